/**
 * Tables without a tenant column, each with the reason why it has none. A table that is neither here nor tenant-scoped
 * fails the build.
 */
export const withoutTenant: Record<string, string> = {
  'public.migration': 'TypeORM keeps here which migrations ran; no rows of anybody.',
  'platform.clock': 'One row: the offset of the sandbox clock and the watch on implausible jumps.',
  'platform.delivery': 'Belongs to an outbox row, which carries the tenant; ends with it.',
  'platform.idempotency': 'Keyed by caller; answers of 24 hours, deleted by time.',
  'platform.throttle': 'Counters by hashed key; unlogged.',
};

/** Schemas whose tables are made by a library of others. */
export const foreignSchemas = ['pgboss'];
