import { afterAll, describe, expect, it } from '@jest/globals';
import { InvalidInput } from '../core/problems/problems.js';
import { type PasswordOwner, PasswordStrengthService } from './password-strength.service.js';

const AWA: PasswordOwner = {
  name: 'Awa Zorbanéki',
  email: 'awa.zorbaneki@ong-quelquepart.example',
  organisation: ['Les Tisseuses du Delta', 'tisseuses-delta', null],
};

describe('a new password', () => {
  const strength = new PasswordStrengthService();
  afterAll(() => strength.onModuleDestroy());

  /** The code at the field, or nothing. */
  const fault = (password: string): Promise<string | undefined> =>
    strength.require(password, 'next', AWA).then(
      () => undefined,
      (error: unknown) => (error instanceof InvalidInput ? error.faults[0]?.code : String(error)),
    );

  it.each([
    ['Aminata-Traoré-1960', 'names that many bear'],
    ['traorecoulibaly', 'the same without accents'],
    ['Ségou-Mopti-Kayes', 'places with something in between'],
    ['Mariam et Moussa', 'two names'],
    ['yelimanekenieba', 'places without their accents'],
    ['evenementscelebres', 'French words without their accents'],
    ['Bamako2024Bamako', 'a place and a year'],
    ['Tombouctou-Gao-Kidal', 'places'],
    ['P4role-Tenue-2026', 'the words of this product'],
    ['recommandation', 'the same'],
    ['motdepasse1234', 'what everybody tries'],
    ['azertyuiop123456', 'a walk over the keyboard'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'one letter again and again'],
    ['Zorbanéki-2026', 'the own name'],
    ['awa.zorbaneki@ong-quelquepart.example', 'the own address'],
    ['tisseuses-du-delta', 'the own organisation'],
  ])('is refused when it can be guessed: %s (%s)', async (password) => {
    expect(await fault(password)).toBe('too_guessable');
  });

  it.each([
    'trois calebasses sous le karité',
    'Mon oncle danse mal le mardi',
    'xK7vQ2pLw9Rt',
    'x!7$k%9@q#2&',
    'ɲɛgɛn kɔrɔ bɛ sira kan',
  ])('may be whatever else, without any rule of what it is made of: %s', async (password) => {
    expect(await fault(password)).toBeUndefined();
  });

  it.each([
    ['xK7vQ2pLw9R', 'too_short'],
    ['🌾🌾🌾🌾🌾🌾', 'too_short'],
    ['xK7vQ2pLw9Rt'.repeat(11), 'too_long'],
  ])('has 12 to 128 characters: %s', async (password, code) => {
    expect(await fault(password)).toBe(code);
  });

  it('is judged for as many as ask at once, in turn; with twenty waiting the next one is told to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 21 }, () => fault('motdepasse1234')));
    expect(answers.filter((answer) => answer === 'too_guessable')).toHaveLength(20);
    expect(answers.filter((answer) => answer?.includes('unavailable'))).toHaveLength(1);
  });
});
