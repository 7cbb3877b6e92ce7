import { beforeEach, describe, expect, it } from '@jest/globals';
import { Unavailable } from '../core/problems/problems.js';
import { AT_ONCE, PasswordsService } from './passwords.service.js';

describe('passwords', () => {
  let passwords: PasswordsService;
  beforeEach(() => {
    passwords = new PasswordsService();
  });

  it('match their own hash and no other', async () => {
    const hash = await passwords.hash('a password that nobody guesses');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.matches(hash, 'a password that nobody guesses')).toBe(true);
    expect(await passwords.matches(hash, 'another one')).toBe(false);
  });

  it('match on every keyboard, however it composes an accent', async () => {
    const hash = await passwords.hash('Une parole tenue à Ségou'.normalize('NFC'));
    expect(await passwords.matches(hash, 'Une parole tenue à Ségou'.normalize('NFD'))).toBe(true);
  });

  it('never match where there is no account', async () => {
    expect(await passwords.matches(null, 'anything')).toBe(false);
  });

  it('are hashed in turn; with twenty waiting the next one is told to come back', async () => {
    const attempts = Array.from({ length: AT_ONCE + 21 }, () =>
      passwords.hash('x').then(
        () => 'hashed',
        (error: unknown) => error,
      ),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter((outcome) => outcome === 'hashed')).toHaveLength(AT_ONCE + 20);
    expect(outcomes.filter((outcome) => outcome instanceof Unavailable)).toHaveLength(1);
    expect(await passwords.hash('x')).toContain('$argon2id$');
  });
});
