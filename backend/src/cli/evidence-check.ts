import { EvidenceCheck } from '../evidence/keeping/evidence-check.js';
import { runOnDeployment } from './run-command.js';

/** `npm run evidence:check`: code 1 when files are missing or altered. */
await runOnDeployment(async (app) => {
  const { missing, orphan, altered } = await app.get(EvidenceCheck).count();
  if (missing + altered > 0) process.exitCode = 1;
  return [`Evidence files: ${missing} missing, ${orphan} orphan, ${altered} altered.`];
});
