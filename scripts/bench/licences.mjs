/** What the nightly sweep is measured on: sellers with a licence each, of which a few end every night. */
import { steps } from './generate.mjs';

/** How many licences end in one night. */
export const DUE = 10;
/** Nights in which so many end: one for each round, and one before them to warm up. */
const NIGHTS = 6;
/** The first of them. Its month has 30 days, so that the letter on keeping goes out with the lapse and no other night. */
const FIRST = '2031-04-02T00:00:00Z';

/** When the clock must stand to have `n` nights behind it. @param {number} n */
export const after = (n) => new Date(Date.parse(FIRST) + n * 86_400_000 - 43_200_000).toISOString();

/** @param {string} key @param {string} value @param {string} clause @param {string[]} [list] */
const policy = (key, value, clause, list) => ({
  key, value, list, clauses: [clause], text: 'В случае истечения срока действия Лицензии данные, размещённые Лицензиатом на Платформе, хранятся в течение 1 месяца.',
  pack: 'antitreningi-kz', version: '1', zone: 'Asia/Almaty', calendar: 'KZ', scope: 'operator', origin: 'source', extra: {}, from: 'paid-term-end',
}); // prettier-ignore
const EXPIRY = policy('licence.expiry', 'ends-except-money-debts', 'AT-2.6');
const POLICIES = Object.fromEntries(
  [
    EXPIRY,
    policy('licence.reminders', 'P7D,P3D,P1D', 'AT-2.6', ['P7D', 'P3D', 'P1D']),
    policy('retention.after-lapse', 'P1M', 'AT-2.7a'),
    policy('retention.purge', 'automatic-irreversible', 'AT-2.7b'),
    policy('retention.reminders', 'P30D,P7D,P3D,P1D', 'AT-2.7a', ['P30D', 'P7D', 'P3D', 'P1D']),
  ].map((one) => [one.key, one]),
);
const quoted = (/** @type {object} */ value) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/**
 * Sellers are made as those of the catalogue; those that end soon are spread among the rest. No quota is counted for
 * them: the nightly recount counts all sellers by design and would hide what is asked.
 * @param {import('./generate.mjs').Size} size @returns {import('./generate.mjs').Step[]}
 */
export function licenceSteps(size) {
  const nights = DUE * NIGHTS;
  const stride = Math.floor(size.sellers / nights);
  const licences = `
    CREATE TABLE bench.licence AS SELECT s.n, s.id AS tenant_id, uuidv7() AS id,
      CASE WHEN s.n % ${stride} = 0 AND s.n / ${stride} <= ${nights}
        THEN timestamptz '${FIRST}' + ((s.n / ${stride} - 1) % ${NIGHTS}) * interval '1 day'
        ELSE timestamptz '2032-01-01T00:00:00Z' + (s.n % 1000) * interval '1 day' END AS ends_at
      FROM bench.seller s ORDER BY s.n;
    INSERT INTO licensing.licence (id, tenant_id, status, kind, tariff_id, starts_at, ends_at, policies, zone, acceptance_id, accepted_at)
      SELECT id, tenant_id, 'active', 'paid', (SELECT id FROM licensing.tariff ORDER BY rank DESC, version DESC LIMIT 1), ends_at - interval '1 year', ends_at, ${quoted(POLICIES)}, 'Asia/Almaty', uuidv7(), ends_at - interval '1 year'
      FROM bench.licence ORDER BY n;
    INSERT INTO licensing.term (id, tenant_id, licence_id, kind, tariff_id, starts_at, ends_at, set_at, actor)
      SELECT uuidv7(), tenant_id, id, kind, tariff_id, starts_at, ends_at, starts_at, 'bench' FROM licensing.licence ORDER BY id;
    INSERT INTO platform.deadline (id, tenant_id, kind, subject_type, subject_id, due_at, set_at, policy, then_text)
      SELECT uuidv7(), tenant_id, 'licence.expiry', 'licence', id, ends_at, ends_at - interval '1 year', ${quoted(EXPIRY)}, '{"ru":"Срок лицензии кончится.","kk":"Лицензия мерзімі бітеді.","en":"The licence ends."}'
      FROM bench.licence ORDER BY n;`;
  const sellers = steps(size).filter(({ name }) => name === 'sellers');
  return [...sellers, { name: 'licences', sql: licences }, { name: 'statistics', sql: 'VACUUM (ANALYZE, FREEZE)' }];
}
