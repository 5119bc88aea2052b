import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from '#kernel';
import { startWorld, type SellerPerson, type World } from '#testing';
import type { LicenceDto } from './http/dto/licence.dto.js';

/** The shipped operator's pack with policies of the operator's own choice. */
async function worldUnder(choice: [from: RegExp, to: string][]): Promise<{ world: World; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'mediary-packs-'));
  let pack = await readFile(join(process.cwd(), 'libs/legal/packs/antitreningi-kz.yaml'), 'utf8');
  for (const [from, to] of [[/^pack: .*$/m, 'pack: own-choice'] as const, ...choice]) {
    if (!from.test(pack)) throw new Error(`the pack has nothing like ${from}`);
    pack = pack.replace(from, to);
  }
  await writeFile(join(folder, 'own-choice.yaml'), pack);
  const world = await startWorld({ env: { MEDIARY_PACKS_DIR: folder, MEDIARY_OPERATOR_PACK: 'own-choice' } });
  return { world, folder };
}

const licenceOf = (world: World, who: SellerPerson): Promise<LicenceDto> =>
  world.api.ok(who.api.get('/seller/licence'));

describe('what the operator’s policy chooses', () => {
  let world: World | undefined;
  let folder = '';
  afterEach(async () => {
    await world?.stop();
    world = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  it('[AT-2.5b] a free licence without end, where the pack says perpetual', async () => {
    ({ world, folder } = await worldUnder([[/(licence\.free\.perpetual:\s+value: )false/, '$1true']]));
    const seller = await world.seller();
    const licence = await licenceOf(world, seller);
    expect(licence).toMatchObject({ status: 'active', kind: 'free', endsAt: null, deadlines: [] });
    expect(await world.advance('P1Y')).toEqual([]);
    expect((await licenceOf(world, seller)).status).toBe('active');
  });

  it('[AT-2.7a] another time of keeping after a free term', async () => {
    ({ world, folder } = await worldUnder([[/(retention\.after-free:\s+value: )P1M/, '$1P3D']]));
    const seller = await world.seller();
    await world.advance('P8D');
    const { endsAt, keptUntil } = await licenceOf(world, seller);
    expect(keptUntil).toBe(Temporal.Instant.from(endsAt!).add({ hours: 72 }).toString());
  });

  it('[AT-2.7a] no keeping at all after a free term', async () => {
    ({ world, folder } = await worldUnder([[/(retention\.after-free:\s+value: )P1M/, '$1P0D']]));
    const seller = await world.seller();
    const fired = await world.advance('P7D');
    expect(fired.map((f) => f.kind)).toEqual(expect.arrayContaining(['licence.expiry', 'retention.purge']));
    expect(await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [seller.sellerId])).toEqual([
      { status: 'purged' },
    ]);
  });
});
