import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  DAILY_BYTES_MAX,
  DAILY_FILES_MAX,
  type FileState,
  type OwnEvidence,
  type Problem,
} from '@parole-tenue/contract';
import { DataSource } from 'typeorm';
import { cookieOf, doomJournal, EvidenceApp, photo } from '../../test/evidence-app.js';
import { Factory } from '../../test/factories.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { Quarantine } from './quarantine.js';

let evidence: EvidenceApp;
let make: Factory;
let cso: Side;
let other: Side;
let reference: string;
let file: Buffer;

beforeAll(async () => {
  evidence = await EvidenceApp.start();
  make = new Factory(evidence.app.data);
  cso = await sideOf(evidence.app, make, 'civil_society');
  other = await sideOf(evidence.app, make, 'civil_society');
  ({ reference } = await make.recommendation());
  file = randomBytes(300_000);
});
afterAll(() => evidence.stop());

/** Somebody whose day has just begun. */
const newcomer = (organisationId = cso.organisationId): Promise<Person> =>
  personOf(evidence.app, make, { organisationId, role: 'member' });

async function begun({ browser }: Person, bytes = file) {
  const id = await evidence.announce(browser, reference, bytes);
  const answer = await evidence.begin(browser, id, bytes.length);
  return { id, path: answer.headers.get('location') ?? '', status: answer.status };
}

async function standingOf(id: string) {
  const { body } = await cso.lead.browser.get<OwnEvidence>(`/api/evidence/${id}`);
  return body.sent?.state;
}
const uploadsFor = (id: string) =>
  evidence.app.data.query<{ isComplete: boolean }>(
    'SELECT completed_at IS NOT NULL AS "isComplete" FROM uploads WHERE evidence_id = $1',
    [id],
  );
const cleaningsOf = (id: string) => evidence.app.data.query('SELECT FROM cleanings WHERE evidence_id = $1', [id]);
const problemOf = async (answer: Response) => {
  const { code, errors } = (await answer.json()) as Problem;
  return [answer.status, code, ...(errors ?? []).map(({ path, code: fault }) => `${path} ${fault}`)];
};
const inQuarantine = (path: string): string => join(evidence.settings.quarantineFolder, path.split('/').at(-1) ?? '');
const offsetOf = async (person: Person, path: string) =>
  Number((await evidence.tell(person.browser, path)).headers.get('upload-offset'));

describe('a file on its way', () => {
  it('is sent in pieces, told about, and acknowledged once it is whole and waits to be cleaned', async () => {
    const { id, path, status } = await begun(cso.member);
    expect([status, path]).toEqual([201, expect.stringMatching(/^\/api\/uploads\/[0-9a-f-]{36}$/)]);
    const first = await evidence.append(cso.member.browser, path, 0, file.subarray(0, 200_000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '200000']);
    const told = await evidence.tell(cso.member.browser, path);
    expect([told.status, told.headers.get('upload-offset'), told.headers.get('upload-length')]).toEqual([
      200,
      '200000',
      '300000',
    ]);
    expect([told.headers.get('tus-resumable'), told.headers.get('cache-control')]).toEqual([
      '1.0.0',
      'private, no-store',
    ]);
    expect(told.headers.has('access-control-allow-origin')).toBe(false);
    expect(await standingOf(id)).toBe('awaited');
    const last = await evidence.append(cso.member.browser, path, 200_000, file.subarray(200_000));
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, '300000']);
    expect([await standingOf(id), await cleaningsOf(id), await uploadsFor(id)]).toEqual([
      'cleaning',
      [{}],
      [{ isComplete: true }],
    ]);
  });

  it('is journalled when it is here, without a word of what it is', async () => {
    const { id, path } = await begun(cso.member);
    await evidence.append(cso.member.browser, path, 0, file);
    const entries = await evidence.app.data.query(
      `SELECT verb, before, after FROM journal WHERE record_id = $1 AND verb = 'send'`,
      [id],
    );
    expect(entries).toEqual([{ verb: 'send', before: { file: 'awaited' }, after: { file: 'cleaning' } }]);
  });

  it('is here with its entry in the journal or not at all, and whoever asks again finishes it', async () => {
    const { id, path } = await begun(cso.member);
    const undoom = await doomJournal(evidence.app.owner);
    const doomed = await evidence.append(cso.member.browser, path, 0, file);
    await undoom();
    expect([doomed.status, await standingOf(id), await cleaningsOf(id), await uploadsFor(id)]).toEqual([
      ...[500, 'awaited', [], [{ isComplete: false }]],
    ]);
    expect(await offsetOf(cso.member, path)).toBe(300_000);
    expect([await standingOf(id), await uploadsFor(id)]).toEqual(['cleaning', [{ isComplete: true }]]);
  });

  it('is not taken twice, whatever is sent again after an answer that got lost', async () => {
    const { id, path } = await begun(cso.member);
    expect((await evidence.begin(cso.member.browser, id, file.length)).headers.get('location')).toBe(path);
    await evidence.append(cso.member.browser, path, 0, file.subarray(0, 1000));
    expect((await evidence.begin(cso.member.browser, id, file.length)).headers.get('location')).toBe(path);
    expect((await evidence.append(cso.member.browser, path, 0, file)).status).toBe(409);
    await evidence.append(cso.member.browser, path, 1000, file.subarray(1000));
    expect(await offsetOf(cso.member, path)).toBe(300_000);
    expect((await evidence.append(cso.member.browser, path, 300_000, Buffer.alloc(0))).status).toBe(204);
    expect((await evidence.begin(cso.member.browser, id, file.length)).headers.get('location')).toBe(path);
    expect([await cleaningsOf(id), await uploadsFor(id)]).toEqual([[{}], [{ isComplete: true }]]);
  });

  it('keeps every byte that arrived before the connection broke, also those not yet on disk', async () => {
    const { path } = await begun(cso.member);
    const quarantine = evidence.app.nest.get(Quarantine);
    const append = quarantine.append.bind(quarantine);
    const slow = jest.spyOn(quarantine, 'append').mockImplementation(async (...piece) => {
      await delay(600);
      return append(...piece);
    });
    const socket = sendPart(path, cso.member, file.subarray(0, 123_456)).resume();
    while (slow.mock.calls.length === 0) await delay(10);
    // It has arrived, and is not written yet.
    await delay(200);
    socket.end();
    await once(socket, 'close');
    expect(await offsetOf(cso.member, path)).toBe(123_456);
    slow.mockRestore();
    await evidence.append(cso.member.browser, path, 123_456, file.subarray(123_456));
    expect(await offsetOf(cso.member, path)).toBe(300_000);
  });

  it('goes on although an earlier connection hangs, which is ended first and writes no more', async () => {
    const { path } = await begun(cso.member);
    const hanging = await sendAndHang(path, cso.member, file.subarray(0, 50_000));
    const offset = await offsetOf(cso.member, path);
    expect(offset).toBe(50_000);
    expect((await evidence.append(cso.member.browser, path, offset, file.subarray(offset))).status).toBe(204);
    hanging.write(randomBytes(100_000));
    await delay(100);
    hanging.destroy();
    expect((await readFile(inQuarantine(path))).equals(file)).toBe(true);
  });

  it('is not changed any more by a connection that was open when another sent the last byte', async () => {
    const { path } = await begun(cso.member);
    const hanging = await sendAndHang(path, cso.member, file.subarray(0, 50_000));
    expect((await evidence.append(cso.member.browser, path, 50_000, file.subarray(50_000))).status).toBe(204);
    hanging.write(randomBytes(100_000));
    await delay(100);
    hanging.destroy();
    expect((await readFile(inQuarantine(path))).equals(file)).toBe(true);
  });

  it('is written by one at a time: of two that send the same piece, one is told to look first', async () => {
    const { id, path } = await begun(cso.member);
    const answers = await Promise.all([1, 2].map(() => evidence.append(cso.member.browser, path, 0, file)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect([await standingOf(id), await cleaningsOf(id)]).toEqual(['cleaning', [{}]]);
  });

  it('is finished by who asks for it, when it was whole and nobody was told before a crash', async () => {
    const { id, path } = await begun(cso.member);
    await appendFile(inQuarantine(path), file);
    expect(await standingOf(id)).toBe('awaited');
    expect(await offsetOf(cso.member, path)).toBe(300_000);
    expect([await standingOf(id), await cleaningsOf(id)]).toEqual(['cleaning', [{}]]);
  });

  it('holds no connection to the database while bytes arrive', async () => {
    const people = await Promise.all(Array.from({ length: 14 }, () => newcomer()));
    const sockets = await Promise.all(
      people.map(async (person) => sendAndHang((await begun(person)).path, person, file.subarray(0, 1000))),
    );
    const { master } = evidence.app.nest.get(DataSource).driver as unknown as {
      master: { totalCount: number; idleCount: number };
    };
    await delay(200);
    expect(master.totalCount - master.idleCount).toBe(0);
    expect((await cso.member.browser.get('/api/workspace')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('is given up by its sender until it is acknowledged, not after', async () => {
    const { id, path } = await begun(cso.member);
    expect((await evidence.ask(cso.member.browser, 'DELETE', path)).status).toBe(204);
    expect((await evidence.tell(cso.member.browser, path)).status).toBe(404);
    expect(await evidence.quarantined()).not.toContain(path.split('/').at(-1));
    const again = await evidence.begin(cso.member.browser, id, file.length);
    const next = again.headers.get('location') ?? '';
    expect([again.status, next === path]).toEqual([201, false]);
    await evidence.append(cso.member.browser, next, 0, file);
    expect(await problemOf(await evidence.ask(cso.member.browser, 'DELETE', next))).toEqual([409, 'step_refused']);
    expect(await evidence.quarantined()).toContain(next.split('/').at(-1));
  });
});

describe('what is sent', () => {
  it('is thrown away when it is not what was announced, and the evidence still waits for its file', async () => {
    const { id, path } = await begun(cso.member);
    const answer = await evidence.append(cso.member.browser, path, 0, randomBytes(300_000));
    expect(await problemOf(answer)).toEqual([400, 'invalid', 'sha256 wrong']);
    expect([await standingOf(id), await cleaningsOf(id), await uploadsFor(id)]).toEqual([
      'awaited',
      [],
      [{ isComplete: false }],
    ]);
    expect(await evidence.quarantined()).not.toContain(path.split('/').at(-1));
    expect((await evidence.tell(cso.member.browser, path)).status).toBe(404);
    const again = (await evidence.begin(cso.member.browser, id, file.length)).headers.get('location') ?? '';
    expect((await evidence.append(cso.member.browser, again, 0, file)).status).toBe(204);
    expect(await standingOf(id)).toBe('cleaning');
  });

  it('has the length that was announced, and no byte more', async () => {
    const id = await evidence.announce(cso.member.browser, reference, file);
    expect(await problemOf(await evidence.begin(cso.member.browser, id, 299_999))).toEqual([
      400,
      'invalid',
      'Upload-Length wrong',
    ]);
    const { path } = await begun(cso.member);
    const answer = await evidence.append(cso.member.browser, path, 0, Buffer.concat([file, file]));
    expect(await problemOf(answer)).toEqual([413, 'too_large']);
    expect(await offsetOf(cso.member, path)).toBeLessThanOrEqual(300_000);
  });

  it('belongs to evidence that awaits a file', async () => {
    const link = await cso.member.browser.put('evidence', {
      ...{
        recommendation: reference,
        kind: 'link',
        caption: 'Un lien',
        url: 'https://exemple.test',
        level: 'restricted',
      },
    });
    expect(await problemOf(await evidence.begin(cso.member.browser, link.id, 10))).toEqual([409, 'step_refused']);
    const wrong = await evidence.ask(cso.member.browser, 'POST', '/api/uploads', { 'Upload-Length': '10' });
    expect(await problemOf(wrong)).toEqual([400, 'invalid', 'Upload-Metadata required']);
    const bare = await evidence.ask(cso.member.browser, 'POST', '/api/uploads', {
      'Upload-Length': 'x',
      'Upload-Metadata': '=',
    });
    expect((await problemOf(bare)).slice(0, 2)).toEqual([400, 'malformed']);
    expect(await problemOf(await evidence.begin(cso.member.browser, randomUUID(), 10))).toEqual([404, 'absent']);
  });

  it('may be sent again when it was refused', async () => {
    const { id, path } = await begun(cso.member);
    await evidence.append(cso.member.browser, path, 0, file);
    await evidence.app.owner.query(`DELETE FROM cleanings WHERE evidence_id = $1`, [id]);
    await evidence.app.owner.query(
      `UPDATE evidence SET file_state = 'refused', file_refusal = 'not_scanned' WHERE id = $1`,
      [id],
    );
    const again = (await evidence.begin(cso.member.browser, id, file.length)).headers.get('location') ?? '';
    expect([again === path, await standingOf(id)]).toEqual([false, 'refused']);
    await evidence.append(cso.member.browser, again, 0, file);
    expect(await standingOf(id)).toBe('cleaning' satisfies FileState);
    const isLeft = async () => (await evidence.quarantined()).includes(path.split('/').at(-1) ?? '');
    for (let tries = 0; tries < 100 && (await isLeft()); tries++) await delay(20);
    expect(await isLeft()).toBe(false);
  });
});

describe('an upload', () => {
  it('does not begin for evidence that is taken away in the same moment', async () => {
    const { browser } = await newcomer();
    const id = await evidence.announce(browser, reference, file);
    const quarantine = evidence.app.nest.get(Quarantine);
    const begin = quarantine.begin.bind(quarantine);
    const slow = jest.spyOn(quarantine, 'begin').mockImplementationOnce(async (name) => {
      await begin(name);
      expect((await browser.send('DELETE', `/api/evidence/${id}`, { version: 1 })).status).toBe(204);
    });
    const before = await evidence.quarantined();
    expect(await problemOf(await evidence.begin(browser, id, file.length))).toEqual([404, 'absent']);
    expect(await evidence.quarantined()).toEqual(before);
    slow.mockRestore();
  });

  it('does not hold its file for ever on a connection that gives no sign', () => {
    const server = evidence.app.nest.getHttpServer();
    expect(server.requestTimeout).toBe(300_000);
  });

  it('is nobody else’s: neither a colleague nor another organisation finds it', async () => {
    const { id, path } = await begun(cso.member);
    for (const { browser } of [cso.lead, other.member]) {
      expect((await evidence.tell(browser, path)).status).toBe(404);
      expect(await problemOf(await evidence.append(browser, path, 0, file))).toEqual([404, 'absent']);
      expect((await evidence.ask(browser, 'DELETE', path)).status).toBe(404);
    }
    expect(await problemOf(await evidence.begin(other.member.browser, id, file.length))).toEqual([404, 'absent']);
    await evidence.app.owner.query(`UPDATE evidence SET file_state = 'ready', level = 'public' WHERE id = $1`, [id]);
    expect(await problemOf(await evidence.begin(other.member.browser, id, file.length))).toEqual([404, 'absent']);
    expect((await evidence.tell(evidence.app.visitor(), path)).status).toBe(401);
  });

  it('passes the gates of every request: who may not add, and another site, are refused', async () => {
    const editor = await personOf(evidence.app, make, { role: 'editor' });
    expect(await problemOf(await evidence.begin(editor.browser, randomUUID(), 10))).toEqual([403, 'forbidden']);
    const { path } = await begun(cso.member);
    const foreign = {
      'Sec-Fetch-Site': 'cross-site',
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': '0',
    };
    expect(await problemOf(await evidence.ask(cso.member.browser, 'PATCH', path, foreign, file))).toEqual([
      403,
      'cross_site',
    ]);
    expect(await offsetOf(cso.member, path)).toBe(0);
    const answer = await evidence.begin(cso.member.browser, randomUUID(), 10);
    expect([answer.headers.get('x-content-type-options'), answer.headers.get('content-type')]).toEqual([
      'nosniff',
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('does not open other routes to bodies of bytes', async () => {
    const headers = { 'Content-Type': 'application/offset+octet-stream' };
    const answer = await evidence.ask(cso.member.browser, 'PUT', `/api/evidence/${randomUUID()}`, headers, file);
    expect(await problemOf(answer)).toEqual([415, 'unsupported_type']);
  });
});

describe('the limits', () => {
  it('are so many files and bytes in a person’s day', async () => {
    const person = await newcomer();
    const { account } = person;
    const used = (bytes: number, files: number, day: string) =>
      evidence.app.owner.query(
        `INSERT INTO uploads (id, organisation_id, account_id, bytes, created_at)
         SELECT gen_random_uuid(), $1, $2, $3, ${day} FROM generate_series(1, $4)`,
        [cso.organisationId, account.id, bytes, files],
      );
    await used(1, DAILY_FILES_MAX, `date_trunc('day', now(), 'UTC') - interval '1 second'`);
    expect((await begun(person)).status).toBe(201);
    await used(1, DAILY_FILES_MAX - 1, 'now()');
    const full = await evidence.begin(
      person.browser,
      await evidence.announce(person.browser, reference, file),
      file.length,
    );
    expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(full)).toEqual([429, 'too_many']);
    const second = await newcomer();
    await evidence.app.owner.query(
      `INSERT INTO uploads (id, organisation_id, account_id, bytes) VALUES (gen_random_uuid(), $1, $2, $3)`,
      [cso.organisationId, second.account.id, DAILY_BYTES_MAX - 299_999],
    );
    const heavy = await evidence.announce(second.browser, reference, file);
    expect(await problemOf(await evidence.begin(second.browser, heavy, file.length))).toEqual([429, 'too_many']);
    expect((await evidence.quarantined()).length).toBeGreaterThan(0);
  });

  it('holds also when all of a day’s files begin at once', async () => {
    const person = await newcomer();
    await evidence.app.owner.query(
      `INSERT INTO uploads (id, organisation_id, account_id, bytes) SELECT gen_random_uuid(), $1, $2, 1 FROM generate_series(1, $3)`,
      [cso.organisationId, person.account.id, DAILY_FILES_MAX - 2],
    );
    const ids = await Promise.all(Array.from({ length: 8 }, () => evidence.announce(person.browser, reference, file)));
    await evidence.app.owner.query('BEGIN; LOCK TABLE uploads IN SHARE ROW EXCLUSIVE MODE');
    const beginning = ids.map((id) => evidence.begin(person.browser, id, file.length));
    // All that would count before the first is written have done so.
    await delay(500);
    await evidence.app.owner.query('COMMIT');
    const answers = await Promise.all(beginning);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
  });

  it('leave room on the disk: without it uploads are refused, and everything else goes on', async () => {
    const tight = await EvidenceApp.start({ freeBytes: Number.MAX_SAFE_INTEGER });
    try {
      const factory = new Factory(tight.app.data);
      const side = await sideOf(tight.app, factory, 'civil_society');
      const { reference: about } = await factory.recommendation();
      const id = await tight.announce(side.member.browser, about, await photo(64, 64));
      const announced = await side.member.browser.get<OwnEvidence>(`/api/evidence/${id}`);
      const answer = await tight.begin(side.member.browser, id, announced.body.sent?.bytes ?? 0);
      expect(await problemOf(answer)).toEqual([507, 'storage_full']);
      expect((await tight.app.visitor().get('/api/recommendations')).status).toBe(200);
      expect(await tight.quarantined()).toEqual([]);
    } finally {
      await tight.stop();
    }
  });
});

/** As a connection that says no more, and is not closed. */
async function sendAndHang(path: string, person: Person, bytes: Buffer) {
  const socket = sendPart(path, person, bytes);
  while ((await stat(inQuarantine(path))).size < bytes.length) await delay(10);
  return socket;
}

function sendPart(path: string, { browser }: Person, bytes: Buffer) {
  const { port } = new URL(evidence.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  const head = [
    `PATCH ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Cookie: ${cookieOf(browser)}`,
    'Tus-Resumable: 1.0.0',
    'Content-Type: application/offset+octet-stream',
    'Upload-Offset: 0',
    `Content-Length: ${String(file.length)}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(bytes);
  return socket;
}
