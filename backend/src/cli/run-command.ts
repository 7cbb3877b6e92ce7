import { printProblem } from '../start/output.js';

/** The one way in and out of a command: it ends with code 1 and one line when it cannot do its work. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    printProblem(error);
    process.exitCode = 1;
  }
}
