import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import { ExportRegistry, exportTable, type ExportSource, type ExportTable } from '#platform';

interface MemberRow extends Record<string, unknown> {
  accountId: string;
}

/** What a seller takes away of itself: its profile, its people, its suspensions. */
@Injectable()
export class TenancyExport implements ExportSource, OnModuleInit {
  readonly library = 'tenancy';
  readonly tables: readonly ExportTable[] = [
    exportTable(
      'seller',
      `SELECT s.id, s.slug, s.display_name AS "displayName", s.about, s.status, s.created_at AS "createdAt", p.kind, p.country, p.legal_name AS "legalName",
         p.tax_id AS "taxId", p.registration_number AS "registrationNumber", p.address, p.email, p.phone, p.bank, s.id::text AS key
       FROM tenancy.seller s JOIN tenancy.profile p ON p.tenant_id = s.id
       WHERE s.tenant_id = $1 AND ($2::uuid IS NULL OR s.id > $2) ORDER BY s.id LIMIT $3`,
    ),
    {
      name: 'members',
      page: async (tx, tenantId, after, limit) => {
        const rows = await tx.query<MemberRow>(
          `SELECT account_id AS "accountId", role, since FROM tenancy.member
           WHERE tenant_id = $1 AND ($2::uuid IS NULL OR account_id > $2) ORDER BY account_id LIMIT $3`,
          [tenantId, after, limit],
        );
        const people = await this.identity.contacts(
          tx,
          rows.map((r) => r.accountId),
        );
        return {
          items: rows.map((r) => ({
            ...r,
            name: people.get(r.accountId)?.name ?? null,
            email: people.get(r.accountId)?.email ?? null,
          })),
          next: rows.length < limit ? null : rows.at(-1)!.accountId,
        };
      },
    },
    exportTable(
      'invitations',
      `SELECT id, email, role, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt", id::text AS key
       FROM tenancy.invitation WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'suspensions',
      `SELECT id, reason, since, until, id::text AS key FROM tenancy.suspension
       WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'warranties',
      `SELECT id, account_id AS "accountId", version, lang, text_sha256 AS "textSha256", at, id::text AS key FROM tenancy.warranty
       WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
  ];

  constructor(
    @Inject(ExportRegistry) private readonly registry: ExportRegistry,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }
}
