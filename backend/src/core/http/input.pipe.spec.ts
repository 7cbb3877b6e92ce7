import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '../problems/problems.js';
import { InputPipe } from './input.pipe.js';

describe('the input pipe', () => {
  const faultsOf = async (value: unknown): Promise<unknown> => {
    try {
      return await new InputPipe().transform(value, { type: 'body', metatype: Object });
    } catch (error) {
      return error instanceof InvalidInput ? error.faults : error;
    }
  };

  it.each([
    ['a NUL character', 'a\u0000b'],
    ['half of a surrogate pair', 'a\ud800b'],
  ])('refuses %s, however deep, because PostgreSQL cannot store it', async (_, text) => {
    expect(await faultsOf({ moves: [{ text }] })).toEqual([{ path: 'moves.0.text', code: 'format' }]);
  });

  it('takes what is written in whole characters', async () => {
    expect(await faultsOf({ text: 'ɛ ɔ ɲ ŋ 😀' })).toEqual({ text: 'ɛ ɔ ɲ ŋ 😀' });
  });
});
