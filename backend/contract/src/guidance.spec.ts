import { describe, expect, it } from '@jest/globals';
import { GUIDING_QUESTIONS, type Guidance, proposedBy, questionsAsked } from './guidance.js';
import { JUDGEMENTS } from './vocabulary.js';

/** Written by hand from the scale of product.md: the answers in their order, and what they come to. */
const WAYS: [Guidance, string[], string | null][] = [
  [{}, ['applies'], null],
  [{ applies: false }, ['applies'], 'not_applicable'],
  [{ applies: true }, ['applies', 'known'], null],
  [{ applies: true, known: false }, ['applies', 'known'], 'no_evidence'],
  [{ applies: true, known: true }, ['applies', 'known', 'begun'], null],
  [{ applies: true, known: true, begun: false }, ['applies', 'known', 'begun'], 'not_initiated'],
  [{ applies: true, known: true, begun: true }, ['applies', 'known', 'begun', 'done'], null],
  [{ applies: true, known: true, begun: true, done: true }, ['applies', 'known', 'begun', 'done'], 'full'],
  [{ applies: true, known: true, begun: true, done: false }, [...GUIDING_QUESTIONS], null],
  [{ applies: true, known: true, begun: true, done: false, in_time: false }, [...GUIDING_QUESTIONS], 'minimum'],
  [{ applies: true, known: true, begun: true, done: false, in_time: true }, [...GUIDING_QUESTIONS], 'intermediate'],
];

describe('the questions behind the scale', () => {
  it.each(WAYS)('after %j', (guidance, asked, judgement) => {
    expect(questionsAsked(guidance)).toEqual(asked);
    expect(proposedBy(guidance)).toBe(judgement);
  });

  it('lead to every judgement of the scale, and to nothing else', () => {
    const proposed = WAYS.flatMap(([, , judgement]) => judgement ?? []);
    expect(proposed.sort()).toEqual([...JUDGEMENTS].sort());
  });

  it('go by the first answer that settles it, whatever was answered to the later ones', () => {
    const changed: Guidance = { applies: true, known: true, begun: false, done: true, in_time: true };
    expect(questionsAsked(changed)).toEqual(['applies', 'known', 'begun']);
    expect(proposedBy(changed)).toBe('not_initiated');
  });

  it('propose nothing while one before is open', () => {
    const skipped: Guidance = { begun: true, done: true };
    expect(questionsAsked(skipped)).toEqual(['applies']);
    expect(proposedBy(skipped)).toBeNull();
    expect(proposedBy({ ...skipped, applies: true })).toBeNull();
  });

  it('always ask at least one, and never one twice', () => {
    for (const bits of Array.from({ length: 3 ** GUIDING_QUESTIONS.length }, (_, index) => index)) {
      const guidance = Object.fromEntries(
        GUIDING_QUESTIONS.flatMap((question, place) => {
          const answer = Math.floor(bits / 3 ** place) % 3;
          return answer === 2 ? [] : [[question, answer === 1]];
        }),
      ) as Guidance;
      const asked = questionsAsked(guidance);
      expect(asked).toEqual(GUIDING_QUESTIONS.slice(0, asked.length));
      expect(asked.length).toBeGreaterThan(0);
    }
  });
});
