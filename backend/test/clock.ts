import { setTimeout as delay } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;
const MINUTE_MS = 60_000;
/** Longer than any test takes that tells codes, or counts requests. */
const ENOUGH_MS = 3000;

/** What an app shows that knows the secret, so many steps from now. */
export function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * STEP_MS });
}

/** Codes change every half minute: waits where that would be in the middle of a test. */
export const untilStepLasts = (): Promise<void> => untilLasts(STEP_MS);

/** The same for what is counted by the minute. */
export const untilMinuteLasts = (): Promise<void> => untilLasts(MINUTE_MS);

async function untilLasts(period: number): Promise<void> {
  const left = period - (Date.now() % period);
  if (left < ENOUGH_MS) await delay(left + 1);
}
