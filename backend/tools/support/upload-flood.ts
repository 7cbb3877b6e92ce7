import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { newFile, Sender } from './sent-files.ts';

/** Uploads of several people, all at once, in a thread of its own: what it costs the sender slows nobody down. */
export interface UploadFlood {
  url: string;
  uploads: number;
  kilobytes: number;
}

const PIECE_BYTES = 256 * 1024;
/** Whether it is cleaned is asked as often as the application asks at first, and later less. */
const ASKS_MS = 2000;
const SENDERS = ['cso.member', 'cso.lead', 'cso2.lead', 'observer.member', 'donor.member'];

const { url, uploads, kilobytes } = workerData as UploadFlood;
const files = await Promise.all(Array.from({ length: uploads }, () => newFile(kilobytes * 1000)));
const senders = await Promise.all(SENDERS.map((who) => Sender.as(url, who)));
parentPort?.postMessage('prepared');
if (parentPort) await once(parentPort, 'message');
await Promise.all(
  files.map(async (file, turn) => {
    const sender = senders[turn % senders.length];
    if (!sender) return;
    await sender.send(file, PIECE_BYTES);
    for (let state = 'cleaning'; state === 'cleaning'; state = await sender.stateOf(file)) await delay(ASKS_MS);
  }),
);
parentPort?.postMessage('cleaned');
parentPort?.close();
