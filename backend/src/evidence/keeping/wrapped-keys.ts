import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { NotAuthentic } from './sealed-format.js';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Bound to the object's name: it opens no other object. */
export function wrapKey(master: KeyObject, name: string, key: KeyObject): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, master, iv).setAAD(contextOf(name));
  const wrapped = Buffer.concat([cipher.update(key.export()), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), wrapped]);
}

/** @throws NotAuthentic for a key of another object, or wrapped with another master key. */
export function unwrapKey(master: KeyObject, name: string, wrapped: Buffer): KeyObject {
  const tag = wrapped.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) throw new NotAuthentic();
  const decipher = createDecipheriv(CIPHER, master, wrapped.subarray(0, IV_BYTES))
    .setAAD(contextOf(name))
    .setAuthTag(tag);
  const key = decipher.update(wrapped.subarray(IV_BYTES + TAG_BYTES));
  try {
    decipher.final();
  } catch {
    throw new NotAuthentic();
  }
  return createSecretKey(key);
}

const contextOf = (name: string): Buffer => Buffer.from(`evidence ${name}`);
