import { type DatabaseAddresses } from '../src/core/config/database-addresses.js';
import { type SuperuserAddress } from '../src/core/database/embedded/superuser-connection.js';

/** The migrated database that every test database is copied from. */
export const TEMPLATE = 'parole_template';

/** How the global set-up tells the workers where the server of this run is. */
export const CLUSTER_VARIABLE = 'PAROLE_TENUE_TEST_CLUSTER';

export interface TestCluster {
  readonly superuser: SuperuserAddress;
  /** Of the template; other databases differ in the name only. */
  readonly addresses: DatabaseAddresses;
}
