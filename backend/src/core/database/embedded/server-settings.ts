import { platform } from 'node:process';

export type ServerSettings = Readonly<Record<string, string | number>>;

/** Small, because it shares a laptop with a browser; durable, because an acknowledged statement is never lost. */
const SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: 60,
  shared_buffers: '32MB',
  dynamic_shared_memory_type: platform === 'win32' ? 'windows' : 'posix',
  io_method: 'sync',
  max_worker_processes: 2,
  max_parallel_workers: 0,
  max_parallel_workers_per_gather: 0,
  max_logical_replication_workers: 0,
  max_wal_senders: 0,
  wal_level: 'minimal',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  autovacuum_worker_slots: 2,
  autovacuum_max_workers: 1,
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // What people write must not end in a log: neither statements, nor the rows that an error would quote.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** The whole of postgresql.conf, written anew at each start so that a release can change it. */
export function serverConfiguration(port: number, changes: ServerSettings = {}): string {
  const lines = Object.entries({ ...SETTINGS, ...changes, port }).map(([name, value]) => `${name} = '${value}'`);
  return ['# Written at each start of Parole tenue.', ...lines, ''].join('\n');
}
