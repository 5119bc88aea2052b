import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from '#kernel';
import { Deadlines, Deliveries, Documents, Journal, ObjectStore } from '#platform';
import { sellerRequest, startWorld, type Person, type World } from '#testing';

const EACH = 100;

interface Racer {
  sellerId: string;
  key: string;
  endsAt: string;
  rows: string;
}

/** Renewal against expiry and against deletion, with nothing between them but the database. */
describe('coming back at the last moment', () => {
  let world: World;
  let owner: Person;
  let billing: Person;

  beforeAll(async () => {
    world = await startWorld({ env: { MEDIARY_THROTTLING: 'off', MEDIARY_OPERATOR_POOL: '8' } });
    owner = await world.person();
    billing = await world.staff('billing');
    // A hundred certificates in three languages are another test’s matter.
    world.app.get(Documents).pdf = async () => Buffer.from('%PDF-');
  });
  afterAll(() => world?.stop());

  /** Words of a seller that a return must not lose a letter of. */
  const rowsOf = async (sellerId: string): Promise<string> => {
    const [{ sum }] = await world.rows(
      `SELECT md5(concat((SELECT string_agg(x::text, ',' ORDER BY x::text) FROM content.course x WHERE tenant_id = $1), (SELECT string_agg(x::text, ',' ORDER BY x::text) FROM tenancy.profile x WHERE tenant_id = $1),
         (SELECT string_agg(x::text, ',' ORDER BY x::text) FROM tenancy.member x WHERE tenant_id = $1))) AS sum`,
      [sellerId],
    );
    return sum;
  };

  async function racers(from: number): Promise<Racer[]> {
    const made: Racer[] = [];
    for (let n = from; n < from + EACH; n++) {
      const seller = await owner.api.ok(
        owner.api.post('/sellers', sellerRequest(n + 1, { displayName: `Racer ${n}` })),
      );
      const api = owner.api.with({ 'mediary-seller': seller.id });
      await api.ok(api.post('/seller/licence/acceptance', {}));
      await api.ok(api.post('/seller/courses', { title: `Course ${n}` }));
      const key = `tenants/${seller.id}/media/one`;
      await world.app.get(ObjectStore).put(key, Buffer.from('bytes'));
      made.push({ sellerId: seller.id, key, endsAt: seller.licence.endsAt, rows: await rowsOf(seller.id) });
    }
    await world.settle();
    return made;
  }

  /** Fires and carries out without pause, as several workers would. */
  function workers(): { stop: () => Promise<void> } {
    let on = true;
    const loop = async (): Promise<void> => {
      while (on) {
        const fired = await world.app.get(Deadlines).fireDue(1);
        const turns = await world.app.get(Deliveries).relay(20);
        for (const turn of turns) await world.app.get(Deliveries).take(turn);
        if (fired.length === 0 && turns.length === 0) await sleep(5);
      }
    };
    const all = [loop(), loop()];
    return { stop: async () => ((on = false), void (await Promise.all(all))) };
  }

  const legalNow = async (): Promise<number> => Date.parse(await world.now());
  /** 503 says to try again: two that locked each other's rows were told apart. */
  async function renew(sellerId: string): Promise<number> {
    const path = `/operator/sellers/${sellerId}/licence/extension`;
    for (;;) {
      const { status } = await billing.api.post(path, { term: 'P1Y', reason: 'came back' });
      if (status !== 503) return status;
    }
  }

  /** Lets every racer renew around its own moment, some before, some after. @returns the answers */
  async function race(all: readonly Racer[], moment: (r: Racer) => string): Promise<number[]> {
    const pumps = workers();
    const now = await legalNow();
    const answers = await Promise.all(
      all.map(async (r) => {
        await sleep(Math.max(0, Date.parse(moment(r)) - now + Math.round(Math.random() * 240 - 90)));
        return renew(r.sellerId);
      }),
    );
    await pumps.stop();
    await world.settle();
    return answers;
  }
  const last = (all: readonly Racer[], moment: (r: Racer) => string): string => all.map(moment).sort().at(0)!;

  it('[AT-2.7a] against expiry, 100 times: the seller is wholly there, in force, with nothing of a lapse left over', async () => {
    const all = await racers(0);
    await world.moveTo(
      Temporal.Instant.from(last(all, (r) => r.endsAt))
        .subtract({ milliseconds: 900 })
        .toString(),
    );
    const answers = await race(all, (r) => r.endsAt);
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    for (const r of all) {
      const [state] = await world.rows(
        `SELECT s.status, l.status AS licence, l.kept_until, (SELECT count(*)::int FROM tenancy.suspension x WHERE x.tenant_id = s.id AND x.until IS NULL) AS held,
           (SELECT count(*)::int FROM platform.deadline d WHERE d.subject_id = l.id AND d.state = 'waiting' AND d.kind LIKE 'retention.%') AS counting,
           (SELECT count(*)::int FROM platform.deadline d WHERE d.subject_id = l.id AND d.state = 'waiting' AND d.kind = 'licence.expiry') AS ends
         FROM tenancy.seller s JOIN licensing.licence l ON l.tenant_id = s.id WHERE s.id = $1`,
        [r.sellerId],
      );
      expect(state).toEqual({ status: 'active', licence: 'active', kept_until: null, held: 0, counting: 0, ends: 1 });
      expect(await rowsOf(r.sellerId)).toBe(r.rows);
    }
    const [{ lapsed }] = await world.rows(`SELECT count(*)::int AS lapsed FROM platform.state_history WHERE machine = 'licence' AND transition = 'lapse'`); // prettier-ignore
    // Both ways were taken, or it was no race.
    expect(lapsed).toBeGreaterThan(5);
    expect(lapsed).toBeLessThan(EACH);
  }, 180_000);

  it('[AT-2.7b] against deletion, 100 times: each is wholly alive or wholly deleted', async () => {
    const all = await racers(EACH);
    const kept = new Map<string, string>();
    await world.moveTo(Temporal.Instant.from(all.at(-1)!.endsAt).add({ milliseconds: 1 }).toString());
    for (const row of await world.rows(
      `SELECT tenant_id, kept_until FROM licensing.licence WHERE kept_until IS NOT NULL`,
    ))
      kept.set(row.tenant_id, row.kept_until.toISOString());
    const until = (r: Racer): string => kept.get(r.sellerId)!;
    await world.moveTo(Temporal.Instant.from(last(all, until)).subtract({ milliseconds: 900 }).toString());
    const answers = await race(all, until);
    await world.advance('PT1H');
    let alive = 0;
    for (const [i, r] of all.entries()) {
      const [{ status, licence }] = await world.rows(`SELECT s.status, l.status AS licence FROM tenancy.seller s JOIN licensing.licence l ON l.tenant_id = s.id WHERE s.id = $1`, [r.sellerId]); // prettier-ignore
      const object = await world.app.get(ObjectStore).stat(r.key);
      if (answers[i] === 200) {
        alive += 1;
        expect({ status, licence, object }).toEqual({ status: 'active', licence: 'active', object: { bytes: 5 } });
        expect(await rowsOf(r.sellerId)).toBe(r.rows);
      } else {
        expect({ status, licence, object, answer: answers[i] }).toEqual({ status: 'purged', licence: 'purged', object: undefined, answer: 409 }); // prettier-ignore
        for (const table of [
          'content.course',
          'tenancy.profile',
          'tenancy.member',
          'licensing.term',
          'platform.message',
          'platform.deadline',
          'platform.outbox',
        ])
          // prettier-ignore
          expect(await world.rows(`SELECT 1 FROM ${table} WHERE tenant_id = $1 LIMIT 1`, [r.sellerId])).toEqual([]);
      }
    }
    expect(alive).toBeGreaterThan(5);
    expect(alive).toBeLessThan(EACH);
    await world.app.get(Journal).seal();
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  }, 240_000);
});
