import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Parole tenue';
const STEP_SECONDS = 30;
/** Clocks of phones are a little off: the step before and the step after count too. */
const STEPS_AROUND = 1;
const RECOVERY_CODES = 10;
const RECOVERY_GROUPS = 3;
const GROUP_LENGTH = 4;
/** Crockford's: no letter that a hand or an eye takes for a digit. Twelve of them are 60 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Base32, 160 bits. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from a QR code. */
export function addressOf(secret: string, email: string): string {
  return new TOTP({ issuer: ISSUER, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** The 30-second step that a code belongs to; null when it is none of this secret's codes around now. */
export function stepOf(secret: string, code: string, now: number = Date.now()): number | null {
  const token = plainOf(code);
  const around = new TOTP({ secret: Secret.fromBase32(secret) }).validate({
    ...{ token, timestamp: now, window: STEPS_AROUND },
  });
  return around === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + around;
}

/** Six digits are a code of the app; recovery codes are longer. */
export const isOfApp = (code: string): boolean => /^\d{6}$/.test(plainOf(code));

export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_GROUPS }, () => Array.from({ length: GROUP_LENGTH }, randomLetter).join('')).join(
      '-',
    ),
  );
}

/** Salted with the account, so that one table of hashes does not do for all. */
export function hashOfRecoveryCode(accountId: string, code: string): Buffer {
  const read = plainOf(code).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`${accountId} ${read}`).digest();
}

const randomLetter = (): string => ALPHABET[randomInt(ALPHABET.length)] ?? '';

/** As people group what they type. */
const plainOf = (code: string): string => code.replace(/[\s-]/g, '');
