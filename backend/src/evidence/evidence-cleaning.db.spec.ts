import { randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DAILY_FILES_MAX, type Id, type OwnEvidence, type Problem } from '@parole-tenue/contract';
import sharp from 'sharp';
import { assessmentOn } from '../../test/assessments.js';
import { announcementOf, doomJournal, EvidenceApp, photo } from '../../test/evidence-app.js';
import { Factory } from '../../test/factories.js';
import { personOf, type Side, sideOf } from '../../test/side.js';
import { Database } from '../core/database/database.js';
import { StorageFull } from '../core/problems/problems.js';
import { Cleaner } from './cleaning/cleaner.js';
import { CleaningInterrupted } from './cleaning/cleaning.types.js';
import { CleaningsRepository } from './cleanings.repository.js';
import { CleaningFolders } from './cleaning-folders.js';
import { CleaningQueue } from './cleaning-queue.js';
import { CleaningWorker } from './cleaning-worker.js';
import { EvidenceCleaningService } from './evidence-cleaning.service.js';
import { EvidenceVault } from './keeping/evidence-vault.js';
import { Quarantine } from './quarantine.js';

let evidence: EvidenceApp;
let make: Factory;
let cso: Side;
let observer: Side;
let reference: string;

beforeAll(async () => {
  evidence = await EvidenceApp.start();
  make = new Factory(evidence.app.data);
  cso = await sideOf(evidence.app, make, 'civil_society');
  observer = await sideOf(evidence.app, make, 'independent');
  ({ reference } = await make.recommendation());
});
afterEach(async () => {
  jest.restoreAllMocks();
  await evidence.app.owner.query('DELETE FROM cleanings');
});
afterAll(() => evidence.stop());

const get = <Type>(type: new (...parameters: never[]) => Type): Type => evidence.app.nest.get(type);

/** What cleans, of another server on the same database. */
const newServer = (): EvidenceCleaningService =>
  new EvidenceCleaningService(
    get(Database),
    get(CleaningsRepository),
    get(CleaningQueue),
    get(CleaningWorker),
    get(CleaningFolders),
  );

/** Sent, and waiting to be cleaned. */
async function sent(file: Buffer, changes: Parameters<EvidenceApp['announce']>[3] = {}, { browser } = cso.member) {
  const id = await evidence.announce(browser, reference, file, changes);
  const { headers } = await evidence.begin(browser, id, file.length);
  const path = headers.get('location') ?? '';
  await evidence.append(browser, path, 0, file);
  return { id, upload: path.split('/').at(-1) ?? '' };
}

const redactedCopyOf = (id: Id, changes: object = {}, { browser } = cso.member) =>
  browser.put<OwnEvidence>('evidence', {
    ...{ recommendation: reference, kind: 'image', caption: 'Sans visages', level: 'restricted', ...changes },
    redactionOf: id,
    redactions: [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }],
  });

/** Commits, and then does not say so, once. */
function loseAnswer(isIt: (result: unknown) => boolean): void {
  const database = get(Database);
  const run = database.transactionAs.bind(database);
  let isLost = false;
  jest.spyOn(database, 'transactionAs').mockImplementation(async (asker, work) => {
    const result = await run(asker, work);
    if (isLost || !isIt(result)) return result;
    isLost = true;
    throw new Error('Connection terminated unexpectedly');
  });
}

async function ownOf(id: Id): Promise<OwnEvidence> {
  return (await cso.lead.browser.get<OwnEvidence>(`/api/evidence/${id}`)).body;
}
const filesOf = (id: Id) =>
  evidence.app.data.query<{ object: string; part: string; size: string; mediaType: string; sealedKey: Buffer }>(
    `SELECT object, part, size, media_type AS "mediaType", sealed_key AS "sealedKey" FROM evidence_files
     WHERE evidence_id = $1 ORDER BY part, page, bytes`,
    [id],
  );
async function storedObjects(): Promise<string[]> {
  const shards = await readdir(evidence.settings.folder);
  const names = await Promise.all(
    shards.filter((name) => name.length === 2).map((name) => readdir(join(evidence.settings.folder, name))),
  );
  return names.flat();
}
const attemptsOf = (id: Id) =>
  evidence.app.data.query<{ attempts: number; isHeld: boolean }>(
    `SELECT attempts, held_until > now() AS "isHeld" FROM cleanings WHERE evidence_id = $1`,
    [id],
  );
const dueNow = (id: Id) =>
  evidence.app.owner.query('UPDATE cleanings SET held_until = NULL WHERE evidence_id = $1', [id]);

describe('a file that waits', () => {
  it('is cleaned into three pictures, sealed like its original, and quarantine is empty of it', async () => {
    const file = await photo(1000, 700);
    const { id, upload } = await sent(file);
    await evidence.cleanAll();
    const own = await ownOf(id);
    expect(own.sent).toMatchObject({ state: 'ready', refusal: null, hasOriginal: true });
    expect(own.file).toMatchObject({
      pages: 1,
      cover: [
        { size: 'small', width: 320 },
        { size: 'medium', width: 800 },
        { size: 'large', width: 1000 },
      ],
    });
    const files = await filesOf(id);
    expect(files.map(({ part, size, mediaType }) => [part, size, mediaType])).toEqual([
      ['clean', 'small', 'image/webp'],
      ['clean', 'medium', 'image/webp'],
      ['clean', 'large', 'image/webp'],
      ['original', 'original', 'image/jpeg'],
    ]);
    const original = files[3];
    expect(original && (await get(EvidenceVault).openWhole(original)).equals(file)).toBe(true);
    for (const { object } of files) {
      const stored = await readFile(join(evidence.settings.folder, object.slice(0, 2), object));
      expect([stored.includes('Tecno'), stored.includes('RIFF')]).toEqual([false, false]);
    }
    expect(await evidence.quarantined()).not.toContain(upload);
    expect(await readdir(join(evidence.settings.quarantineFolder, 'cleaning'))).toEqual([]);
  });

  it('leaves no original where its sender wanted none', async () => {
    const file = await photo();
    const { file: announced } = announcementOf(reference, file);
    if (!announced) throw new Error('no file');
    const { id, upload } = await sent(file, { file: { ...announced, keepOriginal: false } });
    await evidence.cleanAll();
    expect((await filesOf(id)).map(({ part }) => part)).toEqual(['clean', 'clean', 'clean']);
    expect((await ownOf(id)).sent).toMatchObject({ state: 'ready', hasOriginal: false });
    expect(await evidence.quarantined()).not.toContain(upload);
  });

  it('is refused with the reason, and stays in quarantine for its lead to decide', async () => {
    const { id, upload } = await sent(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await evidence.cleanAll();
    expect((await ownOf(id)).sent).toMatchObject({ state: 'refused', refusal: 'type_refused', hasOriginal: false });
    expect([await filesOf(id), (await evidence.quarantined()).includes(upload)]).toEqual([[], true]);
  });

  it('is refused when it went from quarantine', async () => {
    const { id, upload } = await sent(await photo());
    await rm(join(evidence.settings.quarantineFolder, upload));
    await evidence.cleanAll();
    expect((await ownOf(id)).sent).toMatchObject({ state: 'refused', refusal: 'damaged' });
  });

  it('is refused when it is no longer what was acknowledged', async () => {
    const { id, upload } = await sent(await photo());
    await appendFile(join(evidence.settings.quarantineFolder, upload), 'more');
    await evidence.cleanAll();
    expect((await ownOf(id)).sent).toMatchObject({ state: 'refused', refusal: 'damaged' });
  });

  it('is tried three times when the one who cleans it dies, and then refused', async () => {
    const { id } = await sent(await photo());
    const died = jest.spyOn(get(Cleaner), 'clean').mockRejectedValue(new CleaningInterrupted('ended'));
    const tried: unknown[] = [];
    for (let attempt = 1; attempt <= 3; attempt++) {
      await evidence.cleanAll();
      tried.push(await attemptsOf(id));
      await dueNow(id);
    }
    expect(tried).toEqual([[{ attempts: 1, isHeld: true }], [{ attempts: 2, isHeld: true }], []]);
    expect(died).toHaveBeenCalledTimes(3);
    expect((await ownOf(id)).sent).toMatchObject({ state: 'refused', refusal: 'too_heavy' });
  });

  it('is refused when servers died over it three times, without another try', async () => {
    const { id } = await sent(await photo());
    await evidence.app.owner.query('UPDATE cleanings SET attempts = 3 WHERE evidence_id = $1', [id]);
    const cleaned = jest.spyOn(get(Cleaner), 'clean');
    await evidence.cleanAll();
    expect(cleaned).not.toHaveBeenCalled();
    expect((await ownOf(id)).sent?.refusal).toBe('too_heavy');
  });

  it('is tried for as long as it takes when what fails is not the file, as a store that is full', async () => {
    const { id, upload } = await sent(await photo());
    const before = await storedObjects();
    const keep = jest.spyOn(get(EvidenceVault), 'keep').mockRejectedValue(new Error('ENOSPC'));
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(evidence.cleanAll()).rejects.toThrow('ENOSPC');
      expect(await attemptsOf(id)).toEqual([{ attempts: 0, isHeld: true }]);
      await dueNow(id);
    }
    keep.mockRestore();
    expect(await evidence.quarantined()).toContain(upload);
    expect(await storedObjects()).toEqual(before);
    await evidence.cleanAll();
    expect((await ownOf(id)).sent?.state).toBe('ready');
  });

  it('has rows only when all of its files are kept: what fails in between leaves nothing readable', async () => {
    const { id } = await sent(await photo());
    const before = await storedObjects();
    const vault = get(EvidenceVault);
    const keep = vault.keep.bind(vault);
    let kept = 0;
    jest.spyOn(vault, 'keep').mockImplementation((plain) => {
      if (++kept === 3) throw new Error('cut');
      return keep(plain);
    });
    await expect(evidence.cleanAll()).rejects.toThrow('cut');
    expect([await filesOf(id), (await ownOf(id)).sent?.state]).toEqual([[], 'cleaning']);
    expect((await storedObjects()).sort()).toEqual(before.sort());
  });

  it('is done once, by whoever ends first, when two servers believe that it is theirs', async () => {
    const { id } = await sent(await photo());
    const cleanings = get(CleaningsRepository);
    const taken = await cleanings.take(60);
    expect(await cleanings.take(60)).toBeNull();
    await dueNow(id);
    const again = await cleanings.take(60);
    if (!taken || !again) throw new Error('not taken');
    await Promise.allSettled([taken, again].map((one) => get(CleaningWorker).clean(one)));
    const files = await filesOf(id);
    expect(files).toHaveLength(4);
    const stored = await storedObjects();
    expect(files.every(({ object }) => stored.includes(object))).toBe(true);
    const known = await evidence.app.data.query<{ object: string }>('SELECT object FROM evidence_files');
    expect(stored.filter((name) => !known.some(({ object }) => object === name))).toEqual([]);
  });

  it('is not kept when it was withdrawn while it was being cleaned', async () => {
    const { id, upload } = await sent(await photo());
    const before = await storedObjects();
    const cleaner = get(Cleaner);
    const clean = cleaner.clean.bind(cleaner);
    jest.spyOn(cleaner, 'clean').mockImplementation(async (...what) => {
      const cleaned = await clean(...what);
      const withdrawal = { version: 1, body: { category: 'identity_protected' } };
      expect((await cso.lead.browser.send('POST', `/api/evidence/${id}/withdrawal`, withdrawal)).status).toBe(200);
      return cleaned;
    });
    await evidence.cleanAll();
    expect([await filesOf(id), (await storedObjects()).sort()]).toEqual([[], before.sort()]);
    expect(await evidence.quarantined()).not.toContain(upload);
  });

  it('is not thrown away when it was committed, and the word of that got lost', async () => {
    const { id } = await sent(await photo());
    loseAnswer((result) => result === true);
    await evidence.cleanAll();
    const files = await filesOf(id);
    expect([files.length, (await ownOf(id)).sent?.state]).toEqual([4, 'ready']);
    for (const file of files) expect((await get(EvidenceVault).openWhole(file)).length).toBeGreaterThan(0);
  });

  it('waits where keeping it would leave too little room, and is then not tried for nothing', async () => {
    const { id } = await sent(await photo());
    const before = await storedObjects();
    const cleaned = jest.spyOn(get(Cleaner), 'clean');
    const room = jest.spyOn(get(Quarantine), 'requireRoom').mockRejectedValue(new StorageFull());
    await expect(evidence.cleanAll()).rejects.toThrow(StorageFull);
    expect([cleaned.mock.calls, await attemptsOf(id)]).toEqual([[], [{ attempts: 0, isHeld: true }]]);
    await dueNow(id);
    room.mockImplementation((bytes) => (bytes > 0 ? Promise.reject(new StorageFull()) : Promise.resolve()));
    await expect(evidence.cleanAll()).rejects.toThrow(StorageFull);
    expect([await filesOf(id), await storedObjects()]).toEqual([[], before]);
    await dueNow(id);
    room.mockRestore();
    await evidence.cleanAll();
    expect((await ownOf(id)).sent?.state).toBe('ready');
  });

  it('is not kept as an original that was changed while it was being cleaned', async () => {
    const { id, upload } = await sent(await photo());
    const before = await storedObjects();
    const cleaner = get(Cleaner);
    const clean = cleaner.clean.bind(cleaner);
    jest.spyOn(cleaner, 'clean').mockImplementationOnce(async (...what) => {
      const cleaned = await clean(...what);
      await appendFile(join(evidence.settings.quarantineFolder, upload), 'more');
      return cleaned;
    });
    await expect(evidence.cleanAll()).rejects.toThrow('no longer what was acknowledged');
    expect([await filesOf(id), (await storedObjects()).sort()]).toEqual([[], before.sort()]);
  });

  it('comes after one of somebody who sent fewer, however long it has waited', async () => {
    const many = [await sent(await photo()), await sent(await photo()), await sent(await photo())];
    const { id } = await sent(await photo(), {}, cso.lead);
    const taken = await get(CleaningsRepository).take(60);
    expect([taken?.evidenceId, many.map((one) => one.id)]).toEqual([id, expect.not.arrayContaining([id])]);
    expect((await get(CleaningsRepository).take(60))?.evidenceId).toBe(many[0]?.id);
  });

  it('leaves no print of itself in the database once it is cleaned, nor when it is withdrawn before', async () => {
    const [ready, refused] = [await sent(await photo()), await sent(Buffer.from(`nothing to see ${randomUUID()}`))];
    await evidence.cleanAll();
    const printOf = async ({ id }: { id: Id }) =>
      evidence.app.data.query(
        `SELECT sent_sha256 IS NULL AS "isGone", sent_bytes AS bytes, redactions FROM evidence WHERE id = $1`,
        [id],
      );
    expect([await printOf(ready), await printOf(refused)]).toMatchObject([[{ isGone: true }], [{ isGone: false }]]);
    const copy = await redactedCopyOf(ready.id);
    for (const one of [ready, refused]) {
      const withdrawal = { version: 1, body: { category: 'mistake' } };
      expect((await cso.lead.browser.send('POST', `/api/evidence/${one.id}/withdrawal`, withdrawal)).status).toBe(200);
    }
    for (const one of [ready, refused, copy]) {
      expect(await printOf(one)).toEqual([{ isGone: true, bytes: null, redactions: null }]);
    }
  });

  it('goes from disk, with all its copies and keys, when it is withdrawn', async () => {
    const { id } = await sent(await photo());
    await evidence.cleanAll();
    const objects = (await filesOf(id)).map(({ object }) => object);
    const withdrawal = { version: 1, body: { category: 'mistake' } };
    await cso.lead.browser.send('POST', `/api/evidence/${id}/withdrawal`, withdrawal);
    expect(await filesOf(id)).toEqual([]);
    const left = async () => (await storedObjects()).filter((object) => objects.includes(object));
    for (let tries = 0; tries < 100 && (await left()).length > 0; tries++) await delay(20);
    expect(await left()).toEqual([]);
  });

  it('is cleaned at once by a server that runs, and waits for none that stopped', async () => {
    const service = newServer();
    service.begin();
    const { id } = await sent(await photo());
    // Sooner than it looks by itself.
    const until = Date.now() + 7000;
    while ((await ownOf(id)).sent?.state !== 'ready') {
      if (Date.now() > until) throw new Error('not cleaned');
      await delay(50);
    }
    const cleaner = get(Cleaner);
    let isBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (isBegun = resolve));
    jest.spyOn(cleaner, 'clean').mockImplementation(() => {
      isBegun();
      return new Promise(() => undefined);
    });
    const next = await sent(await photo());
    await begun;
    expect(await attemptsOf(next.id)).toEqual([{ attempts: 1, isHeld: true }]);
    await service.onModuleDestroy();
    expect(await attemptsOf(next.id)).toEqual([{ attempts: 0, isHeld: false }]);
  });
});

describe('a redacted copy', () => {
  it('is made from the cleaned picture, black where it was asked for, and points to its original piece', async () => {
    const { id } = await sent(await photo(400, 300));
    await evidence.cleanAll();
    const copy = await cso.member.browser.put<OwnEvidence>('evidence', {
      ...{ recommendation: reference, kind: 'image', caption: 'Sans visages', level: 'restricted' },
      redactionOf: id,
      redactions: [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }],
    });
    expect([copy.status, copy.body.sent?.state, copy.body.redactionOf]).toEqual([201, 'cleaning', id]);
    await evidence.cleanAll();
    expect((await ownOf(copy.id)).sent).toMatchObject({ state: 'ready', hasOriginal: false });
    const large = (await filesOf(copy.id)).find(({ size }) => size === 'large');
    if (!large) throw new Error('no copy');
    const picture = await get(EvidenceVault).openWhole(large);
    const mean = async (left: number) => {
      const part = await sharp(picture)
        .extract({ left, top: 20, width: 150, height: 250 })
        .toColourspace('b-w')
        .raw()
        .toBuffer();
      return part.reduce((sum, value) => sum + value, 0) / part.length;
    };
    expect(await mean(10)).toBeLessThan(6);
    expect(await mean(230)).toBeGreaterThan(60);
  });

  it('stays when the piece that it was made from is taken away, and goes with it when it was not made yet', async () => {
    const { id } = await sent(await photo(400, 300));
    await evidence.cleanAll();
    const made = await redactedCopyOf(id);
    await evidence.cleanAll();
    const waiting = await redactedCopyOf(id);
    expect((await cso.member.browser.send('DELETE', `/api/evidence/${id}`, { version: 1 })).status).toBe(204);
    expect(await ownOf(made.id)).toMatchObject({ redactionOf: null, sent: { state: 'ready' } });
    await evidence.cleanAll();
    expect((await cso.member.browser.get(`/api/evidence/${waiting.id}`)).status).toBe(404);
    expect(await evidence.app.data.query('SELECT FROM record_keys WHERE record_id = $1', [waiting.id])).toEqual([]);
  });

  it('is thrown away with the draft that both stand under, wherever its making has come to', async () => {
    for (const isMade of [false, true]) {
      const draft = await cso.member.browser.put('assessments', assessmentOn(reference));
      const place = { recommendation: undefined, attachedTo: { noun: 'assessment' as const, id: draft.id } };
      const { id } = await sent(await photo(400, 300), place);
      await evidence.cleanAll();
      const copy = await redactedCopyOf(id, place);
      if (isMade) await evidence.cleanAll();
      const { body } = await cso.member.browser.get<{ version: number }>(`/api/assessments/${draft.id}`);
      expect((await cso.member.browser.send('DELETE', `/api/assessments/${draft.id}`, body)).status).toBe(204);
      await evidence.cleanAll();
      const left = await evidence.app.data.query('SELECT FROM evidence WHERE id IN ($1, $2)', [id, copy.id]);
      expect(left).toEqual([]);
    }
  });

  it('counts like a file that is sent, and needs room like one', async () => {
    const { id } = await sent(await photo(400, 300));
    await evidence.cleanAll();
    const person = await personOf(evidence.app, make, { organisationId: cso.organisationId, role: 'member' });
    const full = jest.spyOn(get(Quarantine), 'requireRoom').mockRejectedValueOnce(new StorageFull());
    expect((await redactedCopyOf(id, {}, person)).status).toBe(507);
    full.mockRestore();
    await evidence.app.owner.query(
      `INSERT INTO uploads (id, organisation_id, account_id, bytes)
       SELECT gen_random_uuid(), $1, $2, 0 FROM generate_series(1, $3)`,
      [cso.organisationId, person.account.id, DAILY_FILES_MAX - 1],
    );
    expect((await redactedCopyOf(id, {}, person)).status).toBe(201);
    const over = await redactedCopyOf(id, {}, person);
    expect([over.status, Number(over.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  it.each([
    ['its row', 'DELETE FROM evidence_files WHERE evidence_id = $1'],
    ['its key', `UPDATE evidence_files SET sealed_key = decode(repeat('00', 60), 'hex') WHERE evidence_id = $1`],
    ['the object', 'UPDATE evidence_files SET object = gen_random_uuid() WHERE evidence_id = $1'],
  ])('is refused when of what it was to be made from %s went meanwhile', async (_, loss) => {
    const { id } = await sent(await photo(400, 300));
    await evidence.cleanAll();
    const copy = await cso.member.browser.put('evidence', {
      ...{ recommendation: reference, kind: 'image', caption: 'Sans visages', level: 'restricted' },
      redactionOf: id,
      redactions: [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }],
    });
    await evidence.app.owner.query(loss, [id]);
    await evidence.cleanAll();
    expect((await ownOf(copy.id)).sent).toMatchObject({ state: 'refused', refusal: 'damaged' });
  });
});

describe('what could not be cleaned', () => {
  const keeping = (id: Id, version = 1, who = cso.lead) =>
    who.browser.send<OwnEvidence & Problem>('POST', `/api/evidence/${id}/keeping`, { version });

  it('is kept as it came, sealed and restricted, when its lead says so, and by nobody else', async () => {
    const file = Buffer.from('a macro document that nobody should open by accident');
    const { id, upload } = await sent(file);
    expect((await keeping(id)).status).toBe(409);
    await evidence.cleanAll();
    expect((await keeping(id, 1, cso.member)).body.code).toBe('forbidden');
    expect((await keeping(id, 1, observer.lead)).status).toBe(404);
    expect((await keeping(id, 2)).body.code).toBe('stale');
    const kept = await keeping(id);
    expect([kept.status, kept.body.sent, kept.body.level, kept.body.version]).toEqual([
      200,
      expect.objectContaining({ state: 'original_only', hasOriginal: true }),
      'restricted',
      2,
    ]);
    const [original] = await filesOf(id);
    expect(original && (await get(EvidenceVault).openWhole(original)).equals(file)).toBe(true);
    expect(original?.mediaType).toBe('application/octet-stream');
    expect(await evidence.quarantined()).not.toContain(upload);
    expect((await keeping(id, 2)).body.code).toBe('step_refused');
    const entries = await evidence.app.data.query(
      `SELECT before, after FROM journal WHERE record_id = $1 AND verb = 'keep'`,
      [id],
    );
    expect(entries).toEqual([{ before: { file: 'refused' }, after: { file: 'original_only' } }]);
  });

  it('says until when it can be kept, and is not kept any more after', async () => {
    const { id, upload } = await sent(Buffer.from('neither image nor document'));
    await evidence.cleanAll();
    const aged = (days: number) =>
      evidence.app.owner.query(`UPDATE uploads SET completed_at = now() - make_interval(days => $2) WHERE id = $1`, [
        upload,
        days,
      ]);
    const today = new Date().toISOString().slice(0, 10);
    const lastDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect([(await ownOf(id)).sent?.keptUntil, (await ownOf(id)).allowedActions]).toEqual([
      lastDay,
      expect.arrayContaining(['keep_original']),
    ]);
    await aged(31);
    expect([(await ownOf(id)).sent?.keptUntil, (await keeping(id)).body.code]).toEqual([null, 'step_refused']);
    expect((await ownOf(id)).allowedActions).not.toContain('keep_original');
    await aged(30);
    expect([(await ownOf(id)).sent?.keptUntil, (await keeping(id)).status]).toEqual([today, 200]);
  });

  it.each(['malware', 'not_scanned'] as const)('is never kept when it is %s: others would open it', async (refusal) => {
    const { id } = await sent(Buffer.from(`X5O!P%@AP ${refusal}`));
    jest.spyOn(get(Cleaner), 'clean').mockResolvedValueOnce({ outcome: 'refused', reason: refusal });
    await evidence.cleanAll();
    expect((await ownOf(id)).sent).toMatchObject({ state: 'refused', refusal, keptUntil: null });
    expect([(await keeping(id)).body.code, await filesOf(id)]).toEqual(['step_refused', []]);
  });

  it('is not lost when it was committed that it is kept, and the word of that got lost', async () => {
    const { id } = await sent(Buffer.from('neither image nor document'));
    await evidence.cleanAll();
    loseAnswer((result) => (result as OwnEvidence | null)?.sent?.state === 'original_only');
    expect((await keeping(id)).status).toBe(503);
    const [original] = await filesOf(id);
    expect(original && (await get(EvidenceVault).openWhole(original)).toString()).toBe('neither image nor document');
  });

  it('is kept with its entry in the journal, or not at all', async () => {
    const { id, upload } = await sent(Buffer.from('neither of both'));
    await evidence.cleanAll();
    const before = await storedObjects();
    const undoom = await doomJournal(evidence.app.owner);
    const doomed = await keeping(id);
    await undoom();
    expect([doomed.status, (await ownOf(id)).sent?.state, await filesOf(id)]).toEqual([500, 'refused', []]);
    expect([(await storedObjects()).length, (await evidence.quarantined()).includes(upload)]).toEqual([
      before.length,
      true,
    ]);
    expect((await keeping(id)).status).toBe(200);
  });

  it('is kept once, when two decide at the same time', async () => {
    const { id } = await sent(Buffer.from('neither image nor document'));
    await evidence.cleanAll();
    const before = await storedObjects();
    const answers = await Promise.all([keeping(id), keeping(id)]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    const files = await filesOf(id);
    expect(files).toHaveLength(1);
    expect((await storedObjects()).filter((name) => !before.includes(name))).toEqual(files.map(({ object }) => object));
  });
});
