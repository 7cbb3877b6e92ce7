import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { newSpokenCode, readSpokenCode } from './spoken-code.js';

const ISSUER = 'Parole tenue';
const STEP_SECONDS = 30;
/** Clocks of phones are a little off: the step before and the step after count too. */
const STEPS_AROUND = 1;
const RECOVERY_CODES = 10;

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

export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newSpokenCode);

/** Salted with the account, so that one table of hashes does not do for all. */
export function hashOfRecoveryCode(accountId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${accountId} ${readSpokenCode(code)}`)
    .digest();
}

/** As people group what they type. */
const plainOf = (code: string): string => code.replace(/[\s-]/g, '');
