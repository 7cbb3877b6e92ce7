import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';

/** Stands where the cleaning process stands, tries what it must not be able to do, and writes down what came of it. */
const attempt = (work) => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error.code ?? error.name;
  }
};

process.on('disconnect', () => process.exit());
process.once('message', ({ paths, folder }) => {
  const [own, secret] = paths;
  const seen = {
    // The shell that sets the limits leaves its folder.
    variables: Object.keys(process.env).filter((name) => name !== 'PWD'),
    priority: getPriority(),
    ownFile: attempt(() => readFileSync(own)),
    otherFile: attempt(() => readFileSync(secret)),
    system: attempt(() => readFileSync('/etc/passwd')),
    project: attempt(() => readFileSync(join(import.meta.dirname, '../../project.json'))),
    intoFolder: attempt(() => writeFileSync(join(folder, 'note'), '')),
    elsewhere: attempt(() => writeFileSync(own, '')),
    program: attempt(() => execFileSync('/bin/true')),
    code: attempt(() => new Function('return 1')()),
  };
  writeFileSync(join(folder, 'seen.json'), JSON.stringify(seen));
  process.send({ says: 'refused', reason: 'damaged' });
});
process.send({ says: 'ready' });
