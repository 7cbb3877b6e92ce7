import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { columnsHolding } from './columns-holding.js';
import { assessmentOn } from './assessments.js';
import { PASSWORD } from './factories.js';
import { Readings } from './second-wall/readings.js';
import { Requests } from './second-wall/requests.js';
import { type Somebody, World } from './second-wall/world.js';
import { TestApp, UNLIMITED } from './test-app.js';

/** Stand in requests only: nothing may ever keep or tell them. */
const AGENT = 'Qbabebibobubada';
const SECRET_WORDS = 'Qcaceciocucadafa une phrase que nous seuls savons';
const SEARCHED = 'Qdadedidodudafagu';
const FILE_NAME = 'Qfafefifofufagaha';
/** Addresses of a block that is nobody's. */
const NETWORK = '203.0.113.';

/** Where what names a person may stand, by hand; everything else is to be clean of it. */
const HOMES: Record<string, string[]> = {
  name: ['accounts.name'],
  address: ['accounts.email', 'invitations.email', 'requests.email'],
  file: ['evidence.caption', 'evidence.url'],
};

let app: TestApp;
let world: World;
let requests: Requests;
let log: string[];
const tokens: string[] = [];
let answers: { who: Somebody; url: string; status: number; text: string }[];

beforeAll(async () => {
  log = catchOutput();
  app = await TestApp.start({ logLevel: 'debug', limits: UNLIMITED });
  world = await World.build(app);
  await world.hideAll();
  tokens.push(...world.people.flatMap(({ browser }) => [...browser.cookies.values()]));
  requests = new Requests(app, { ...world.known, caption: FILE_NAME });
  answers = [];
  await liveThroughADay();
}, 300_000);
afterAll(async () => {
  await app.stop();
  jest.restoreAllMocks();
});

/** What the process writes to its standard output, where its log goes: the logger sees that somebody stands there. */
function catchOutput(): string[] {
  const lines: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((data) => {
    lines.push(String(data));
    return true;
  });
  return lines;
}

async function liveThroughADay(): Promise<void> {
  const people = [...world.panel];
  for (const [index, who] of people.entries()) {
    await signInAgain(index);
    await misbehave(who, index);
    await work(who, index);
    await invite(who, index);
  }
  const last = (url: string): boolean => /session|account|password-links/.test(url);
  for (const isLast of [false, true]) {
    for (const asked of requests.all().filter(({ url }) => last(url) === isLast)) {
      for (const [index, who] of people.entries()) await send(who, index, asked.method, asked.url, asked.body);
    }
  }
}

/** From another device, with the account that needs no second factor. */
async function signInAgain(index: number): Promise<void> {
  const somebody = { name: 'somebody', asker: null, browser: app.visitor() };
  const credentials = { email: 'demonstration@example.test', password: PASSWORD };
  const { statusCode, cookies } = await send(somebody, index, 'POST', '/api/session', credentials);
  expect(statusCode).toBe(200);
  tokens.push(...cookies.map(({ value }) => value));
}

/** Wrong passwords, broken bodies, addresses that lead nowhere, and what a person searches for. */
async function misbehave(who: Somebody, index: number): Promise<void> {
  const email = `${world.canaries.find(({ where }) => where === `address of ${who.name}`)?.word ?? SEARCHED}@example.test`;
  await send(who, index, 'POST', '/api/session', { email, password: SECRET_WORDS });
  await send(who, index, 'POST', '/api/session', { email: SEARCHED, password: 7, [FILE_NAME]: SECRET_WORDS });
  await send(who, index, 'POST', '/api/session', `{"email": "${SEARCHED}", ${SECRET_WORDS}`);
  await send(who, index, 'POST', '/api/password-links', { email });
  for (const url of [
    '/api/recommendations?q=',
    '/api/',
    '/fr/',
    '/api/reports/',
    '/api/reports?cursor=',
    '/api/overview?x=',
  ]) {
    await send(who, index, 'GET', `${url}${SEARCHED}`);
  }
}

/** A judgement with a proof under it, and an objection to what others said: where they may the whole way to publication. */
async function work(who: Somebody, index: number): Promise<void> {
  const text = 'Ce que nous avons vu et entendu, en quelques mots, sans nommer personne, pour que chacun le lise.';
  await goAllTheWay(who, index, 'assessment', 'assessments', assessmentOn(world.reference, { reasons: text }));
  const others = world.parties.filter(({ organisation }) => organisation.slug.endsWith('-other'));
  const about = others[index % others.length]?.published.id;
  await goAllTheWay(who, index, 'objection', 'objections', { about, language: 'fr', text });
}

async function goAllTheWay(who: Somebody, index: number, noun: string, path: string, body: object): Promise<void> {
  const [id, proof] = [randomUUID(), randomUUID()];
  await send(who, index, 'PUT', `/api/${path}/${id}`, body);
  const link = {
    kind: 'link',
    caption: FILE_NAME,
    url: `https://${FILE_NAME.toLowerCase()}.test/`,
    level: 'restricted',
  };
  await send(who, index, 'PUT', `/api/evidence/${proof}`, { ...link, attachedTo: { noun, id } });
  const lead = world.parties.find(({ member }) => member === who)?.lead ?? who;
  const at = noun === 'assessment' ? 'reasons' : 'text';
  for (const [step, by, said] of [
    ['submission', who],
    ['undoing', who],
    ['submission', who],
    ['return', lead, { remark: 'À revoir.', remarks: [{ at, quote: null, remark: 'Depuis quand ?' }] }],
    ['submission', who],
    ['publication', lead],
  ] as const) {
    await send(by, index, 'POST', `/api/${path}/${id}/${step}`, said);
  }
}

/** Links and codes, shown to those who may invite, and tried by who was not meant. */
async function invite(who: Somebody, index: number): Promise<void> {
  const [email, reason] = [`invited${String(index)}@example.test`, 'Demandé par lettre de la coordination.'];
  const matter = { kind: 'grant_role', role: 'editor', email, reason };
  const asked = await send(who, index, 'PUT', `/api/requests/${randomUUID()}`, matter);
  const invited = await send(who, index, 'PUT', `/api/invitations/${randomUUID()}`, { email, role: 'member' });
  const { code } = asked.statusCode === 201 ? asked.json<{ code: string }>() : { code: randomUUID() };
  const link = invited.statusCode === 201 ? invited.json<{ link: { link: string } }>().link.link : '';
  const [, token = randomUUID()] = link.split('#');
  tokens.push(code, code.replaceAll('-', ''), token);
  await send(who, index, 'POST', '/api/invitations/inspection', { token, code });
}

async function send(who: Somebody, index: number, method: string, url: string, payload?: object | string) {
  const cookie = [...who.browser.cookies].map((pair) => pair.join('=')).join('; ');
  const answer = await app.nest.inject({
    method: method as 'GET',
    url,
    payload,
    remoteAddress: `${NETWORK}${String(10 + index)}`,
    headers: {
      ...(cookie && { cookie }),
      ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
      'user-agent': `Mozilla/5.0 ${AGENT}`,
      'x-forwarded-for': `${NETWORK}${String(100 + index)}`,
      'if-match': `"${String(versions.get(url.replace(STEP, '')) ?? 1)}"`,
    },
  });
  if (answer.statusCode === 200 && STEP.test(url))
    versions.set(url.replace(STEP, ''), answer.json<Versioned>().version);
  answers.push({ who, url, status: answer.statusCode, text: answer.body + JSON.stringify(answer.headers) });
  return answer;
}

const STEP = /\/(submission|undoing|return|publication)$/;
interface Versioned {
  version: number;
}
/** Of the records that went a step further. */
const versions = new Map<string, number>();

/** Of objections, by who may take them. */
function stepsTaken(): string[] {
  const taken = answers.filter(({ status, url }) => status === 200 && url.startsWith('/api/objections/'));
  return [...new Set(taken.flatMap(({ url }) => STEP.exec(url)?.[1] ?? []))].sort();
}

const canariesOf = (kind: string): string[] =>
  world.canaries.filter(({ where }) => where.startsWith(kind)).map(({ word }) => word);

describe('after a day of everybody', () => {
  it('the log has told what was asked, and that it went wrong', () => {
    const text = log.join('');
    expect(text).toContain('"route":"/api/assessments/:id"');
    expect(answers.map(({ url }) => url).filter((url) => STEP.test(url)).length).toBeGreaterThan(20);
    expect(stepsTaken()).toEqual(['publication', 'return', 'submission', 'undoing']);
    expect(text.split('\n').length).toBeGreaterThan(300);
  });

  it('the log holds no name, address, client, device, file, password, token or word that was searched for', async () => {
    const text = log.join('').toLowerCase();
    const { rows } = await app.owner.query<{ email: string }>('SELECT email FROM accounts');
    const words = [
      ...[AGENT, SECRET_WORDS, SEARCHED, FILE_NAME, NETWORK, PASSWORD],
      ...world.canaries.filter(({ where }) => !where.startsWith('id of')).map(({ word }) => word),
      ...rows.map(({ email }) => email),
      ...tokens,
    ];
    expect(words.filter((word) => text.includes(word.toLowerCase()))).toEqual([]);
  });

  it.each([
    ['client', () => Array.from({ length: 256 }, (_, last) => `${NETWORK}${String(last)}`)],
    ['device', () => [AGENT]],
    ['password', () => [SECRET_WORDS, PASSWORD]],
    ['word that was searched for', () => [SEARCHED]],
    ['token', () => tokens],
  ])('no column holds a %s', async (_, words) => {
    expect(await columnsHolding(app, ...words())).toEqual([]);
  });

  it('names, addresses and files stand where they belong and nowhere else', async () => {
    expect(await columnsHolding(app, ...canariesOf('name of'))).toEqual(HOMES['name']);
    expect(HOMES['address']).toEqual(expect.arrayContaining(await columnsHolding(app, ...canariesOf('address of'))));
    expect(await columnsHolding(app, FILE_NAME)).toEqual(HOMES['file']);
  });

  it('nobody was answered what is not theirs', () => {
    const leaks = answers.flatMap(({ who, url, text }) => {
      const asked = decodeURIComponent(url).split('/').at(-1) ?? '';
      return world.leaksIn(text.replaceAll(asked, ''), who).map((leak) => `${who.name}, ${url}: ${leak}`);
    });
    expect(leaks).toEqual([]);
    const told = answers.map(({ text }) => text).join('');
    expect(told.length).toBeGreaterThan(100_000);
    for (const word of [AGENT, NETWORK, PASSWORD]) expect(told).not.toContain(word);
  });

  it('nobody reads it afterwards either', async () => {
    const readings = await Readings.of(app, requests, ['X']);
    const visitor: Somebody = { name: 'visitor', asker: null, browser: app.visitor() };
    for (const [address, { text }] of await readings.by(visitor)) {
      expect([address, world.leaksIn(text, visitor)]).toEqual([address, []]);
      for (const word of [AGENT, NETWORK, FILE_NAME, SEARCHED])
        expect([address, text.includes(word)]).toEqual([address, false]);
    }
  });
});
