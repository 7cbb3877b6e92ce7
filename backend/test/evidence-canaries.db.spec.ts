import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CreateEvidence, type EvidencePicturesPage, type Id, type Opening } from '@parole-tenue/contract';
import { EvidenceVault } from '../src/evidence/keeping/evidence-vault.js';
import { columnsHolding } from './columns-holding.js';
import { ExifTool } from './corpus/exiftool.js';
import { writePdf } from './corpus/pdf-writer.js';
import { picture } from './corpus/scene.js';
import { tracesIn } from './corpus/traces.js';
import { announcementOf, EvidenceApp } from './evidence-app.js';
import { Factory } from './factories.js';
import { type Person, personOf, type Side, sideOf } from './side.js';
import { type Browser, UNLIMITED } from './test-app.js';

/**
 * Words that stand in one place each: in what files say of themselves, in their names, and in what people write of them.
 * Sent by several people at several levels, as a browser sends them, cleaned by the real process into the real store; then
 * everybody asks for everything.
 */
interface Piece {
  id: Id;
  by: Person;
  /** In the file and its name: for nobody, but whoever may take the original as it came. */
  buried: string[];
  /** What is written of it: for its readers. */
  said: string[];
  readers: string[];
  file: Buffer | null;
}

const BURIED = ['author', 'device', 'serial', 'software', 'place', 'description', 'title'] as const;
type Buried = Record<(typeof BURIED)[number] | 'fileName' | 'latitude' | 'time', string>;

let evidence: EvidenceApp;
let make: Factory;
let tool: ExifTool;
let log: string[];
let reference: string;
let cso: Side;
let other: Side;
let ministry: Side;
let observer: Side;
let people: Record<string, Browser>;
const pieces: Piece[] = [];

beforeAll(async () => {
  log = catchOutput();
  evidence = await EvidenceApp.start({}, { logLevel: 'debug', limits: UNLIMITED });
  make = new Factory(evidence.app.data);
  tool = new ExifTool();
  await gather();
  await bringEverything();
}, 300_000);
afterAll(async () => {
  tool.dispose();
  await evidence.stop();
  jest.restoreAllMocks();
});

function catchOutput(): string[] {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((data) => {
      lines.push(String(data));
      return true;
    });
  }
  return lines;
}

async function gather(): Promise<void> {
  const { app } = evidence;
  const sides = [];
  for (const kind of ['civil_society', 'civil_society', 'government', 'independent', 'independent', 'donor'] as const) {
    sides.push(await sideOf(app, make, kind));
  }
  const [first, second, third, fourth, fifth, sixth] = sides as [Side, Side, Side, Side, Side, Side];
  [cso, other, ministry, observer] = [first, second, third, fourth];
  const recommendation = await make.recommendation();
  reference = recommendation.reference;
  await make.responsibility({ recommendationId: recommendation.id, organisationId: ministry.organisationId });
  const alone = async (role: 'editor' | 'administrator') => (await personOf(app, make, { role })).browser;
  people = {
    ...{ visitor: app.visitor(), editor: await alone('editor'), administrator: await alone('administrator') },
    ...{ cso: cso.member.browser, csoLead: cso.lead.browser, other: other.lead.browser, donor: sixth.lead.browser },
    ...{ ministry: ministry.lead.browser, observer: observer.lead.browser, secondObserver: fifth.member.browser },
  };
  await app.confirm(...sides.flatMap(({ member, lead }) => [member, lead]));
}

const EVERYBODY = [
  'visitor',
  'editor',
  'administrator',
  'cso',
  'csoLead',
  'other',
  'donor',
  'ministry',
  'observer',
  'secondObserver',
];
const OURS = ['cso', 'csoLead'];

async function bringEverything(): Promise<void> {
  await bring('restricted', cso.member, OURS, photo);
  const shared = await bring('shared', cso.lead, [...OURS, 'other', 'donor', 'observer', 'secondObserver'], photo);
  await widen(cso, shared, 'shared');
  const shown = await bring('public', cso.member, EVERYBODY, document);
  await widen(cso, shown, 'public');
  const offered = await bring('offered', cso.member, [...OURS, 'observer'], document);
  await done(cso.lead.browser.put('offers', { evidence: offered, organisation: observer.slug }));
  const theirs = await bring('theirs', ministry.member, ['ministry'], photo);
  await widen(ministry, theirs, 'public');
  pieces.at(-1)?.readers.push(...EVERYBODY);
  await bring('others', other.member, ['other'], photo);
  await testify('testimony', cso.member, OURS);
  const claim = { evidence: offered, finding: 'confirmed', language: 'fr', text: word('offered', 'finding') };
  const { id } = await done(observer.member.browser.put('verifications', claim));
  await done(observer.lead.browser.send('POST', `/api/verifications/${id}/publication`, { version: 1 }));
  pieces.find((piece) => piece.id === offered)?.said.push(claim.text);
}

const word = (piece: string, what: string): string => `Qz${piece}Canari${what}`;
const NUMBERS = ['restricted', 'shared', 'public', 'offered', 'theirs', 'others'];

function buriedIn(piece: string): Buried {
  const number = String(NUMBERS.indexOf(piece) + 1);
  const words = BURIED.map((what) => [what, word(piece, what)]);
  return {
    ...(Object.fromEntries(words) as Record<(typeof BURIED)[number], string>),
    ...{
      fileName: `${word(piece, 'fichier')}.jpg`,
      latitude: `16.27173${number}`,
      time: `2019:03:17 04:05:0${number}`,
    },
  };
}

async function photo({
  author,
  device,
  serial,
  software,
  place,
  description,
  title,
  latitude,
  time,
  fileName,
}: Buried) {
  const tags = {
    ...{ 'EXIF:Artist': author, 'EXIF:Make': device, 'EXIF:SerialNumber': serial, 'EXIF:Software': software },
    ...{ 'EXIF:GPSLatitude': latitude, 'EXIF:GPSLatitudeRef': 'N', 'EXIF:DateTimeOriginal': time },
    ...{ 'EXIF:ImageDescription': description, 'XMP-dc:Creator': author, 'XMP-exif:GPSLatitude': latitude },
    ...{ 'XMP-xmpMM:PreservedFileName': fileName, 'XMP-photoshop:DateCreated': time, 'IPTC:City': place },
    'XMP-dc:Title': title,
  };
  return tool.write({ bytes: await picture().jpeg().toBuffer(), tags });
}

function document({ author, device, serial, software, place, description, title, latitude, time, fileName }: Buried) {
  const info = `<< /Author (${author}) /Creator (${software}) /Producer (${device}) /Title (${title}) /Keywords (${place}) /Subject (${fileName}) /CreationDate (${time}) >>`;
  const font = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >>';
  const under = `BT 3 Tr /F1 9 Tf 9 9 Td (${description} ${serial} ${latitude}) Tj ET 0.9 0.8 0.2 rg 0 0 640 480 re f`;
  const objects = [
    { value: '<< /Type /Catalog /Pages 2 0 R >>' },
    { value: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    { value: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 640 480] /Contents 4 0 R ${font} >>` },
    { value: '<< >>', stream: Buffer.from(under) },
    { value: info },
  ];
  return Promise.resolve(writePdf({ objects, trailer: '/Info 5 0 R' }));
}

/** Announced, sent under its name, and cleaned. */
async function bring(name: string, by: Person, readers: string[], write: typeof photo | typeof document): Promise<Id> {
  const buried = buriedIn(name);
  const [file, caption] = [await write(buried), word(name, 'légende')];
  expect(file.includes(buried.author)).toBe(true);
  const isPhoto = write === photo;
  const sent = announcementOf(reference, file, { caption, kind: isPhoto ? 'image' : 'document' });
  if (sent.file && !isPhoto) sent.file.mediaType = 'application/pdf';
  const { id } = await done(by.browser.put('evidence', sent));
  const begun = await evidence.begin(by.browser, id, file.length, {
    filename: buried.fileName,
    filetype: 'image/jpeg',
  });
  await evidence.append(by.browser, begun.headers.get('location') ?? '', 0, file);
  await evidence.cleanAll();
  pieces.push({ id, by, buried: Object.values(buried), said: [caption], readers: [...readers], file });
  return id;
}

async function testify(name: string, by: Person, readers: string[]): Promise<void> {
  const said = [word(name, 'récit'), word(name, 'légende')] as const;
  const body: CreateEvidence = {
    recommendation: reference,
    kind: 'testimony',
    text: said[0],
    caption: said[1],
    level: 'restricted',
  };
  const { id } = await done(by.browser.put('evidence', body));
  pieces.push({ id, by, buried: [], said: [...said], readers, file: null });
}

/** A member asks, the lead agrees. */
async function widen({ member, lead }: Side, piece: Id, level: string): Promise<void> {
  const { id } = await done(member.browser.put('widenings', { evidence: piece, level }));
  await done(lead.browser.send('POST', `/api/widenings/${id}/agreement`, { version: 1 }));
}

async function done<Answer extends { status: number; body: unknown }>(sent: Promise<Answer>): Promise<Answer> {
  const answer = await sent;
  if (![200, 201].includes(answer.status)) throw new Error(JSON.stringify(answer.body));
  return answer;
}

const buriedWords = (): string[] => pieces.flatMap(({ buried }) => buried);
/** As other programs would write them. */
const spelled = (words: string[]): string[] =>
  words.flatMap((one) => [one, one.replaceAll(':', '-').replace(' ', 'T')]);
const hitsIn = (text: string, words: string[]): string[] => words.filter((one) => text.includes(one));

/** Of everything that one may not read, what somebody is told wherever they ask. */
async function toldTo(name: string): Promise<string[]> {
  const who = people[name] ?? evidence.app.visitor();
  const foreign = pieces.filter(({ readers }) => !readers.includes(name));
  const words = [...spelled(buriedWords()), ...foreign.flatMap(({ said }) => said)];
  const ids = foreign.map(({ id }) => id);
  const told: string[] = [];
  for (const url of addresses()) {
    const asked = /[0-9a-f-]{36}/.exec(url)?.[0] ?? 'nothing';
    const { body, headers } = await who.get(url);
    const text = (JSON.stringify(body) + JSON.stringify(headers)).replaceAll(asked, '');
    told.push(...hitsIn(text, [...words, ...ids]).map((hit) => `${name}, ${url}: ${hit}`));
  }
  return told;
}

function addresses(): string[] {
  const of = pieces.flatMap(({ id }) =>
    ['', '/pictures', '/openings', '/original', '/content/1/small'].map((part) => `/api/evidence/${id}${part}`),
  );
  const lists = [
    'evidence?limit=100',
    'evidence?offered=true',
    `evidence?recommendation=${reference}`,
    'evidence/areas',
    'disagreements?limit=100',
    'silences?limit=100',
  ];
  const around = [
    'verifications',
    'verifications?of=own',
    'workspace',
    'activity',
    'account/data',
    'overview',
    'members',
    'organisations?limit=100',
  ];
  const story = [
    `recommendations/${reference}`,
    `recommendations/${reference}/timeline`,
    `recommendations?q=${word('restricted', 'légende')}`,
  ];
  const findings = pieces.map(({ id }) => `verifications?evidence=${id}`);
  return [...of, ...[...lists, ...around, ...story, ...findings].map((path) => `/api/${path}`)];
}

/** Every picture that somebody gets, by plain address or by the links of an opening. */
async function picturesFor(who: Browser): Promise<Map<string, Buffer>> {
  const got = new Map<string, Buffer>();
  for (const { id } of pieces) {
    const { body: shown } = await who.get<Partial<EvidencePicturesPage>>(`/api/evidence/${id}/pictures`);
    const { body: opened } = await who.send<Partial<Opening>>('POST', `/api/evidence/${id}/openings`, { body: {} });
    const links = [...(shown.items ?? []), ...(opened.pages ?? [])].flatMap(({ pictures }) =>
      pictures.map(({ url }) => url),
    );
    for (const url of new Set(links)) {
      if (!url) continue;
      const answer = await evidence.ask(who, 'GET', url);
      expect(answer.status).toBe(200);
      got.set(`${String(got.size)}.webp`, Buffer.from(await answer.arrayBuffer()));
    }
  }
  return got;
}

/** What pictures hold besides pixels, by another tool and by their bytes. */
async function tracesInPictures(who: Browser): Promise<string[]> {
  const got = await picturesFor(who);
  const bytes = [...got].flatMap(([name, one]) =>
    hitsIn(one.toString('latin1'), buriedWords()).map((hit) => `${name}: ${hit}`),
  );
  return [...(await tracesIn(tool, got)), ...bytes];
}

const LEVELS = ['restricted', 'shared', 'public', 'offered', 'theirs', 'others', 'testimony'];

describe('what files tell, and what is said of them', () => {
  it('was planted: some seventy words, by four people, at every level', async () => {
    expect(pieces).toHaveLength(LEVELS.length);
    expect(buriedWords().length + pieces.flatMap(({ said }) => said).length).toBeGreaterThan(60);
    const { rows } = await evidence.app.owner.query(
      `SELECT level, file_state AS state, count(*)::int FROM evidence GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(rows).toEqual([
      { level: 'public', state: 'ready', count: 2 },
      { level: 'restricted', state: 'ready', count: 3 },
      { level: 'restricted', state: null, count: 1 },
      { level: 'shared', state: 'ready', count: 1 },
    ]);
  });

  it.each(EVERYBODY)('is told to nobody whom it is not for: %s', async (name) => {
    expect(await toldTo(name)).toEqual([]);
  });

  it('is read by whom it is for', async () => {
    for (const { id, readers, said } of pieces) {
      for (const name of readers) {
        const { status, body } = await (people[name] ?? evidence.app.visitor()).get(`/api/evidence/${id}`);
        expect([name, status, hitsIn(JSON.stringify(body), said)]).toEqual([name, 200, said]);
      }
    }
  });

  it('tells nobody outside a time of day', async () => {
    for (const name of ['visitor', 'editor', 'donor', 'secondObserver']) {
      for (const { id } of pieces.filter(({ readers }) => readers.includes(name))) {
        const { body } = await (people[name] ?? evidence.app.visitor()).get(`/api/evidence/${id}`);
        expect(JSON.stringify(body)).not.toMatch(/\dT\d\d:\d\d/);
      }
    }
  });

  it.each(['visitor', 'csoLead', 'observer'])('leaves no trace in the pictures that one gets: %s', async (name) => {
    const who = people[name] ?? evidence.app.visitor();
    expect((await picturesFor(who)).size).toBeGreaterThan(1);
    expect(await tracesInPictures(who)).toEqual([]);
  });

  it('comes whole with the original, to its owner and to who is offered it alone', async () => {
    const [offered] = pieces.filter(({ readers }) => readers.join() === [...OURS, 'observer'].join());
    const got: string[] = [];
    for (const name of EVERYBODY) {
      const who = people[name] ?? evidence.app.visitor();
      const { body } = await who.send<Opening>('POST', `/api/evidence/${offered?.id ?? ''}/openings`, { body: {} });
      if (!body.original) continue;
      const bytes = Buffer.from(await (await evidence.ask(who, 'GET', body.original)).arrayBuffer());
      if (offered?.file && bytes.equals(offered.file)) got.push(name);
    }
    expect(got).toEqual(['cso', 'csoLead', 'observer']);
  });

  it('stands in no log', () => {
    const text = log.join('');
    expect(text).toContain('"route":"/api/evidence/:id/openings"');
    const words = [...spelled(buriedWords()), ...pieces.flatMap(({ said }) => said)];
    expect(hitsIn(text, words)).toEqual([]);
  });

  it('stands in no column but those of captions, testimonies and findings', async () => {
    expect(await columnsHolding(evidence.app, ...spelled(buriedWords()))).toEqual([]);
    expect(await columnsHolding(evidence.app, ...pieces.flatMap(({ said }) => said))).toEqual([
      ...['evidence.caption', 'evidence.text', 'verifications.text'],
    ]);
  });

  it('lies readable in no file of the store, and nothing lies in quarantine', async () => {
    const files = await readdir(evidence.folder, { recursive: true, withFileTypes: true });
    const contents = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    expect(contents.length).toBeGreaterThan(10);
    for (const path of contents) {
      expect([path, hitsIn(path + (await readFile(path)).toString('latin1'), buriedWords())]).toEqual([path, []]);
    }
    expect(await evidence.quarantined()).toEqual([]);
  });
});

describe('what is planted on purpose is found', () => {
  const [named] = BURIED;
  const found = (): string => word('restricted', named);

  it('in a column, and in what is answered', async () => {
    const { id } = pieces.find(({ readers }) => readers.includes('visitor')) ?? { id: '' };
    const { rows } = await evidence.app.owner.query<{ caption: string }>('SELECT caption FROM evidence WHERE id = $1', [
      id,
    ]);
    await evidence.app.owner.query('UPDATE evidence SET caption = $2 WHERE id = $1', [id, found()]);
    expect(await columnsHolding(evidence.app, ...buriedWords())).toEqual(['evidence.caption']);
    expect(await toldTo('visitor')).toContain(`visitor, /api/evidence/${id}: ${found()}`);
    await evidence.app.owner.query('UPDATE evidence SET caption = $2 WHERE id = $1', [id, rows[0]?.caption]);
  });

  it('in a piece that is shown to more people than it should be', async () => {
    const { id, said } = pieces[0] ?? { id: '', said: [] };
    await evidence.app.owner.query(`UPDATE evidence SET level = 'public' WHERE id = $1`, [id]);
    expect((await toldTo('ministry')).some((hit) => hit.endsWith(said[0] ?? ''))).toBe(true);
    await evidence.app.owner.query(`UPDATE evidence SET level = 'restricted' WHERE id = $1`, [id]);
  });

  it('in a picture that nobody cleaned', async () => {
    const { id, file } = pieces.find(({ by, readers }) => by === ministry.member && readers.includes('visitor')) ?? {};
    const { object, bytes, sealedBytes, sealedSha256, sealedKey } = await evidence.app.nest
      .get(EvidenceVault)
      .keep(file ?? Buffer.alloc(0));
    await evidence.app.owner.query(
      `UPDATE evidence_files SET object = $2, bytes = $3, sealed_bytes = $4, sealed_sha256 = $5, sealed_key = $6
       WHERE evidence_id = $1 AND part = 'clean' AND size = 'small'`,
      [id, object, bytes, sealedBytes, sealedSha256, sealedKey],
    );
    const traces = (await tracesInPictures(evidence.app.visitor())).join();
    for (const trace of [word('theirs', 'author'), 'EXIF:GPSLatitude', 'IPTC:City']) expect(traces).toContain(trace);
  });

  it('in the log', () => {
    process.stdout.write(`{"msg":"${found()}"}\n`);
    expect(hitsIn(log.join(''), buriedWords())).toEqual([found()]);
  });
});
