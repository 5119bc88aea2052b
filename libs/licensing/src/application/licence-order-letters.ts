import { Inject, Injectable } from '@nestjs/common';
import { localise, type Money, type Temporal } from '#kernel';
import { moneyText, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import type { ChargeReturn } from '../domain/charge.js';
import type { LicenceOrder } from '../domain/licence-order.js';
import type { BuyMode } from '../domain/licence-time.js';
import { tariffById } from '../persistence/tariffs.js';
import { licenceBoughtMail, returnDecidedMail, returnedMail } from '../texts/licence-order-mails.js';
import { when } from '../texts/mails.js';
import { OwnerMail } from './owner-mail.js';

/** Letters about bought terms and returned payments. */
@Injectable()
export class LicenceOrderLetters {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
  ) {}

  /** A term was bought, renewed, upgraded, or the seller is back. */
  async bought(
    tx: Tx,
    b: {
      order: LicenceOrder;
      mode: BuyMode;
      zone: string;
      startsAt: Temporal.Instant;
      endsAt: Temporal.Instant;
    },
  ): Promise<void> {
    const { order } = b;
    const { displayName } = await this.tenancy.seller(tx, order.tenantId);
    const tariff = await tariffById(tx, order.tariffId);
    await this.letters.toOwners(tx, {
      tenantId: order.tenantId,
      licenceId: order.licenceId,
      kind: b.mode === 'renewal' ? 'licensing.renewed' : 'licensing.bought',
      template: (lang) =>
        licenceBoughtMail(lang, {
          mode: b.mode,
          seller: displayName,
          tariff: localise(tariff.title, lang),
          startsAt: when(b.startsAt, b.zone, lang),
          endsAt: when(b.endsAt, b.zone, lang),
          price: moneyText(order.price, lang),
          clause: order.policies['licence.terms']?.clauses[0] ?? 'AT-2.5d',
          accepted: 'AT-1.2b',
        }),
    });
  }

  /** What was decided about a mistaken payment, to the person who applied. */
  async returnDecided(tx: Tx, r: ChargeReturn, granted: boolean, back: Money): Promise<void> {
    const { displayName } = await this.tenancy.seller(tx, r.tenantId);
    await this.letters.toAccounts(tx, [r.askedBy], {
      tenantId: r.tenantId,
      kind: granted ? 'licensing.return-granted' : 'licensing.return-refused',
      about: { type: 'charge-return', id: r.id },
      template: (lang) =>
        returnDecidedMail(lang, {
          seller: displayName,
          granted,
          amount: moneyText(back, lang),
          costs: moneyText(r.costs, lang),
          ground: r.ground ?? '—',
          clause: r.policies.mistaken.clauses[0] ?? r.policies.mistaken.key,
        }),
    });
  }

  /** The money is with the cardholder. */
  async returned(tx: Tx, r: ChargeReturn, back: Money): Promise<void> {
    const { displayName } = await this.tenancy.seller(tx, r.tenantId);
    await this.letters.toAccounts(tx, [r.askedBy], {
      tenantId: r.tenantId,
      kind: 'licensing.returned',
      about: { type: 'charge-return', id: r.id },
      template: (lang) => returnedMail(lang, { seller: displayName, amount: moneyText(back, lang) }),
    });
  }
}
