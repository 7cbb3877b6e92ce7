import { Lifecycle } from './start/lifecycle.js';
import { start } from './start/start.js';

const lifecycle = new Lifecycle();
await start(lifecycle).catch((error: unknown) => {
  lifecycle.fail(error);
});
