import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const ROOT = `${import.meta.dirname}/../..`;
const page = readFileSync(`${ROOT}/docs/method.md`, 'utf8');
const code = globSync(['backend/src/**/*.ts', 'backend/contract/src/**/*.ts'], { cwd: ROOT }).map((file) =>
  readFileSync(`${ROOT}/${file}`, 'utf8'),
);

/** Definitions stand once, in words, and what computes them names its paragraph. */
describe('docs/method.md', () => {
  it('has every paragraph that code names', () => {
    const named = new Set(
      code.flatMap((text) => [...text.matchAll(/docs\/method\.md, "([^"]+)"/g)].map(([, name]) => name)),
    );
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter((name) => !page.includes(`\n## ${name ?? ''}\n`))).toEqual([]);
  });

  it('names nothing that is not there', () => {
    const named = [...page.matchAll(/`([\w/.-]+\.ts|[a-z]+(?:_[a-z]+)+|\w+Of|owedPeriods)`/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.length).toBeGreaterThan(15);
    const lost = named.filter((name) =>
      name.endsWith('.ts') ? globSync(name, { cwd: ROOT }).length === 0 : !code.some((text) => text.includes(name)),
    );
    expect(lost).toEqual([]);
  });
});
