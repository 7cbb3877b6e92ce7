import { Client } from 'pg';
import { SUPERUSER } from './cluster.js';

export interface SuperuserAddress {
  readonly port: number;
  readonly password: string;
  readonly database?: string;
}

/** Every value is given, so that no variable of the environment can lead elsewhere. */
export async function connectTo({ port, password, database = 'postgres' }: SuperuserAddress): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5000,
  });
  // A connection that breaks also fails the query on it; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
