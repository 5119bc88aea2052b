/** Tax ids for invented sellers: only their checksums are right. */

const checksum = (digits: string, weights: number[]): number =>
  weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11;

/** INN of an invented Russian company. */
export function companyInn(n: number): string {
  const body = `99${String(2000000 + n)}`;
  return body + String(checksum(body, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 10);
}

/** INN of an invented person in Russia. */
export function personInn(n: number): string {
  const body = `99${String(30000000 + n)}`;
  const first = checksum(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 10;
  return `${body}${first}${checksum(`${body}${first}`, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 10}`;
}

/** OGRN (13 digits) of an invented Russian company. */
export function companyOgrn(n: number): string {
  const body = `1237${String(80000000 + n)}`;
  return body + String((BigInt(body) % 11n) % 10n);
}

/** OGRNIP (15 digits) of an invented Russian sole trader. */
export function soleTraderOgrnip(n: number): string {
  const body = `3237${String(8000000000 + n)}`;
  return body + String((BigInt(body) % 13n) % 10n);
}

/** BIN of an invented Kazakh company. */
export function companyBin(n: number): string {
  for (let k = n; ; k++) {
    const body = `230640${String(20000 + k)}`;
    let check = checksum(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    if (check === 10) check = checksum(body, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
    if (check < 10) return body + String(check);
  }
}
