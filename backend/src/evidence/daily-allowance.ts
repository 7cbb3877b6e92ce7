import { DAILY_BYTES_MAX, DAILY_FILES_MAX } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { secondsLeftOfDay } from '../core/http/validators.js';
import { TooMany } from '../core/problems/problems.js';
import { type UploadsRepository } from './uploads.repository.js';

/** One file more of so many bytes; of a redacted copy none, because none are sent. @throws TooMany */
export async function requireAllowance(uploads: UploadsRepository, member: Member, bytes: number): Promise<void> {
  const today = await uploads.countToday(member);
  if (today.files >= DAILY_FILES_MAX || today.bytes + bytes > DAILY_BYTES_MAX) {
    throw new TooMany(secondsLeftOfDay());
  }
}
