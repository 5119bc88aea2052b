/** Which tests prove which clause. */

const ID = /\[((?:AT|RS|AS|NP|NH|PA|PR)-[A-Za-z0-9.]+)\]/g;

/** Clause ids in a test's title. @param {string} title @returns {string[]} */
export const clauseIdsIn = (title) => [...title.matchAll(ID)].map((match) => match[1] ?? '');

/**
 * A clause counts as proven only by tests that ran through the API or the browser on real Postgres, and only while all
 * of them pass.
 * @param {string} id
 * @param {{ file: string, title: string, status: string }[]} tests
 * @returns {string[]} `file: title` of each, or none
 */
export function provenBy(id, tests) {
  const named = tests.filter(
    (test) => /\.(int|e2e)\.spec\.ts$/.test(test.file) && clauseIdsIn(test.title).includes(id),
  );
  if (named.length === 0 || named.some((test) => test.status !== 'passed')) return [];
  return named.map((test) => `${test.file}: ${test.title}`);
}
