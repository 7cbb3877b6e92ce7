import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PAGES } from '../app.pages.js';
import { createApp } from '../app.setup.js';
import { StandingsService } from '../assessments/standings.service.js';
import { type Configuration, type Settings, isComplete, readConfiguration } from '../core/config/configuration.js';
import { StartProblem } from '../core/config/start-problem.js';
import { DataFolder } from '../core/database/embedded/data-folder.js';
import { EmbeddedServer } from '../core/database/embedded/embedded-server.js';
import { migrate, requireMigrated } from '../core/database/migrate.js';
import { prepareEmbeddedDatabase } from '../core/database/roles.js';
import { ForgettingService } from '../core/throttle/forgetting.service.js';
import { EvidenceCleaningService } from '../evidence/evidence-cleaning.service.js';
import { EvidenceHousekeeper } from '../evidence/keeping/evidence-housekeeper.js';
import { EvidenceVault } from '../evidence/keeping/evidence-vault.js';
import { prepareContent } from './content.js';
import { type Lifecycle, within } from './lifecycle.js';
import { requirePages } from './pages.js';
import { portProblem, requireFreePort } from './port.js';
import { printReady } from './ready.js';

/** How long requests under way may take to end. */
const DRAIN_MS = 10_000;
const HANG_UP_MS = 100;

/** From nothing to answering requests. Whatever was started when something fails, the lifecycle stops. */
export async function start(lifecycle: Lifecycle): Promise<void> {
  const settings = readConfiguration();
  requirePages(PAGES);
  const configuration = isComplete(settings) ? await useDatabase(settings) : await embedDatabase(settings, lifecycle);
  const app = await serve(configuration, lifecycle);
  await printReady(configuration, app);
}

async function useDatabase(configuration: Configuration): Promise<Configuration> {
  await requireFreePort(configuration.host, configuration.port);
  await requireMigrated(configuration.databaseUrl);
  return configuration;
}

async function embedDatabase(settings: Settings, lifecycle: Lifecycle): Promise<Configuration> {
  const folder = await lifecycle.begin(
    () => DataFolder.hold(settings.dataFolder),
    (held) => held.release(),
  );
  await requireFreePort(settings.host, settings.port);
  await folder.announce(settings.publicUrl);
  const server = await lifecycle.begin(
    () =>
      EmbeddedServer.start(folder.path, () => {
        lifecycle.fail(databaseDied());
      }),
    (running) => running.stop(),
  );
  lifecycle.explain = (error) => server.explain(error);
  const addresses = await prepareEmbeddedDatabase(server.superuser);
  await migrate(addresses.owner);
  await prepareContent({ ...settings, databaseUrl: addresses.task });
  return { ...settings, databaseUrl: addresses.application };
}

async function serve(configuration: Configuration, lifecycle: Lifecycle): Promise<NestFastifyApplication> {
  const { host, port } = configuration;
  const app = await lifecycle.begin(() => createApp(configuration), close);
  await app.get(EvidenceVault).check();
  await app.listen({ host, port }).catch((error: unknown) => {
    throw portProblem(host, port, error);
  });
  app.get(ForgettingService).begin();
  app.get(StandingsService).begin();
  app.get(EvidenceHousekeeper).begin();
  app.get(EvidenceCleaningService).begin();
  return app;
}

/** No new requests; those under way may end, and who does not is cut off. */
async function close(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  // A browser keeps its connection after the last answer, and the server would wait for it.
  const hangUp = setInterval(() => {
    server.closeIdleConnections();
  }, HANG_UP_MS);
  const closing = app.close().finally(() => {
    clearInterval(hangUp);
  });
  if (await within(DRAIN_MS, closing)) return;
  server.closeAllConnections();
  await within(DRAIN_MS, closing);
}

function databaseDied(): StartProblem {
  return new StartProblem(
    'The embedded database was ended from outside. What was acknowledged is on disk: run "npm start" again and it recovers.',
  );
}
