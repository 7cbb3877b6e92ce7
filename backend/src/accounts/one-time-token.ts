import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** What opens something once. The database keeps the hash alone. */
export interface OneTimeToken {
  token: string;
  hash: Buffer;
}

export function newToken(): OneTimeToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
