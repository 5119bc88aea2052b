import { asTenantId, uuidv7 } from '#kernel';
import { startPlatform, type PlatformKit } from '#testing';

describe('journal', () => {
  let kit: PlatformKit;
  const mine = asTenantId(uuidv7());
  const other = asTenantId(uuidv7());
  const admin = (sql: string, params: unknown[] = []) => kit.database.admin.query(sql, params);
  /** Past the trigger, as someone with the disk in hand. */
  const tamper = async (sql: string): Promise<void> => {
    await admin('ALTER TABLE platform.journal DISABLE TRIGGER journal_guard');
    await admin(sql);
    await admin('ALTER TABLE platform.journal ENABLE TRIGGER journal_guard');
  };
  const entry = (n: number, tenantId = mine) => ({
    kind: 'test.step',
    tenantId,
    subject: { type: 'case', id: `case-${n}` },
    actor: 'system',
    payload: { z: n, a: { d: [1, 'ә'], c: 10n } },
  });

  beforeAll(async () => void (kit = await startPlatform()));
  afterAll(() => kit.stop());
  beforeEach(async () => {
    await tamper('TRUNCATE platform.journal');
    for (let n = 0; n < 5; n++) await kit.db.tenant(mine, (tx) => kit.journal.append(tx, entry(n)));
    await kit.db.tenant(other, (tx) => kit.journal.append(tx, entry(9, other)));
    await kit.journal.seal();
  });

  it('is whole when nobody touched it, with several sealers at once and nothing sealed twice', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => kit.db.system('test', (tx) => kit.journal.append(tx, entry(100 + n)))),
    );
    const counts = await Promise.all([kit.journal.seal(), kit.another().journal.seal(), kit.journal.seal()]);
    expect(counts.reduce((a, b) => a + b)).toBe(30);
    expect(await kit.journal.verify()).toEqual({ ok: true, entries: 36, erasedPayloads: 0 });
  });

  it.each([
    ['a payload', `UPDATE platform.journal SET payload = '{"z":2}' WHERE seq = 3`, { seq: '3', why: 'payload' }],
    ['who did it', `UPDATE platform.journal SET actor = 'staff:1' WHERE seq = 3`, { seq: '3', why: 'hash' }],
    ['when', `UPDATE platform.journal SET at = at + interval '1 microsecond' WHERE seq = 2`, { seq: '2', why: 'hash' }],
    ['whose it is', `UPDATE platform.journal SET tenant_id = NULL WHERE seq = 4`, { seq: '4', why: 'hash' }],
    ['a removed entry', `DELETE FROM platform.journal WHERE seq = 3`, { seq: '4', why: 'gap' }],
    [
      'a removed entry with the gap closed',
      `DELETE FROM platform.journal WHERE seq = 3; UPDATE platform.journal SET seq = seq - 1 WHERE seq = 4`,
      { seq: '3', why: 'link' },
    ],
    [
      'a payload with its hash',
      `UPDATE platform.journal SET payload = NULL, salt = NULL, payload_hash = '\\x00' WHERE seq = 5`,
      { seq: '5', why: 'hash' },
    ],
  ])('shows that somebody changed %s', async (_what, sql, broken) => {
    await tamper(sql);
    expect(await kit.journal.verify()).toMatchObject({ ok: false, broken });
  });

  it('stays whole when a payload is erased, and only so', async () => {
    expect(
      await kit.db.system('purge', (tx) => kit.journal.erasePayloads(tx, { tenantId: mine, kinds: ['test.step'] })),
    ).toBe(5);
    expect(await kit.journal.verify()).toEqual({ ok: true, entries: 6, erasedPayloads: 5 });
    expect((await kit.db.tenant(other, (tx) => kit.journal.about(tx, 'case-9')))[0]?.payload).toEqual({
      z: 9,
      a: { d: [1, 'ә'], c: '10' },
    });
  });

  it('lets no role of ours change or delete what it holds, and shows a seller its own alone', async () => {
    await expect(
      kit.db.system('test', (tx) => tx.exec(`UPDATE platform.journal SET actor = 'x' WHERE seq = 1`)),
    ).rejects.toThrow(/append-only/);
    await expect(
      kit.db.system('test', (tx) => tx.exec(`UPDATE platform.journal SET payload = '{}' WHERE seq = 1`)),
    ).rejects.toThrow(/append-only/);
    await expect(kit.db.system('test', (tx) => tx.exec(`DELETE FROM platform.journal`))).rejects.toThrow(
      /permission denied/,
    );
    await expect(kit.db.tenant(mine, (tx) => tx.exec(`UPDATE platform.journal SET actor = 'x'`))).rejects.toThrow(
      /permission denied/,
    );
    expect(await kit.db.tenant(mine, (tx) => tx.query('SELECT 1 FROM platform.journal'))).toHaveLength(5);
    expect(await kit.db.actor(uuidv7(), (tx) => tx.query('SELECT 1 FROM platform.journal'))).toHaveLength(0);
    await expect(kit.db.tenant(mine, (tx) => kit.journal.append(tx, entry(1, other)))).rejects.toThrow(
      /row-level security/,
    );
  });
});
