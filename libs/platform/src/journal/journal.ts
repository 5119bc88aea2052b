import { createHash, randomBytes } from 'node:crypto';
import { uuidv7, type Clock, type Temporal } from '#kernel';
import type { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';
import { json } from '../db/types.js';

/** A piece of evidence. Personal data goes into `payload` alone, where it can be erased without breaking the chain. */
export interface NewEntry {
  /** `<library>.<fact>`: `complaints.decided`. */
  kind: string;
  tenantId?: string | null;
  subject: { type: string; id: string };
  /** `account:<id>`, `staff:<id>`, `system` or `complainant:<id>`. */
  actor: string;
  payload: Record<string, unknown>;
}

/** An entry as it stands in the chain. */
export interface JournalEntry {
  id: string;
  seq: bigint | null;
  tenantId: string | null;
  kind: string;
  subjectType: string;
  subjectId: string;
  actor: string;
  at: Temporal.Instant;
  payload: Record<string, unknown> | null;
  salt: Buffer | null;
  payloadHash: Buffer;
  prevHash: Buffer | null;
  hash: Buffer | null;
}

/** What {@link Journal.verify} found. */
export interface Verification {
  ok: boolean;
  entries: number;
  erasedPayloads: number;
  /** The first entry that does not fit, and why. */
  broken?: { seq: string; why: 'payload' | 'link' | 'hash' | 'gap' };
}

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const h = createHash('sha256');
  for (const p of parts) h.update(p);
  return h.digest();
};

/** Keys sorted, so that the same payload has one text whatever Postgres does to jsonb. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value as Record<string, unknown>).filter(([, v]) => v !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(',')}}`;
}

const plain = (payload: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(payload, (_k, v) => (typeof v === 'bigint' ? v.toString() : v))) as Record<string, unknown>;

/** The hash of an entry from the hash before it and from what it says; the payload enters by its salted hash only. */
export function entryHash(
  prev: Buffer,
  seq: bigint,
  e: Pick<JournalEntry, 'id' | 'tenantId' | 'kind' | 'subjectType' | 'subjectId' | 'actor' | 'at' | 'payloadHash'>,
): Buffer {
  const head = canonical([
    seq.toString(),
    e.id,
    e.tenantId,
    e.kind,
    e.subjectType,
    e.subjectId,
    e.actor,
    e.at.toString(),
  ]);
  return sha256(prev, head, e.payloadHash);
}

const GENESIS = Buffer.alloc(32);
const COLUMNS = `id, seq, tenant_id AS "tenantId", kind, subject_type AS "subjectType", subject_id AS "subjectId", actor, at, payload, salt,
  payload_hash AS "payloadHash", prev_hash AS "prevHash", hash`;

/**
 * The hash-chained journal. Entries are written in the transaction of what they prove and linked right after by one
 * sealer, so writers never wait for each other.
 */
export class Journal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes evidence in `tx`. @returns the entry's id */
  async append(tx: Tx, entry: NewEntry): Promise<string> {
    const [id] = await this.appendAll(tx, [entry]);
    return id!;
  }

  /** Writes several pieces of evidence in one statement. @returns the entries' ids, in the order given */
  async appendAll(tx: Tx, entries: readonly NewEntry[]): Promise<string[]> {
    const at = this.clock.now();
    const rows = entries.map((entry) => {
      const salt = randomBytes(16);
      const payload = plain(entry.payload);
      return { entry, id: uuidv7(), salt, payload, hash: sha256(salt, canonical(payload)) };
    });
    await tx.exec(
      `INSERT INTO platform.journal (id, tenant_id, kind, subject_type, subject_id, actor, at, payload, salt, payload_hash)
       SELECT t.id, t.tenant_id, t.kind, t.subject_type, t.subject_id, t.actor, $7, t.payload, t.salt, t.hash
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $8::jsonb[], $9::bytea[], $10::bytea[])
         WITH ORDINALITY AS t(id, tenant_id, kind, subject_type, subject_id, actor, payload, salt, hash, n) ORDER BY t.n`,
      [
        rows.map((r) => r.id),
        rows.map((r) => r.entry.tenantId ?? tx.tenantId ?? null),
        rows.map((r) => r.entry.kind),
        rows.map((r) => r.entry.subject.type),
        rows.map((r) => r.entry.subject.id),
        rows.map((r) => r.entry.actor),
        at,
        rows.map((r) => json(r.payload)),
        rows.map((r) => r.salt),
        rows.map((r) => r.hash),
      ],
    );
    return rows.map((r) => r.id);
  }

  /** Links entries that are not linked yet, in the order in which they were written. @returns how many */
  seal(limit = 500): Promise<number> {
    return this.db.system('journal sealer', async (tx) => {
      // One sealer at a time: the lock is the transaction's own.
      await tx.query('SELECT pg_advisory_xact_lock(770056)');
      const last = await tx.maybe<{ seq: bigint; hash: Buffer }>(
        'SELECT seq, hash FROM platform.journal WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1',
      );
      let seq = last?.seq ?? 0n;
      let prev: Buffer = last?.hash ?? GENESIS;
      const rows = await tx.query<JournalEntry>(
        `SELECT ${COLUMNS} FROM platform.journal WHERE seq IS NULL ORDER BY arrived LIMIT $1`,
        [limit],
      );
      for (const row of rows) {
        seq += 1n;
        const hash = entryHash(prev, seq, row);
        await tx.exec('UPDATE platform.journal SET seq = $2, prev_hash = $3, hash = $4 WHERE id = $1', [
          row.id,
          seq,
          prev,
          hash,
        ]);
        prev = hash;
      }
      return rows.length;
    });
  }

  /** Recomputes the whole chain. An erased payload is in order; a changed one is not. */
  async verify(): Promise<Verification> {
    let prev: Buffer = GENESIS;
    let seq = 0n;
    let erased = 0;
    for (;;) {
      const rows = await this.db.system('journal verification', (tx) =>
        tx.query<JournalEntry>(`SELECT ${COLUMNS} FROM platform.journal WHERE seq > $1 ORDER BY seq LIMIT 1000`, [seq]),
      );
      if (rows.length === 0) return { ok: true, entries: Number(seq), erasedPayloads: erased };
      for (const row of rows) {
        const why = check(row, seq, prev);
        if (why)
          return { ok: false, entries: Number(seq), erasedPayloads: erased, broken: { seq: String(row.seq), why } };
        if (row.payload === null) erased += 1;
        seq = row.seq!;
        prev = row.hash!;
      }
    }
  }

  /** Erases payloads about one subject or tenant; the chain stays whole. @returns how many */
  erasePayloads(tx: Tx, where: { tenantId: string; kinds: string[] }): Promise<number> {
    return tx.exec(
      'UPDATE platform.journal SET payload = NULL, salt = NULL WHERE tenant_id = $1 AND kind = ANY($2::text[]) AND payload IS NOT NULL',
      [where.tenantId, where.kinds],
    );
  }

  /** Entries that the scope may see, newest first, after a keyset position. `kind` may be the beginning of one. */
  list(
    tx: Tx,
    f: {
      kind?: string;
      subject?: string;
      seller?: string;
      before?: string;
      after?: { at: string; id: string };
      limit: number;
    },
  ): Promise<JournalEntry[]> {
    return tx.query<JournalEntry>(
      `SELECT ${COLUMNS} FROM platform.journal
       WHERE ($1::text IS NULL OR starts_with(kind, $1)) AND ($2::text IS NULL OR subject_id = $2) AND ($3::uuid IS NULL OR tenant_id = $3)
         AND ($4::timestamptz IS NULL OR at <= $4) AND ($5::timestamptz IS NULL OR (at, id) < ($5, $6::uuid))
       ORDER BY at DESC, id DESC LIMIT $7`,
      [f.kind, f.subject, f.seller, f.before, f.after?.at, f.after?.id, f.limit],
    );
  }

  /** Evidence about one subject, oldest first. */
  about(tx: Tx, subjectId: string): Promise<JournalEntry[]> {
    return tx.query<JournalEntry>(
      `SELECT ${COLUMNS} FROM platform.journal WHERE subject_id = $1 ORDER BY at, arrived`,
      [subjectId],
    );
  }
}

function check(row: JournalEntry, before: bigint, prev: Buffer): 'payload' | 'link' | 'hash' | 'gap' | undefined {
  if (row.seq !== before + 1n) return 'gap';
  if (!row.prevHash?.equals(prev)) return 'link';
  if (row.payload !== null && !(row.salt && sha256(row.salt, canonical(row.payload)).equals(row.payloadHash)))
    return 'payload';
  if (!row.hash?.equals(entryHash(prev, row.seq, row))) return 'hash';
  return undefined;
}
