import { resolve } from 'node:path';
import { StartProblem } from '../core/config/start-problem.js';
import { EvidenceRekeying } from '../evidence/keeping/evidence-rekeying.js';
import { runOnDeployment } from './run-command.js';

/** `npm run evidence:rekey -- <file of the new key>`, with the old one still in EVIDENCE_KEY_FILE. */
await runOnDeployment(async (app) => {
  const [, , file] = process.argv;
  if (!file)
    throw new StartProblem('Name the file of the new key: npm run evidence:rekey -- /etc/parole-tenue/new.key');
  const { isOld, wrapped, unreadable } = await app.get(EvidenceRekeying, { strict: false }).wrapAnew(resolve(file));
  if (unreadable > 0) process.exitCode = 1;
  return [
    isOld ? 'That is the key already; nothing was changed.' : `Keys wrapped anew: ${wrapped}.`,
    ...(unreadable > 0 ? [`Keys that the old one does not open, left as they were: ${unreadable}.`] : []),
    `Now let EVIDENCE_KEY_FILE name ${resolve(file)}, and start the servers again. Keep the old key with the older backups.`,
  ];
});
