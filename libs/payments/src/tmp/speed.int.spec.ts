import { Tx } from '#platform';
import { openShop, startWorld } from '#testing';
import { sign } from '../gateway/signature.js';
it('counts', async () => {
  const world = await startWorld();
  const shop = await openShop(world, { pack: 'restudy-ru' });
  const course = await shop.course();
  const people = [];
  for (let i = 0; i < 60; i++) people.push(await world.person());
  const reqs = []; for (const p of people) reqs.push(await shop.request(p.api, [course.id]));
  await shop.buy(await world.person(), [course.id]);
  let n = 0; let texts: string[] = [];
  const proto = Tx.prototype as any; const orig = proto.send;
  proto.send = function (t: string, p: any) { n++; texts.push(t.trim().slice(0, 90).replace(/\s+/g, ' ')); return orig.call(this, t, p); };
  const hook = async (paymentId: string) => { const body = JSON.stringify({ id: 'evt_' + crypto.randomUUID(), type: 'payment.succeeded', payment: paymentId, amount: { amount: '1990.00', currency: 'RUB' } });
    const r = await world.api.call('POST', '/webhooks/sandbox', body, { headers: { 'content-type': 'application/json', 'sandbox-signature': sign(world.config.secrets.sandboxWebhookSecret, Math.floor(Date.now() / 1000), Buffer.from(body)) } }); expect(r.status).toBe(200); };
  const o = await people[0]!.api.ok(people[0]!.api.post('/orders', reqs[0]));
  const a = n; const orderTexts = texts; texts = []; n = 0;
  await hook(o.payment.id);
  console.log('order statements', a, '\n' + orderTexts.join('\n'), '\nwebhook statements', n, '\n' + texts.join('\n'));
  proto.send = orig;
  for (const c of [1, 8]) {
    const t0 = performance.now(); let to = 0, th = 0;
    const batch = people.slice(c === 1 ? 1 : 30, c === 1 ? 30 : 60); const q = batch.map((p, i) => [p, reqs[(c === 1 ? 1 : 30) + i]] as const);
    await Promise.all(Array.from({ length: c }, async () => { for (;;) { const x = q.pop(); if (!x) return; const t1 = performance.now(); const ord = await x[0].api.ok(x[0].api.post('/orders', x[1])); const t2 = performance.now(); await hook(ord.payment.id); to += t2 - t1; th += performance.now() - t2; } }));
    const ms = performance.now() - t0; console.log(`c=${c}: ${(batch.length / ms * 1000).toFixed(1)} purchases/s, order ${(to / batch.length).toFixed(1)} ms, hook ${(th / batch.length).toFixed(1)} ms`);
  }
  await world.stop();
});
