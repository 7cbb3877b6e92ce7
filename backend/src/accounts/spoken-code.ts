import { randomInt } from 'node:crypto';
import { hashOfToken } from './token.js';

const GROUPS = 3;
const GROUP_LENGTH = 4;
/** Crockford's: no letter that a hand, an eye or an ear takes for a digit. Twelve of them are 60 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const times = (count: number, draw: () => string): string[] => Array.from({ length: count }, draw);
const randomLetter = (): string => ALPHABET[randomInt(ALPHABET.length)] ?? '';

/** For reading aloud, or from paper: `7KQ2-M0XD-9RTC`. */
export const newSpokenCode = (): string => times(GROUPS, () => times(GROUP_LENGTH, randomLetter).join('')).join('-');

/** As people group and write what they were told. */
export const readSpokenCode = (typed: string): string =>
  typed.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

/** All that is kept of one. */
export const hashOfSpokenCode = (code: string): Buffer => hashOfToken(readSpokenCode(code));
