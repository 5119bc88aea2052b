import type { MigrationInterface, QueryRunner } from 'typeorm';
import { uuidv7 } from '#kernel';
import { operatorTable, publishedTable, tenantTable } from '#platform';
import { SECOND_SET_EFFECTIVE, SECOND_TARIFFS } from '../domain/tariffs-second.js';

/** Drafts of tariffs, prices above quotas, usage by day, its differences from the truth, and what was billed. */
export class Usage1763800040010 implements MigrationInterface {
  name = 'Usage1763800040010';

  async up(q: QueryRunner): Promise<void> {
    await this.tariffs(q);
    await this.publish(q);
    await this.counters(q);
    await this.days(q);
    await this.differences(q);
    await this.bills(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async tariffs(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE licensing.tariff ADD COLUMN published_by text NOT NULL DEFAULT 'shipped'`);
    await q.query(`CREATE TABLE licensing.tariff_overage (
      tariff_id uuid NOT NULL REFERENCES licensing.tariff (id),
      quota text NOT NULL,
      unit bigint NOT NULL CHECK (unit > 0),
      period text NOT NULL CHECK (period = 'P1M'),
      amount bigint NOT NULL CHECK (amount > 0),
      currency char(3) NOT NULL,
      PRIMARY KEY (tariff_id, quota, currency))`);
    await publishedTable(q, 'licensing.tariff_overage');
    await q.query(`REVOKE UPDATE, DELETE ON licensing.tariff_overage FROM mediary_operator`);
    // A draft is nobody's promise yet, so it stands apart from what everyone may read.
    await q.query(`CREATE TABLE licensing.tariff_draft (
      id uuid PRIMARY KEY,
      code text NOT NULL UNIQUE,
      body jsonb NOT NULL,
      made_by text NOT NULL,
      made_at timestamptz NOT NULL,
      changed_at timestamptz NOT NULL)`);
    await operatorTable(q, 'licensing.tariff_draft');
  }

  private async publish(q: QueryRunner): Promise<void> {
    const tables = ['licensing.tariff', 'licensing.tariff_price', 'licensing.tariff_overage'];
    // The migrator owns the tables, but forced row-level security holds for owners too.
    for (const table of tables) await q.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    for (const [rank, t] of SECOND_TARIFFS.entries()) {
      const id = uuidv7();
      const quotas = JSON.stringify(t.quotas, (_k, v: unknown) => (typeof v === 'bigint' ? v.toString() : v));
      await q.query(
        `INSERT INTO licensing.tariff (id, code, version, rank, title, description, functions, quotas, published_at, effective_at) VALUES ($1, $2, 2, $3, $4, $5, $6, $7, $8, $8)`,
        [id, t.code, rank, JSON.stringify(t.title), JSON.stringify(t.description), [...t.functions], quotas, SECOND_SET_EFFECTIVE],
      ); // prettier-ignore
      for (const p of t.prices)
        await q.query(
          `INSERT INTO licensing.tariff_price (tariff_id, term, amount, currency) VALUES ($1, $2, $3, $4)`,
          [id, p.term, p.amount.toString(), p.currency],
        );
      for (const o of t.overage ?? [])
        await q.query(
          `INSERT INTO licensing.tariff_overage (tariff_id, quota, unit, period, amount, currency) VALUES ($1, $2, $3, $4, $5, $6)`,
          [id, o.quota, o.unit.toString(), o.period, o.amount.toString(), o.currency],
        );
    }
    for (const table of tables) await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  /** Running licences keep their version: what it does not name is not limited, and is counted from the next night on. */
  private async counters(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE licensing.usage ALTER COLUMN cap DROP NOT NULL`);
    await q.query(`ALTER TABLE licensing.usage
      ADD COLUMN overage boolean NOT NULL DEFAULT false,
      ADD COLUMN peak bigint NOT NULL DEFAULT 0,
      ADD COLUMN warned int NOT NULL DEFAULT 0,
      ADD COLUMN counted_at timestamptz`);
    await q.query(`ALTER TABLE licensing.usage NO FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE licensing.licence NO FORCE ROW LEVEL SECURITY`);
    await q.query(`UPDATE licensing.usage SET peak = used`);
    await q.query(
      `INSERT INTO licensing.usage (tenant_id, quota, cap)
       SELECT l.tenant_id, x.quota, NULL FROM licensing.licence l CROSS JOIN unnest(ARRAY['storage', 'users', 'courses', 'members']) AS x(quota)
       WHERE l.status IN ('active', 'lapsed') ON CONFLICT DO NOTHING`,
    );
    await q.query(`ALTER TABLE licensing.usage FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE licensing.licence FORCE ROW LEVEL SECURITY`);
  }

  private async days(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.usage_day (
      tenant_id uuid NOT NULL,
      quota text NOT NULL,
      day date NOT NULL,
      used bigint NOT NULL,
      peak bigint NOT NULL,
      cap bigint,
      tariff_id uuid REFERENCES licensing.tariff (id),
      excess bigint NOT NULL DEFAULT 0 CHECK (excess >= 0),
      peak_excess bigint NOT NULL DEFAULT 0 CHECK (peak_excess >= excess),
      PRIMARY KEY (tenant_id, quota, day))`);
    await tenantTable(q, 'licensing.usage_day', { grants: 'SELECT' });
  }

  private async differences(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.usage_difference (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      quota text NOT NULL,
      counted bigint NOT NULL,
      truth bigint NOT NULL,
      found_at timestamptz NOT NULL,
      CHECK (counted <> truth))`);
    await q.query(`CREATE INDEX usage_difference_found ON licensing.usage_difference (found_at DESC, id DESC)`);
    await operatorTable(q, 'licensing.usage_difference');
  }

  private async bills(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.overage (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      quota text NOT NULL,
      month date NOT NULL,
      tariff_id uuid NOT NULL REFERENCES licensing.tariff (id),
      days int NOT NULL,
      excess numeric NOT NULL,
      measure text NOT NULL,
      unit bigint NOT NULL,
      price bigint NOT NULL,
      amount bigint NOT NULL CHECK (amount >= 0),
      currency char(3) NOT NULL,
      clause text NOT NULL,
      charged_at timestamptz NOT NULL,
      UNIQUE (tenant_id, quota, month, tariff_id))`);
    await tenantTable(q, 'licensing.overage', { grants: 'SELECT' });
    await q.query(`REVOKE UPDATE, DELETE ON licensing.overage FROM mediary_operator`);
  }
}
