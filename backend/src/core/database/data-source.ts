import { type DataSourceOptions } from 'typeorm';
import { type PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { type Configuration } from '../config/configuration.js';
import { ReadableNaming } from './naming.js';
import { SilentLogger } from './silent-logger.js';

type PostgresOptions = Omit<PostgresDataSourceOptions, 'type'> & { readonly type: 'postgres' };

type Pooled = Pick<Configuration, 'databaseConnections' | 'databaseUrl'>;

const STATEMENT_MS = 15_000;

/** The pool of the API: as the application role, which neither creates nor alters anything. */
export function apiDataSourceOptions({ databaseUrl, databaseConnections }: Pooled): PostgresOptions {
  return {
    ...connection(databaseUrl, 'parole-tenue'),
    poolSize: databaseConnections,
    // Nobody holds a connection for long: what takes longer is stopped, and its reader told to try again.
    extra: { statement_timeout: STATEMENT_MS },
    // A pool replaces broken connections by itself; whoever was using one gets the error.
    poolErrorHandler: () => undefined,
  };
}

/** For migrations: as the owner, one connection. */
export function ownerDataSourceOptions(ownerUrl: string): PostgresOptions {
  return { ...connection(ownerUrl, 'parole-tenue-migrate'), poolSize: 1, migrationsTransactionMode: 'each' };
}

function connection(url: string, applicationName: string): PostgresOptions {
  return {
    type: 'postgres',
    url,
    applicationName,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    namingStrategy: new ReadableNaming(),
    logging: false,
    logger: new SilentLogger(),
    connectTimeoutMS: 10_000,
  } satisfies DataSourceOptions;
}
