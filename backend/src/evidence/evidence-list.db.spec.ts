import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVIDENCE_KINDS, EVIDENCE_STATES, type EvidenceListPage, VISIBILITY_LEVELS } from '@parole-tenue/contract';
import { Factory } from '../../test/factories.js';
import { type Side, sideOf } from '../../test/side.js';
import { type Browser, TestApp } from '../../test/test-app.js';
import { type Statement } from '../statements/statement.entity.js';
import { type Evidence } from './evidence.entity.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let observer: Side;
let ministry: Side;
let reference: string;
let recommendationId: string;
/** Ids by what they are. */
let pieces: Record<string, string>;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  cso = await sideOf(app, make, 'civil_society');
  observer = await sideOf(app, make, 'independent');
  ministry = await sideOf(app, make, 'government');
  ({ reference, id: recommendationId } = await make.recommendation());
  const under = { published: await statement('published'), submitted: await statement('submitted') };
  const image = { kind: 'image' as const, url: null, sentBytes: 9, mediaType: 'image/jpeg' as const };
  pieces = {
    public: await piece({ level: 'public' }),
    shared: await piece({ level: 'shared', kind: 'testimony', url: null, text: 'Ce que j’ai vu.' }),
    told: await piece({ level: 'public', statementId: under.published }),
    offered: await piece({ level: 'restricted', statementId: under.submitted }),
    refused: await piece({ level: 'restricted', ...image, fileState: 'refused', fileRefusal: 'damaged' }),
    awaited: await piece({ level: 'restricted', ...image, fileState: 'awaited' }),
    withdrawn: await piece({ level: 'restricted', withdrawnAt: new Date(), withdrawnCategory: 'mistake' }),
  };
  const offered = { ownerId: cso.organisationId, offeredById: cso.lead.account.id };
  await make.offer({ ...offered, evidenceId: pieces['offered'] ?? '', organisationId: observer.organisationId });
});
afterAll(() => app.stop());

const mine = () => ({ recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id });
const piece = async (changes: Partial<Evidence>) => (await make.evidence({ ...mine(), ...changes })).id;
const statement = async (state: Statement['state']) =>
  (await make.assessment({ ...mine(), state, judgement: 'minimum' })).id;

/** What they are that answer, and that as many are counted. */
async function listed(browser: Browser, query: string): Promise<string[]> {
  const { body } = await browser.get<EvidenceListPage>(`/api/evidence?recommendation=${reference}&${query}`);
  expect([query, body.total]).toEqual([query, body.items.length]);
  const names = new Map(Object.entries(pieces).map(([name, id]) => [id, name]));
  return body.items.map(({ id }) => names.get(id) ?? id).sort();
}

describe('the list of evidence', () => {
  it.each([
    ['alone=true', ['awaited', 'public', 'refused', 'shared', 'withdrawn']],
    ['alone=false', ['offered', 'told']],
    ['level=shared', ['shared']],
    ['kind=image', ['awaited', 'refused']],
    ['kind=testimony&alone=false', []],
    ['state=refused', ['refused']],
    ['state=here', ['offered', 'public', 'shared', 'told']],
    ['state=withdrawn', ['withdrawn']],
    ['state=awaited&kind=image&level=restricted&alone=true', ['awaited']],
  ])('is narrowed for its own organisation by %s', async (query, names) => {
    expect(await listed(cso.member.browser, query)).toEqual(names);
  });

  it('has nothing more for others, whatever they ask for', async () => {
    const queries = [
      ...['alone=true', 'alone=false', ...VISIBILITY_LEVELS.map((level) => `level=${level}`)],
      ...[...EVIDENCE_KINDS.map((kind) => `kind=${kind}`), ...EVIDENCE_STATES.map((state) => `state=${state}`)],
    ];
    const asked = async (browser: Browser) => {
      const found = new Set<string>();
      for (const query of queries) for (const name of await listed(browser, query)) found.add(name);
      return [...found].sort();
    };
    expect(await asked(app.visitor())).toEqual(['public', 'told']);
    expect(await asked(ministry.lead.browser)).toEqual(['public', 'told']);
    expect(await asked(observer.member.browser)).toEqual(['offered', 'public', 'shared', 'told']);
  });

  it('does not tell observers that what they were offered stands under something that is not published', async () => {
    expect(await listed(observer.member.browser, 'offered=true&alone=true')).toEqual(['offered']);
    expect(await listed(observer.member.browser, 'offered=true&alone=false')).toEqual([]);
  });

  it('finds again what is shown to an organisation, after its finding too, and for no other', async () => {
    const { id: elsewhere } = await make.recommendation();
    await make.responsibility({ recommendationId: elsewhere, organisationId: ministry.organisationId });
    const informed = await piece({ level: 'restricted', recommendationId: elsewhere });
    const other = await sideOf(app, make, 'independent');
    const by = { ownerId: cso.organisationId, offeredById: cso.lead.account.id };
    const wish = randomUUID();
    const toLead = { evidence: informed, organisation: ministry.slug };
    await cso.member.browser.send('PUT', `/api/widenings/${wish}`, { body: toLead });
    await app.confirm(cso.lead);
    await cso.lead.browser.send('POST', `/api/widenings/${wish}/agreement`, { version: 1 });
    const ended = { ...by, evidenceId: informed, organisationId: other.organisationId, withdrawnAt: new Date() };
    await make.offer(ended);
    const about = { evidenceId: pieces['offered'] ?? '', authorId: observer.member.account.id };
    const found = { organisationId: observer.organisationId, state: 'published' as const };
    const { id: finding } = await make.verification({ ...about, ...found });
    const shown = async (browser: Browser) => {
      const { body } = await browser.get<EvidenceListPage>('/api/evidence?offered=true');
      expect(body.total).toBe(body.items.length);
      return body.items.map(({ id, verifications }) => [id, verifications.map((one) => one.id)]);
    };
    expect(await shown(observer.member.browser)).toEqual([[pieces['offered'], [finding]]]);
    expect(await shown(ministry.member.browser)).toEqual([[informed, []]]);
    for (const { browser } of [other.lead, cso.lead]) expect(await shown(browser)).toEqual([]);
    expect(await shown(app.visitor())).toEqual([]);
  });

  it.each(['alone=yes', 'level=sealed', 'kind=video', 'state=lost', 'level=public&level=shared'])(
    'takes no %s',
    async (query) => {
      expect((await cso.member.browser.get(`/api/evidence?${query}`)).status).toBe(400);
    },
  );
});
