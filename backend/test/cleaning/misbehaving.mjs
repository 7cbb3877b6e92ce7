import { Buffer } from 'node:buffer';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';

/** A cleaning process that was taken over, or that never ends; what it does is the name of the file that it is given. */
const NAME = 'ab'.repeat(16);
const page = (name) => ({ says: 'page', names: { large: name, medium: name, small: name } });
const finish = (name) => {
  process.send(page(name));
  process.send({ says: 'done', mediaType: 'image/jpeg' });
};

const DEEDS = {
  waits: () => setInterval(() => undefined, 1000),
  spins: () => {
    for (;;);
  },
  hoards: () => {
    const kept = [];
    setInterval(() => kept.push(Buffer.alloc(16 * 1024 * 1024, 1)), 1);
  },
  confesses: () => process.send({ says: 'weighs', bytes: 2 ** 40 }),
  babbles: () => process.send(null),
  lies: () => process.send({ says: 'done', mediaType: 'text/html' }),
  idles: () => process.send({ says: 'done', mediaType: 'image/jpeg' }),
  slanders: () => process.send({ says: 'refused', reason: '<b>' }),
  shouts: () => {
    for (let number = 0; number < 600; number++) process.send(page(NAME));
  },
  crashes: () => process.abort(),
  leaves: () => process.exit(3),
  throws: () => {
    throw new Error('no reason');
  },
  copies: ({ paths, folder }) => {
    writeFileSync(join(folder, NAME), `plain text instead of a picture, of ${paths.length} files`);
    finish(NAME);
  },
  climbs: () => finish('../input'),
  links: ({ paths, folder }) => {
    symlinkSync(paths[0], join(folder, NAME));
    finish(NAME);
  },
  invents: () => finish(NAME),
};

process.on('disconnect', () => process.exit());
process.once('message', (job) => DEEDS[job.paths[0].split('-').at(-1)](job));
process.send({ says: 'ready' });
