import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export const newKey = (): Buffer => randomBytes(32);

/** Encrypts a value for whoever has the key. `context` binds it to its place: moved elsewhere, it does not open. */
export function seal(key: Buffer, context: string, value: unknown): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** @throws when the key, the context or a byte is another than when it was sealed. */
export function unseal(key: Buffer, context: string, sealed: Buffer): unknown {
  const opened = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([opened.update(sealed.subarray(IV_BYTES + TAG_BYTES)), opened.final()]);
  return JSON.parse(text.toString('utf8'));
}
