/** What the embedded server is told. */

/**
 * @typedef {'serve' | 'test'} Purpose serve: a person's data, kept safe; test: fast, and lost without regret
 * @param {Purpose} purpose
 * @param {number} port
 */
export function postgresConf(purpose, port) {
  const settings = {
    listen_addresses: "'127.0.0.1'",
    port,
    unix_socket_directories: "''",
    max_connections: purpose === 'test' ? 300 : 100,
    shared_buffers: "'256MB'",
    effective_cache_size: "'1GB'",
    work_mem: "'8MB'",
    maintenance_work_mem: "'64MB'",
    max_wal_size: "'1GB'",
    random_page_cost: 1.1,
    jit: 'off',
    password_encryption: "'scram-sha-256'",
    idle_in_transaction_session_timeout: "'120s'",
    tcp_keepalives_idle: 60,
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    lc_messages: "'C'",
    datestyle: "'iso, ymd'",
    default_text_search_config: "'pg_catalog.simple'",
    log_min_messages: 'warning',
    log_line_prefix: "'%m [%p] %q%u@%d '",
    log_checkpoints: 'off',
    // A statement may carry a password or personal data: on error the log names the fault, not the statement.
    log_min_error_statement: 'panic',
    // Nor the row: the detail of a violated key quotes its values.
    log_error_verbosity: 'terse',
    ...(purpose === 'test'
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0, autovacuum_naptime: "'5min'" }
      : {}),
  }; // prettier-ignore
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return `# Written by scripts/postgres at every start; edits are lost.\n${lines.join('\n')}\n`;
}

/** Everybody proves a password, over TCP on this machine only. */
export const HBA = `# Written by scripts/postgres at every start; edits are lost.
host all all 127.0.0.1/32 scram-sha-256
`;
