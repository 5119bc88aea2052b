import type { Clock } from '#kernel';
import type { Database } from '../db/database.js';

const BATCH = 2000;
const CLEANINGS = [
  `DELETE FROM platform.idempotency WHERE ctid IN (SELECT ctid FROM platform.idempotency WHERE expires_at <= $1 LIMIT $2)`,
  `DELETE FROM platform.throttle WHERE ctid IN (SELECT ctid FROM platform.throttle WHERE window_ends <= $1 AND (blocked_until IS NULL OR blocked_until <= $1) LIMIT $2)`,
];

/** Forgets idempotency records and throttle counters whose time is over, a little at a time. @returns how many rows */
export async function cleanUp(db: Database, clock: Clock): Promise<number> {
  let gone = 0;
  for (const sql of CLEANINGS) {
    for (;;) {
      const n = await db.system('clean-up', (tx) => tx.exec(sql, [clock.realNow(), BATCH]));
      gone += n;
      if (n < BATCH) break;
    }
  }
  return gone;
}
