import { Refusal } from './cleaning.types.js';

const END_WITHIN = 2048;

/** A whole document says where it ends, near its last byte. @throws Refusal `damaged` */
export function refuseOpenEnded(bytes: Buffer): null {
  if (!bytes.subarray(-END_WITHIN).includes('%%EOF')) throw new Refusal('damaged');
  return null;
}
