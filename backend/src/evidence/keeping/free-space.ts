import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type EvidenceSettings } from '../../core/config/evidence-settings.js';
import { hasCode } from '../../core/database/error-code.js';

/** What this account may still write where a folder is, or will be. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || dirname(folder) === folder) throw error;
    return freeBytes(dirname(folder));
  }
}

/** Whether so many bytes more leave the floor free. */
export const leavesFloor = (free: number, bytes: number, floor: number): boolean => free - bytes >= floor;

/** Whether an upload may begin: it goes into quarantine first, and then, sealed, into the folder where files are kept. */
export async function hasRoomFor(
  bytes: number,
  { quarantineFolder, folder, s3, freeBytes: floor }: EvidenceSettings,
): Promise<boolean> {
  const folders = s3 ? [quarantineFolder] : [quarantineFolder, folder];
  const free = await Promise.all(folders.map(freeBytes));
  return free.every((space) => leavesFloor(space, bytes, floor));
}
