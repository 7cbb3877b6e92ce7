import { once } from 'node:events';

export default async function tearDown(): Promise<void> {
  const child = globalThis.testClusterProcess;
  if (child?.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}
