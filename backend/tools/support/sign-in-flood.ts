import { parentPort, workerData } from 'node:worker_threads';
import { newAddress, signIn, steadily } from './sign-ins.ts';

/** Sign-ins of made-up people from everywhere, in a thread of its own: what it costs the sender slows nobody down. */
export interface Flood {
  url: string;
  perSecond: number;
  seconds: number;
}

export interface FloodAnswer {
  status: number;
  retryAfter: number;
}

const { url, perSecond, seconds } = workerData as Flood;
const answers: FloodAnswer[] = [];
await steadily(perSecond, seconds, async (turn) => {
  const email = `person${turn}@example.test`;
  const { status, retryAfter } = await signIn(url, { email, password: 'not the password', from: newAddress() });
  answers.push({ status, retryAfter });
});
parentPort?.postMessage(answers);
