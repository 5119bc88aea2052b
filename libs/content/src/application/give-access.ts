import { Inject, Injectable } from '@nestjs/common';
import {
  dueAfter,
  type Temporal,
  uuidv7,
  type Calendars,
  type Clock,
  type Policy,
  type TenantId,
  type Texts,
} from '#kernel';
import { IdentityFacade, type Contact } from '#identity';
import { LegalFacade } from '#legal';
import { CALENDARS, CLOCK, Deadlines, Events, Mail, Transitions, platformErrors, type Tx } from '#platform';
import { GRANT_POLICIES, windowKey, windowOf } from '../domain/window.js';
import { grantMachine } from '../domain/machines.js';
import { contentEvents } from '../events/index.js';
import { BOUGHT_AGAIN, windowAfter } from './buy-again.js';
import { currentGrant, grantOfOrder, insertGrant, writeEnd, type GrantRow } from '../persistence/grants.js';
import { ConnectedBuyers } from './connected-buyers.js';
import { accessOpenedMail } from '../texts/mails.js';
import { courseRow } from './offer.js';
import { WINDOW_THEN } from './window-then.js';

/** What to open, for whom, and on which terms. */
export interface NewGrant {
  tenantId: TenantId;
  buyerId: string;
  courseId: string;
  orderId: string;
  itemId?: string | null;
  /** The order's snapshot: `access.window` (from the offer), `access.deemed-received`, `access.after-termination`. What is absent is read now. */
  policies?: Record<string, Policy>;
}

const RECEIVED_THEN: Texts = {
  ru: 'Если покупатель не сообщит о проблеме, доступ считается полученным.',
  kk: 'Сатып алушы мәселе туралы хабарламаса, қолжетімділік алынды деп саналады.',
  en: 'Unless the buyer reports a problem, access counts as received.',
};

/** Opens access in the caller's transaction: row, window, deemed receipt, letter and event are one commit. */
@Injectable()
export class GiveAccess {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(ConnectedBuyers) private readonly buyers: ConnectedBuyers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens access. The same order, course and buyer again answer the grant there is. */
  async run(
    tx: Tx,
    input: NewGrant,
  ): Promise<{ grantId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }> {
    const [course, before, to] = await Promise.all([
      courseRow(tx, input.courseId),
      currentGrant(tx, input.buyerId, input.courseId),
      this.identity.contact(tx, input.buyerId),
    ]);
    if (course.tenantId !== input.tenantId) throw platformErrors.fail('not_found');
    const policies = await this.policies(tx, input, course);
    const window = policies['access.window']!;
    const startsAt = this.clock.now();
    const again = before && before.orderId !== input.orderId ? before : undefined;
    const due = windowAfter(again, startsAt, window, this.calendars);
    if (again) await this.supersede(tx, again);
    const endsAt = due.at;
    const id = uuidv7();
    const fresh = await insertGrant(tx, {
      id,
      tenantId: input.tenantId,
      buyerId: input.buyerId,
      courseId: input.courseId,
      orderId: input.orderId,
      itemId: input.itemId ?? null,
      startsAt,
      endsAt,
      window,
      policies,
    });
    if (!fresh) {
      const there = (await grantOfOrder(tx, input.orderId, input.courseId, input.buyerId))!;
      return { grantId: there.id, startsAt: there.startsAt, endsAt: there.endsAt };
    }
    const subject = { type: 'grant', id };
    const silence = policies['access.deemed-received']!;
    await Promise.all([
      this.deadlines.setAll(tx, [
        {
          kind: 'access.window',
          subject,
          tenantId: input.tenantId,
          due,
          policy: window,
          then: WINDOW_THEN,
        },
        {
          kind: 'access.deemed-received',
          subject,
          tenantId: input.tenantId,
          due: dueAfter(silence, startsAt, this.calendars),
          policy: silence,
          then: RECEIVED_THEN,
        },
      ]),
      // Who had this very course is connected already.
      ...(before ? [] : [this.buyers.came(tx, { tenantId: input.tenantId, buyerId: input.buyerId, grantId: id })]),
      this.tell(tx, input, to, { endsAt, window, title: course.title }),
      this.events.publish(tx, {
        type: contentEvents.grantStarted,
        tenantId: input.tenantId,
        payload: {
          grantId: id,
          orderId: input.orderId,
          buyerId: input.buyerId,
          courseId: input.courseId,
          startsAt: startsAt.toString(),
          endsAt: endsAt.toString(),
        },
      }),
    ]);
    return { grantId: id, startsAt, endsAt };
  }

  private async policies(
    tx: Tx,
    input: NewGrant,
    course: { kind: 'lecture' | 'programme'; windowOverride: string | null },
  ): Promise<Record<string, Policy>> {
    const given = input.policies ?? {};
    const key = windowKey(course.kind);
    const agreed = given['access.window'] ?? given[key];
    if (agreed && GRANT_POLICIES.every((name) => given[name]))
      return { 'access.window': agreed, ...Object.fromEntries(GRANT_POLICIES.map((name) => [name, given[name]!])) };
    const set = await this.legal.sellerPolicies(tx, input.tenantId);
    return {
      'access.window': agreed ?? windowOf(set.get(key), course.windowOverride),
      ...Object.fromEntries(GRANT_POLICIES.map((name) => [name, given[name] ?? set.get(name)])),
    };
  }

  private async supersede(tx: Tx, before: GrantRow): Promise<void> {
    await this.transitions.apply(tx, grantMachine, {
      table: 'content.grant',
      id: before.id,
      from: before.status,
      transition: 'end',
      actor: 'system',
      reason: BOUGHT_AGAIN,
      tenantId: before.tenantId,
    });
    await writeEnd(tx, before.id, { endsAt: before.endsAt, endedAt: this.clock.now(), reason: BOUGHT_AGAIN });
    await this.deadlines.cancel(tx, 'access.window', before.id);
  }

  /** The window runs from the grant and its e-mail (AS-4.4a), so the letter is part of giving access. */
  private async tell(
    tx: Tx,
    input: NewGrant,
    to: Contact,
    grant: { endsAt: Temporal.Instant; window: Policy; title: string },
  ): Promise<void> {
    await this.mail.queue(tx, {
      to: to.email,
      kind: 'content.access-opened',
      lang: to.lang,
      template: accessOpenedMail(to.lang, {
        name: to.name,
        title: grant.title,
        until: grant.endsAt,
        zone: grant.window.zone,
        clause: grant.window.clauses[0],
      }),
      tenantId: input.tenantId,
      about: { type: 'order', id: input.orderId },
    });
  }
}
