/** One thing that a drill shows, as a sentence; it throws when it is not so. */
export type Scenario = readonly [sentence: string, show: () => Promise<void>];

/** Runs one after the other, prints each, and ends with code 1 when one is not so. */
export async function runScenarios(scenarios: readonly Scenario[], cleanUp: () => Promise<void>): Promise<void> {
  for (const [sentence, show] of scenarios) {
    const start = performance.now();
    try {
      await show();
      console.log(`✓ ${sentence} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      console.log(`✗ ${sentence}\n  ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      await cleanUp();
    }
  }
}
