import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { AccessRule } from '#platform';
import { startWorld, type Answer, type Api, type SellerPerson, type World } from '#testing';
import { routesOf, type RouteFact } from '../../apps/api/src/access-check.js';
import { routes, type RouteRow } from './routes.js';
import { fingerprint, makeVictim, type Victim } from './victim.js';

/** Nest's number for `@Body()` among a handler's arguments. */
const BODY = '3';
const NOWHERE = '019a0000-0000-7000-8000-000000000000';

type Kind = 'visitor' | 'stranger' | 'member' | 'staff';
interface Actor {
  name: string;
  kind: Kind;
  api: Api;
  role?: string;
  /** Own e-mail address. */
  email?: string;
  naming?: boolean;
}

const nameOf = (r: RouteFact): string => `${r.method} ${r.path}`;
const ruleOf = ({ who }: RouteRow): AccessRule =>
  who === 'anyone' ? { kind: 'public' } : who === 'signed-in' ? { kind: 'signed-in' }
  : 'seller' in who ? { kind: 'seller', roles: ['owner', ...who.seller] } : { kind: 'staff', roles: ['admin', ...who.staff] }; // prettier-ignore

describe('routes', () => {
  let world: World;
  let victim: Victim;
  let other: SellerPerson;
  let facts: RouteFact[];
  let actors: Actor[];
  let before: Record<string, string>;
  let arrived: string;

  beforeAll(async () => {
    world = await startWorld({ env: { MEDIARY_THROTTLING: 'off' } });
    victim = await makeVictim(world);
    other = await world.seller({ pack: 'restudy-ru' });
    facts = routesOf(world.app);
    const stranger = await world.person({ name: 'Another Buyer' });
    const naming = other.api.with({ 'mediary-seller': victim.sellerId });
    actors = [
      { name: 'visitor', kind: 'visitor', api: world.api },
      { name: 'another buyer', kind: 'stranger', api: stranger.api },
      {
        name: 'another buyer naming the victim',
        kind: 'stranger',
        api: stranger.api.with({ 'mediary-seller': victim.sellerId }),
        naming: true,
      },
      { name: 'another seller’s owner', kind: 'stranger', api: other.api, role: 'owner' },
      { name: 'another seller’s owner naming the victim', kind: 'stranger', api: naming, naming: true },
      ...(['author', 'curator', 'accountant'] as const).map((role): Actor => ({
        name: `the seller’s ${role}`,
        kind: 'member',
        api: victim[role].api,
        email: victim[role].email,
        role,
      })),
    ];
    for (const role of ['admin', 'complaints', 'billing', 'support'] as const) {
      actors.push({ name: `staff: ${role}`, kind: 'staff', api: (await world.staff(role)).api, role });
    }
    await world.settle();
    before = await fingerprint(world, victim);
    [{ arrived }] = (await world.rows('SELECT max(arrived) AS arrived FROM platform.journal')) as [{ arrived: string }];
  });
  afterAll(() => world?.stop());

  /** What of a route's row becomes a request. `change` plants an unknown field or ids of nothing. */
  async function call(
    route: string,
    api: Api,
    change: { unknown?: true; nowhere?: true; key?: null } = {},
  ): Promise<Answer> {
    const row = routes[route]!;
    const [method, path] = route.split(' ') as [string, string];
    // The same victim with nothing of its own: what may be called is there to call, and finds nothing.
    const whose: Victim = change.nowhere
      ? {
          ...victim,
          sellerId: NOWHERE,
          id: Object.fromEntries(Object.keys(victim.id).map((key) => [key, NOWHERE])) as Victim['id'],
        }
      : victim;
    const named = Object.entries(row.at?.(whose) ?? {}).reduce(
      (at, [key, value]) => at.replace(`:${key}`, encodeURIComponent(value)),
      path,
    );
    const url = named + (row.query ?? '');
    const body = row.body && { ...row.body(whose), ...(change.unknown ? { nobodyKnows: 1 } : {}) };
    const headers = typeof row.headers === 'function' ? row.headers(whose) : row.headers;
    const verb = row.verb ?? method;
    if (row.bytes)
      return api.call(verb, url, new Uint8Array([1, 2, 3]), {
        headers: { 'content-type': 'application/octet-stream' },
        ...(change.key === null ? { key: null } : {}),
      });
    return api.call(verb, url, body ?? (verb === 'POST' && !row.verb ? {} : undefined), {
      headers,
      ...(change.key === null ? { key: null } : {}),
    });
  }

  /** What somebody is to get, and by which request that shows without changing anything. */
  function expected(
    route: string,
    who: Actor,
  ): { status: number; change?: { unknown?: true; nowhere?: true }; shows?: boolean } {
    const row = routes[route]!;
    const reads = /^(GET|HEAD) /.test(route);
    const taken = () =>
      reads || row.allowed
        ? { status: row.allowed ?? 200 }
        : row.body
          ? { status: 400, change: { unknown: true as const } }
          : { status: 404, change: { nowhere: true as const } };
    const stranger = () =>
      (row.stranger ?? (row.at && row.who !== 'anyone' ? 404 : 200)) >= 400 ? { status: row.stranger ?? 404 } : taken();
    if (row.who === 'anyone') {
      if (row.body) return { status: 400, change: { unknown: true }, shows: row.shows };
      if (who.kind === 'visitor') return { status: row.visitor ?? 200, shows: row.shows };
      return { status: row.stranger ?? row.visitor ?? 200, shows: row.shows };
    }
    if (who.kind === 'visitor') return { status: 401 };
    if (row.who === 'signed-in') return stranger();
    if ('staff' in row.who) {
      if (who.kind !== 'staff' || !['admin', ...row.who.staff].includes(who.role!)) return { status: 403 };
      return { ...taken(), shows: true };
    }
    if (who.kind === 'member')
      return row.who.seller.includes(who.role as never) ? { ...taken(), shows: true } : { status: 403 };
    if (who.naming) return { status: 404 };
    return who.role === 'owner' ? stranger() : { status: 403 };
  }

  it('have one row each, and no row is left over', () => {
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.map(nameOf).filter((name) => !routes[name])).toEqual([]);
    expect(Object.keys(routes).filter((name) => !facts.some((f) => nameOf(f) === name))).toEqual([]);
  });

  it('may be called by those whom the table names, and by nobody else', () => {
    const differing = facts.filter((f) => {
      const { sessionInSql: _, ...rule } = f.rule as AccessRule & { sessionInSql?: boolean };
      const stated = ruleOf(routes[nameOf(f)]!);
      const roles = (r: AccessRule) => ('roles' in r ? r.roles.toSorted() : []);
      return rule.kind !== stated.kind || roles(rule as AccessRule).join() !== roles(stated).join();
    });
    expect(differing.map((f) => `${nameOf(f)}: ${JSON.stringify(f.rule)}`)).toEqual([]);
  });

  it('show nobody what is not theirs: each route by each kind of person', async () => {
    const wrong: string[] = [];
    for (const route of facts.map(nameOf)) {
      await Promise.all(
        actors.map(async (who) => {
          const { status, change, shows } = expected(route, who);
          const answer = await call(route, who.api, change);
          const says = (what: string) =>
            wrong.push(`${route} by ${who.name}: ${what} ${JSON.stringify(answer.body).slice(0, 200)}`);
          const good = status < 300 ? answer.status < 300 : answer.status === status;
          if (!good) says(`${answer.status} instead of ${status}`);
          if (
            answer.status >= 400 &&
            !route.startsWith('HEAD') &&
            !(answer.body?.code && answer.body.detail && answer.headers.get('content-type')?.includes('problem+json'))
          )
            says('no problem document');
          const text = JSON.stringify(answer.body ?? '');
          const told = shows ? [] : victim.secrets.filter((secret) => secret !== who.email && text.includes(secret));
          if (told.length > 0) says(`tells ${told.join(', ')}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
  });

  it('refuse a field that they do not know', async () => {
    const controllers = new DiscoveryService(world.app.get(ModulesContainer)).getControllers();
    const takesBody = (f: RouteFact): boolean => {
      const [name, handler] = f.handler.split('.');
      const metatype = controllers.find((c) => c.metatype?.name === name)!.metatype!;
      return Object.keys(Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, handler!) ?? {}).some((key) =>
        key.startsWith(`${BODY}:`),
      );
    };
    expect(facts.filter((f) => takesBody(f) !== Boolean(routes[nameOf(f)]!.body)).map(nameOf)).toEqual([]);
    const admin = actors.find((a) => a.role === 'admin')!.api;
    const wrong: string[] = [];
    for (const f of facts.filter(takesBody)) {
      const { who } = routes[nameOf(f)]!;
      const api = typeof who === 'string' ? victim.buyer.api : 'staff' in who ? admin : victim.shop.seller.api;
      const answer = await call(nameOf(f), api, { unknown: true });
      const named = answer.body?.errors?.some?.((e: { field: string }) => e.field === 'nobodyKnows');
      if (answer.status !== 400 || answer.body.code !== 'platform.invalid' || !named)
        wrong.push(`${nameOf(f)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('ask for an Idempotency-Key where an order is made or money moves', async () => {
    const stated = Object.keys(routes).filter((name) => routes[name]!.money);
    const marked = facts.filter((f) => {
      const [name, handler] = f.handler.split('.');
      const metatype = new DiscoveryService(world.app.get(ModulesContainer))
        .getControllers()
        .find((c) => c.metatype?.name === name)!.metatype!;
      return (
        Reflect.getMetadata('mediary:idempotent', (metatype.prototype as Record<string, object>)[handler!]!) !==
        undefined
      );
    });
    expect(marked.map(nameOf).toSorted()).toEqual(stated.toSorted());
    for (const route of stated) {
      const { who } = routes[route]!;
      const admin = actors.find((a) => a.kind === 'staff' && a.role === 'admin')!;
      const api = typeof who === 'string' ? victim.buyer.api : 'staff' in who ? admin.api : victim.shop.seller.api;
      const { status, body } = await call(route, api, { key: null });
      expect([route, status, body.code]).toEqual([route, 400, 'platform.idempotency_key_missing']);
    }
  });

  it('left every row of the seller and its people as it was', async () => {
    await world.settle();
    const { 'platform.journal': journal, ...after } = await fingerprint(world, victim);
    const { 'platform.journal': journalBefore, ...rest } = before;
    expect(after).toEqual(rest);
    // What staff looked at is journaled, and nothing else came to the journal.
    expect(journal).not.toBe(journalBefore);
    const kinds = await world.rows('SELECT DISTINCT kind FROM platform.journal WHERE tenant_id = $1 AND arrived > $2', [
      victim.sellerId,
      arrived,
    ]);
    expect(kinds.map((k) => k.kind)).toEqual(['tenancy.seller-viewed']);
  });
});
