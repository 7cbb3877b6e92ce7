import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CreateAssessment,
  type CreateEvidence,
  type CreateReport,
  type FactorSecret,
  type NewInvitation,
  type OpenSessionsPage,
  STATEMENT_NOUNS,
} from '@parole-tenue/contract';
import { Secret, TOTP } from 'otpauth';
import { Client } from 'pg';
import { assessmentOn } from './assessments.js';
import { Database } from '../src/core/database/database.js';
import { contextOf } from '../src/core/journal/journal.service.js';
import { unseal } from '../src/core/journal/sealing.js';
import { type Statement } from '../src/statements/statement.entity.js';
import { Administrators } from './administrators.js';
import { answerCases } from './answer-cases.js';
import { circleCases } from './circle-cases.js';
import { dayAgo, Factory, PASSWORD } from './factories.js';
import { tokenIn } from './mailbox.js';
import { mattersOf } from './matters.js';
import { peopleCases } from './people-cases.js';
import { planningCases } from './planning-cases.js';
import { routesOf } from './routes.js';
import { type Person, personOf, type Side, sideOf } from './side.js';
import { type Answer, TestApp } from './test-app.js';

interface Entry {
  noun: string;
  verb: string;
  recordId: string;
  accountId: string | null;
  organisationId: string | null;
  requestId: string | null;
}

/** One request that writes: it can be sent again after it failed. */
interface Attempt {
  send: () => Promise<Answer>;
  by: Person;
  noun: string;
  /** The record's; looked up afterwards where the server makes it. */
  id: string | (() => Promise<string>);
}

const SECRETS = {
  text: 'Awa Diarra nous a dit que trois cents stages ont commencé, sur les cinq cents que le ministère avait promis.',
  why: 'Awa a vu deux centres sur trois de ses yeux.',
  differs: 'Awa dit que le centre fermera.',
  remark: 'Demander encore une fois à Awa.',
  caption: 'Le carnet d’Awa',
  url: 'https://exemple.test/carnet-awa',
  joiner: 'Ouleymatou Tongofari',
};
const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE'];

let app: TestApp;
let make: Factory;
let owner: Client;
let ministry: Side;
let editor: Person;
let administrators: Administrators;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  owner = new Client({ connectionString: app.database.owner });
  owner.on('error', () => undefined);
  await owner.connect();
  ministry = await sideOf(app, make, 'government');
  editor = await personOf(app, make, { role: 'editor' });
  administrators = await Administrators.of(app, make);
});
afterAll(async () => {
  await owner.end();
  await app.stop();
});

async function ground() {
  const { id: recommendationId, reference } = await make.recommendation();
  const said = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(said);
  return { reference, said };
}

async function statementOf(noun: 'report' | 'assessment', state: Statement['state']): Promise<string> {
  const { said } = await ground();
  const row = { ...said, state, authorId: ministry.member.account.id, text: SECRETS.text, judgement: 'full' } as const;
  const sure = { confidence: 'medium', confidenceWhy: SECRETS.why, differsBecause: SECRETS.differs } as const;
  return (await make[noun](noun === 'assessment' ? { ...row, ...sure } : row)).id;
}

async function evidenceOf(): Promise<string> {
  const statementId = await statementOf('report', 'draft');
  return (await make.evidence({ statementId, authorId: ministry.member.account.id })).id;
}

const reportOn = (recommendation: string): CreateReport => ({
  ...{ recommendation, period: '2026-Q3', language: 'fr', text: SECRETS.text },
  ...{ judgement: null, moves: [], supersedes: null },
});
const assessing = (recommendation: string): CreateAssessment => {
  const { text: reasons, why: confidenceWhy, differs: differsBecause } = SECRETS;
  return assessmentOn(recommendation, { reasons, confidenceWhy, differsBecause });
};
const linkUnder = (id: string): CreateEvidence => ({
  ...{
    attachedTo: { noun: 'report', id },
    kind: 'link',
    caption: SECRETS.caption,
    url: SECRETS.url,
    level: 'restricted',
  },
});

type Case = () => Promise<Attempt>;
type Step = [name: string, state: Statement['state'], who: 'member' | 'lead'];

/** Drafting, changing and stepping are the same for both nouns. */
function casesOf(noun: 'report' | 'assessment', bodyOn: (reference: string) => object): Record<string, Case> {
  const address = `/api/${noun}s`;
  const steps: Step[] = [
    ['submission', 'draft', 'member'],
    ['return', 'submitted', 'lead'],
    ['publication', 'submitted', 'lead'],
  ];
  return {
    [`PUT ${address}/{id}`]: async () => {
      const [id, { reference }] = [randomUUID(), await ground()];
      const send = () => ministry.member.browser.send('PUT', `${address}/${id}`, { body: bodyOn(reference) });
      return { send, by: ministry.member, noun, id };
    },
    [`PATCH ${address}/{id}`]: async () => {
      const [id, body] = [await statementOf(noun, 'returned'), { judgement: 'minimum' }];
      const send = () => ministry.lead.browser.send('PATCH', `${address}/${id}`, { version: 1, body });
      return { send, by: ministry.lead, noun, id };
    },
    [`DELETE ${address}/{id}`]: async () => {
      const [id, by] = [await statementOf(noun, 'draft'), ministry.member];
      return { send: () => by.browser.send('DELETE', `${address}/${id}`, { version: 1 }), by, noun, id };
    },
    [`POST ${address}/{id}/undoing`]: async () => {
      const [id, by] = [await statementOf(noun, 'draft'), ministry.member];
      await by.browser.send('POST', `${address}/${id}/submission`, { version: 1 });
      const send = () => by.browser.send('POST', `${address}/${id}/undoing`, { version: 2 });
      return { send, by, noun, id };
    },
    ...Object.fromEntries(
      steps.map(([name, state, who]): [string, Case] => [
        `POST ${address}/{id}/${name}`,
        async () => {
          const [id, by, { remark }] = [await statementOf(noun, state), ministry[who], SECRETS];
          const send = () => by.browser.send('POST', `${address}/${id}/${name}`, { version: 1, body: { remark } });
          return { send, by, noun, id };
        },
      ]),
    ),
  };
}

/** Deciding about what another administrator asked for; what is then done to others has entries of its own. */
const decisionCases: Record<string, Case> = Object.fromEntries(
  (['approval', 'refusal', 'withdrawal'] as const).map((action): [string, Case] => [
    `POST /api/requests/{id}/${action}`,
    async () => {
      const id = await administrators.asked((await mattersOf(app, make).grant_role()).body);
      const by = administrators[action === 'withdrawal' ? 'asking' : 'second'];
      return { send: () => administrators.decide(by, id, action), by, noun: 'request', id };
    },
  ]),
);

/** Two read, one is answered before anything is done and tells of nobody, and who is new is told of below. */
const APART = [
  ...['POST /api/invitations/inspection', 'POST /api/password-links', 'POST /api/invitations/acceptance'],
  'POST /api/blackouts/inspection',
];

/** Pieces of a file leave none before the last, and openings are a list of their own: see the specs of `evidence/`. */
const FILES_APART = [
  ...['POST /api/uploads', 'PATCH /api/uploads/{upload}', 'DELETE /api/uploads/{upload}'],
  ...['POST /api/evidence/{id}/openings', 'POST /api/evidence/{id}/keeping'],
];

/** One case for every route that writes: a new route needs a new case. */
const CASES: Record<string, Case> = {
  ...casesOf('report', reportOn),
  ...casesOf('assessment', assessing),
  'PUT /api/evidence/{id}': async () => {
    const [id, statement] = [randomUUID(), await statementOf('report', 'draft')];
    const send = () => ministry.member.browser.send('PUT', `/api/evidence/${id}`, { body: linkUnder(statement) });
    return { send, by: ministry.member, noun: 'evidence', id };
  },
  'PATCH /api/evidence/{id}': async () => {
    const [id, { caption, url }] = [await evidenceOf(), SECRETS];
    const send = () =>
      ministry.member.browser.send('PATCH', `/api/evidence/${id}`, { version: 1, body: { caption, url } });
    return { send, by: ministry.member, noun: 'evidence', id };
  },
  'POST /api/evidence/{id}/withdrawal': async () => {
    const [id, body] = [await evidenceOf(), { category: 'mistake' }];
    const send = () => ministry.lead.browser.send('POST', `/api/evidence/${id}/withdrawal`, { version: 1, body });
    return { send, by: ministry.lead, noun: 'evidence', id };
  },
  'DELETE /api/evidence/{id}': async () => {
    const id = await evidenceOf();
    const send = () => ministry.member.browser.send('DELETE', `/api/evidence/${id}`, { version: 1 });
    return { send, by: ministry.member, noun: 'evidence', id };
  },
  'PATCH /api/recommendations/{reference}': async () => {
    const { said, reference } = await ground();
    const send = () =>
      editor.browser.send('PATCH', `/api/recommendations/${reference}`, { version: 1, body: { fr: 'Autrement dit.' } });
    return { send, by: editor, noun: 'recommendation', id: said.recommendationId };
  },
  ...answerCases(
    () => make,
    () => ministry,
    SECRETS,
  ),
  ...planningCases(
    () => make,
    () => ministry,
    () => editor,
  ),
  ...peopleCases(
    () => app,
    () => make,
    () => ministry,
  ),
  ...circleCases(
    () => app,
    () => make,
    () => ministry,
  ),
  ...decisionCases,
  'PUT /api/requests/{id}': async () => {
    const [id, by, { body }] = [randomUUID(), administrators.asking, await mattersOf(app, make).appoint_lead()];
    return { send: () => administrators.ask(body, by, id), by, noun: 'request', id };
  },
  'PUT /api/organisations/{slug}': () => {
    const body = { kind: 'donor', fr: 'Agence des sources' };
    const send = () => editor.browser.send('PUT', '/api/organisations/agence-sources', { body });
    const id = async (): Promise<string> => {
      const { rows } = await owner.query<{ id: string }>(`SELECT id FROM organisations WHERE slug = 'agence-sources'`);
      return rows[0]?.id ?? '';
    };
    return Promise.resolve({ send, by: editor, noun: 'organisation', id });
  },
  'POST /api/organisations/{slug}/names': async () => {
    const { id, slug } = await make.organisation();
    const body = { fr: 'Agence des puits', since: dayAgo(1) };
    const send = () => editor.browser.send('POST', `/api/organisations/${slug}/names`, { version: 1, body });
    return { send, by: editor, noun: 'organisation', id };
  },
  'POST /api/session': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    const body = { email: by.account.email, password: PASSWORD };
    return { send: () => app.visitor().send('POST', '/api/session', { body }), by, noun: 'session', id: by.account.id };
  },
  'DELETE /api/account/sessions': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    const browsers = [by.browser, await app.signedIn(by.account.email, PASSWORD)];
    const send = () => (browsers.shift() ?? by.browser).send('DELETE', '/api/account/sessions');
    return { send, by, noun: 'session', id: by.account.id };
  },
  'DELETE /api/account/sessions/{id}': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    await app.signedIn(by.account.email, PASSWORD);
    const { body } = await by.browser.get<OpenSessionsPage>('/api/account/sessions');
    const other = body.items.find(({ isThis }) => !isThis)?.id ?? '';
    const send = () => by.browser.send('DELETE', `/api/account/sessions/${other}`);
    return { send, by, noun: 'session', id: by.account.id };
  },
  'POST /api/session/confirmation': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    const send = () => by.browser.send('POST', '/api/session/confirmation', { body: { password: PASSWORD } });
    return { send, by, noun: 'session', id: by.account.id };
  },
  'POST /api/account/factor': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    return { send: () => by.browser.send('POST', '/api/account/factor'), by, noun: 'factor', id: by.account.id };
  },
  'PUT /api/account/factor': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    const { secret } = (await by.browser.send<FactorSecret>('POST', '/api/account/factor')).body;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    return {
      send: () => by.browser.send('PUT', '/api/account/factor', { body: { code } }),
      by,
      noun: 'factor',
      id: by.account.id,
    };
  },
  'POST /api/account/recovery-codes': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    await owner.query(`UPDATE accounts SET has_factor = true, factor_secret = 'GEZDGNBV' WHERE id = $1`, [
      by.account.id,
    ]);
    await owner.query('UPDATE sessions SET confirmed_at = now() WHERE account_id = $1', [by.account.id]);
    return {
      send: () => by.browser.send('POST', '/api/account/recovery-codes'),
      by,
      noun: 'factor',
      id: by.account.id,
    };
  },
  'DELETE /api/session': async () => {
    const by = await personOf(app, make, { role: 'administrator' });
    const browsers = [by.browser, await app.signedIn(by.account.email, PASSWORD)];
    const send = () => (browsers.shift() ?? by.browser).send('DELETE', '/api/session');
    return { send, by, noun: 'session', id: by.account.id };
  },
};

async function entriesAfter(last: string): Promise<Entry[]> {
  const { rows } = await owner.query<Entry>(
    `SELECT noun, verb, record_id AS "recordId", account_id AS "accountId", organisation_id AS "organisationId",
       request_id AS "requestId"
     FROM journal WHERE id > $1 ORDER BY id`,
    [last],
  );
  return rows;
}

async function lastEntry(): Promise<string> {
  const { rows } = await owner.query<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM journal');
  return rows[0]?.last ?? '0';
}

/** While it runs, every transaction that writes to the journal fails at the very end, when it commits. */
async function whileDoomed(work: () => Promise<void>): Promise<void> {
  await owner.query(
    `CREATE FUNCTION doom() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'doomed'; END $$;
     CREATE CONSTRAINT TRIGGER doom AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION doom()`,
  );
  await work().finally(() => owner.query('DROP TRIGGER doom ON journal; DROP FUNCTION doom()'));
}

describe('a route that writes', () => {
  it('has a case here', () => {
    const writing = routesOf(app.nest).filter(({ method }) => UNSAFE.includes(method));
    expect(writing.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      [...Object.keys(CASES), ...APART, ...FILES_APART].sort(),
    );
  });

  it.each(Object.keys(CASES))('%s leaves one entry, and none when it is rolled back', async (name) => {
    const attempt = await CASES[name]?.();
    if (!attempt) throw new Error('no case');
    const { send, by, noun, id } = attempt;
    const before = await lastEntry();
    await whileDoomed(async () => {
      expect((await send()).status).toBe(500);
    });
    expect(await entriesAfter(before)).toEqual([]);

    const answer = await send();
    expect([200, 201, 204]).toContain(answer.status);
    expect(await entriesAfter(before)).toEqual([
      {
        noun,
        verb: expect.any(String),
        recordId: typeof id === 'string' ? id : await id(),
        accountId: by.account.id,
        organisationId: by.account.organisationId,
        requestId: answer.headers['x-request-id'],
      },
    ]);
  });

  it('that makes an account leaves its joining and its signing in, and no account when it is rolled back', async () => {
    const email = `${randomUUID()}@example.test`;
    const { body } = await ministry.lead.browser.put<NewInvitation>('invitations', { email, role: 'member' });
    const sent = {
      token: tokenIn(body.link.link),
      name: SECRETS.joiner,
      language: 'fr',
      password: 'dix pirogues au port',
    };
    const accept = () => app.visitor().send('POST', '/api/invitations/acceptance', { body: sent });
    const before = await lastEntry();
    await whileDoomed(async () => {
      expect((await accept()).status).toBe(500);
    });
    expect(await entriesAfter(before)).toEqual([]);

    const answer = await accept();
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM accounts WHERE email = $1', [email]);
    const entry = { recordId: rows[0]?.id, accountId: rows[0]?.id, organisationId: ministry.organisationId };
    expect(await entriesAfter(before)).toMatchObject([
      { ...entry, noun: 'session', verb: 'begin', requestId: answer.headers['x-request-id'] },
      { ...entry, noun: 'member', verb: 'join', requestId: answer.headers['x-request-id'] },
    ]);
  });

  it('leaves no words that are not public, no name and no address behind', async () => {
    const { rows } = await owner.query<{ kept: string; isPublished: boolean }>(
      `SELECT concat(before, after) AS kept, verb = 'publish' AS "isPublished" FROM journal`,
    );
    expect(rows.length).toBeGreaterThan(Object.keys(CASES).length);
    const people = [ministry.member, ministry.lead, editor].flatMap(({ account }) => [account.name, account.email]);
    const never = [SECRETS.remark, SECRETS.caption, SECRETS.url, SECRETS.joiner, ...people];
    expect(rows.filter(({ kept }) => never.some((secret) => kept.includes(secret)))).toEqual([]);
    const telling = (words: string): boolean[] =>
      rows.filter(({ kept }) => kept.includes(words)).map(({ isPublished }) => isPublished);
    expect(telling(SECRETS.text)).toEqual(STATEMENT_NOUNS.map(() => true));
    expect([SECRETS.why, SECRETS.differs].map(telling)).toEqual([[true], [true]]);
  });
});

describe('the journal', () => {
  it.each([
    `UPDATE journal SET verb = 'nothing'`,
    'DELETE FROM journal',
    'TRUNCATE journal',
    'DROP TABLE journal',
    'ALTER TABLE journal DISABLE TRIGGER ALL',
  ])('is not rewritten by the application: %s', async (sql) => {
    await expect(app.nest.get(Database).query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('gives its numbers itself, so that none is taken twice or put in between', async () => {
    const insert = `INSERT INTO journal (id, noun, record_id, verb) VALUES (1, 'report', 'x', 'create')`;
    await expect(app.nest.get(Database).query(insert)).rejects.toThrow('cannot insert a non-DEFAULT value');
  });
});

describe('what the journal keeps above public', () => {
  interface Sealed {
    recordId: string;
    noun: string;
    sealed: Buffer;
    key: Buffer | null;
  }
  const sealedOf = async (noun: string): Promise<Sealed[]> =>
    (
      await owner.query<Sealed>(
        `SELECT j.record_id AS "recordId", j.noun, j.sealed, k.key FROM journal j
         LEFT JOIN record_keys k ON k.noun = j.noun AND k.record_id = j.record_id
         WHERE j.noun = $1 AND j.sealed IS NOT NULL`,
        [noun],
      )
    ).rows;

  it('opens with the record’s key, and tells nothing without it', async () => {
    const entries = (await sealedOf('report')).filter(({ key }) => key !== null);
    expect(entries.map(({ sealed }) => sealed.includes(SECRETS.text))).not.toContain(true);
    const opened = entries.map(({ key, noun, recordId, sealed }) =>
      JSON.stringify(unseal(key ?? Buffer.alloc(32), contextOf(noun, recordId), sealed)),
    );
    expect(opened.filter((words) => words.includes(SECRETS.text)).length).toBeGreaterThan(1);
  });

  it('is gone for good with a draft that was thrown away, and with its evidence, while the entries stay', async () => {
    const id = await evidenceOf();
    const { rows } = await owner.query<{ id: string }>('SELECT statement_id AS id FROM evidence WHERE id = $1', [id]);
    const draft = rows[0]?.id ?? '';
    await ministry.member.browser.send('DELETE', `/api/reports/${draft}`, { version: 1 });
    const entries = [...(await sealedOf('report')), ...(await sealedOf('evidence'))];
    const gone = entries.filter(({ recordId }) => [id, draft].includes(recordId));
    expect(gone.map(({ noun, key }) => [noun, key])).toEqual([
      ['report', null],
      ['evidence', null],
    ]);
  });

  it('is gone for good with evidence that was taken away, while the entries stay', async () => {
    const id = await evidenceOf();
    const address = `/api/evidence/${id}`;
    await ministry.member.browser.send('PATCH', address, { version: 1, body: { caption: SECRETS.caption } });
    const of = async (): Promise<Sealed[]> => (await sealedOf('evidence')).filter(({ recordId }) => recordId === id);
    expect((await of()).map(({ key }) => key?.length)).toEqual([32]);
    await ministry.member.browser.send('DELETE', address, { version: 2 });
    expect((await of()).map(({ key }) => key)).toEqual([null, null]);
  });
});
