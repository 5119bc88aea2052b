import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asTenantId, localise, type Lang } from '#kernel';
import {
  CSV,
  CallerOf,
  Database,
  Deadlines,
  PAGE,
  StaffRoles,
  actorOf,
  csv,
  decodeTimeCursor,
  toPage,
  wantsCsv,
  type Caller,
  type Deadline,
  type Tx,
} from '#platform';
import { TenancyFacade, type SellerLine } from '#tenancy';
import { DEADLINE_KINDS } from '../application/licence-deadlines.js';
import { licenceLines } from '../persistence/licence-lines.js';
import { tariffById } from '../persistence/tariffs.js';
import { LicenceLinesPage, LicenceLinesQuery, type LicenceLineDto } from './dto/licence-line.dto.js';
import { presentDeadline } from './presenters.js';

/** Sellers at most in one download. */
const EXPORT = 5000;

/** Sellers with their licences: who runs out, who is suspended, whose data is about to go, whose quota is nearly used. */
@Controller('api/v1/operator/licences')
export class OperatorLicencesController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  /** All sellers, newest first; with `Accept: text/csv` all that match, as a table. */
  @Get()
  @StaffRoles('complaints', 'billing', 'support')
  async list(
    @CallerOf() caller: Caller,
    @Query() query: LicenceLinesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenceLinesPage | string> {
    const asCsv = wantsCsv(request);
    const limit = asCsv ? EXPORT : (query.limit ?? PAGE);
    const after = decodeTimeCursor(query.cursor);
    const page = await this.db.operator({ actor: actorOf(caller), reason: 'list of sellers' }, async (tx) => {
      const sellers = await this.tenancy.sellers(tx, { q: query.q, status: query.status, after, limit: limit + 1 });
      const lines = await this.withLicences(tx, sellers, caller.lang);
      return toPage(
        sellers,
        limit,
        (s) => [s.createdAt.toString(), s.id],
        (s) => lines.get(s.id)!,
      );
    });
    if (!asCsv) return page;
    void reply.header('content-type', CSV).header('content-disposition', 'attachment; filename="sellers.csv"');
    return csv([
      ['seller', 'name', 'state', 'suspended for', 'licence', 'tariff', 'ends', 'deleted', 'quota', 'used %', 'legal name', 'tax id', 'country', 'since'],
      ...page.items.map((l) => [
        l.id, l.displayName, l.status, l.suspensions.join(' '), l.licence, l.tariff, l.ends?.dueAt ?? null, l.purge?.dueAt ?? null,
        l.quota?.quota ?? null, l.quota?.percent ?? null, l.legalName, l.taxId, l.country, l.createdAt,
      ]),
    ]); // prettier-ignore
  }

  private async withLicences(tx: Tx, sellers: readonly SellerLine[], lang: Lang): Promise<Map<string, LicenceLineDto>> {
    const ids = sellers.map((s) => asTenantId(s.id));
    const licences = new Map((await licenceLines(tx, ids)).map((l) => [l.tenantId as string, l]));
    const due = await this.deadlines.waitingOf(
      tx,
      [...licences.values()].map((l) => l.id),
      [DEADLINE_KINDS.expiry, DEADLINE_KINDS.purge],
    );
    const titles = new Map<string, { title: string; version: number }>();
    for (const id of new Set([...licences.values()].map((l) => l.tariffId))) {
      const tariff = await tariffById(tx, id);
      titles.set(id, { title: localise(tariff.title, lang), version: tariff.version });
    }
    const dueOf = (seller: string, kind: string) => {
      const found: Deadline | undefined = due.find((d) => d.tenantId === seller && d.kind === kind);
      return found ? presentDeadline(found, lang) : null;
    };
    return new Map(
      sellers.map((s) => {
        const licence = licences.get(s.id);
        const tariff = licence && titles.get(licence.tariffId);
        return [
          s.id,
          {
            ...s,
            createdAt: s.createdAt.toString(),
            licence: licence?.kind ?? null,
            tariff: tariff?.title ?? null,
            version: tariff?.version ?? null,
            ends: dueOf(s.id, DEADLINE_KINDS.expiry),
            purge: dueOf(s.id, DEADLINE_KINDS.purge),
            quota:
              licence?.quota && licence.percent !== null ? { quota: licence.quota, percent: licence.percent } : null,
          },
        ];
      }),
    );
  }
}
