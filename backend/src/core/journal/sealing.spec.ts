import { describe, expect, it } from '@jest/globals';
import { newKey, seal, unseal } from './sealing.js';

const SAID = { text: 'Ce qu’Awa nous a confié.' };
const key = newKey();

describe('what is sealed', () => {
  it('opens with its key, in its place', () => {
    expect(unseal(key, 'report 1', seal(key, 'report 1', SAID))).toEqual(SAID);
  });

  it('shows nothing of its words, and never looks the same twice', () => {
    const [one, other] = [seal(key, 'report 1', SAID), seal(key, 'report 1', SAID)];
    expect(one.toString('utf8')).not.toContain('Awa');
    expect(one.equals(other)).toBe(false);
  });

  it.each([
    ['another key', newKey(), 'report 1', (sealed: Buffer) => sealed],
    ['another place', key, 'report 2', (sealed: Buffer) => sealed],
    ['one byte changed', key, 'report 1', (sealed: Buffer) => sealed.fill(0, -1)],
  ])('does not open with %s', (_, withKey, context, change) => {
    expect(() => unseal(withKey, context, change(seal(key, 'report 1', SAID)))).toThrow();
  });
});
