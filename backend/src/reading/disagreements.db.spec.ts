import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Disagreement,
  type DisagreementsPage,
  type DisagreementSide,
  JUDGEMENTS,
  type Judgement,
  LEVEL_NAMES,
  levelOf,
  type OrganisationKind,
  PERSPECTIVES,
  type Perspective,
  type Problem,
  SETTLING_KINDS,
  type SettlingKind,
  SIDE_PAIRS,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { type Side, sideOf } from '../../test/side.js';
import { type Browser, TestApp } from '../../test/test-app.js';
import { type Actor } from '../core/access/actor.js';
import { type Database } from '../core/database/database.js';
import { type Recommendation } from '../recommendations/recommendation.entity.js';
import { type Statement } from '../statements/statement.entity.js';
import { VoicesRepository } from './voices.repository.js';

const OVER_A_YEAR = 400;

let app: TestApp;
let make: Factory;
let ministry: Side;
let cso: Side;
let donor: Side;
let observer: Side;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  ministry = await sideOf(app, make, 'government');
  cso = await sideOf(app, make, 'civil_society');
  donor = await sideOf(app, make, 'donor');
  observer = await sideOf(app, make, 'independent');
});
afterAll(() => app.stop());

async function ask(query: string, by: Browser = app.visitor()): Promise<DisagreementsPage> {
  const { status, body } = await by.get<DisagreementsPage>(`/api/disagreements?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body;
}
const found = async (query: string): Promise<string[]> =>
  (await ask(query)).items.map(({ recommendation: { reference } }) => reference);

/** A recommendation in a theme of its own, so that tests do not meet. */
async function disputed(changes: Partial<Recommendation> = {}) {
  const { slug: theme } = await make.theme();
  const { id, reference } = await make.recommendation({ themes: [theme], ...changes });
  const one = async (by?: Browser): Promise<Disagreement> => {
    const [item] = (await ask(`theme=${theme}`, by)).items;
    if (!item) throw new Error('nobody disagrees');
    return item;
  };
  return { id, reference, theme, one };
}

const judge = (
  recommendationId: string,
  by: Side | string,
  judgement: Judgement | null,
  changes: Partial<Statement> & { days?: number } = {},
): Promise<Statement> => {
  const { days = 30, ...others } = changes;
  const organisationId = typeof by === 'string' ? by : by.organisationId;
  return make.assessment({ recommendationId, organisationId, judgement, publishedAt: daysAgo(days), ...others });
};

const sideIn = ({ sides }: Disagreement, perspective: Perspective): DisagreementSide | undefined =>
  sides.find(({ view }) => view.perspective === perspective);

describe('the ranking', () => {
  it('is the furthest apart first, then the register; those that agree are not in it', async () => {
    const { slug } = await make.theme();
    const themed = () => make.recommendation({ themes: [slug] });
    const [near, far, agreed, alone, alsoNear, old] = [
      await themed(),
      await themed(),
      await themed(),
      await themed(),
      await themed(),
      await themed(),
    ];
    for (const { id } of [near, far, agreed, alone, alsoNear, old]) await judge(id, ministry, 'full');
    for (const { id } of [near, alsoNear]) await judge(id, cso, 'intermediate');
    await judge(far.id, donor, 'not_initiated');
    await judge(agreed.id, cso, 'full');
    await judge(old.id, cso, 'not_initiated', { days: OVER_A_YEAR });
    expect(await found(`theme=${slug}`)).toEqual([far, near, alsoNear].map(({ reference }) => reference));
    expect(await found(`theme=${slug}&divergence=2`)).toEqual([far.reference]);
    const { items } = await ask(`theme=${slug}`);
    expect(items.map(({ distance, divergence }) => [distance, divergence])).toEqual([3, 1, 1].map((one) => [one, one]));
  });

  it('is of one pair of sides, or of the furthest of several', async () => {
    const { slug } = await make.theme();
    const [one, other] = [await make.recommendation({ themes: [slug] }), await make.recommendation({ themes: [slug] })];
    await judge(one.id, ministry, 'full');
    await judge(one.id, cso, 'intermediate');
    await judge(one.id, donor, 'not_initiated');
    await judge(other.id, ministry, 'full');
    await judge(other.id, cso, 'minimum');
    const distances = async (query: string) =>
      (await ask(`theme=${slug}&${query}`)).items.map(({ recommendation, distance }) => [
        recommendation.reference,
        distance,
      ]);
    expect(await distances('')).toEqual([
      [one.reference, 3],
      [other.reference, 2],
    ]);
    expect(await distances('between=government:civil_society')).toEqual([
      [other.reference, 2],
      [one.reference, 1],
    ]);
    expect(await distances('between=civil_society:donor')).toEqual([[one.reference, 2]]);
    expect(await distances('between=civil_society:donor&between=government:civil_society')).toEqual([
      [one.reference, 2],
      [other.reference, 2],
    ]);
    expect(await distances('between=donor:independent')).toEqual([]);
    expect(await distances('between=government:civil_society&divergence=2')).toEqual([[other.reference, 2]]);
  });

  it('goes on where the page before ended, and in no other ranking', async () => {
    const { slug } = await make.theme();
    for (const judgement of [...LEVEL_NAMES, ...LEVEL_NAMES]) {
      const { id } = await make.recommendation({ themes: [slug] });
      await judge(id, ministry, 'full');
      await judge(id, cso, judgement);
    }
    const all = await found(`theme=${slug}`);
    const first = await ask(`theme=${slug}&limit=3`);
    expect({ total: first.total, isExact: first.totalIsExact }).toEqual({ total: 6, isExact: true });
    const next = await ask(`theme=${slug}&limit=3&cursor=${first.nextCursor ?? ''}`);
    expect({ total: next.total, cursor: next.nextCursor }).toEqual({ total: 6, cursor: null });
    const pages = [...first.items, ...next.items].map(({ recommendation }) => recommendation.reference);
    expect(all).toHaveLength(6);
    expect(pages).toEqual(all);
    const other = await app
      .visitor()
      .get<Problem>(`/api/disagreements?theme=${slug}&between=government:donor&cursor=${first.nextCursor ?? ''}`);
    expect(other).toMatchObject({ status: 400, body: { errors: [{ path: 'cursor' }] } });
  });

  it.each([
    'between=government:government',
    'between=government',
    'between=civil_society:government',
    'divergence=0',
    'divergence=4',
    'theme=Rien%20ici',
    'sort=reference',
    'cursor=abc',
  ])('refuses %s', async (query) => {
    expect((await app.visitor().get(`/api/disagreements?${query}`)).status).toBe(400);
  });
});

describe('the filters', () => {
  it('find an area that civil society speaks for, and nobody else', async () => {
    for (const slug of ['gao', 'kidal', 'mopti']) await make.area({ slug });
    const { id, reference, theme } = await disputed();
    await judge(id, ministry, 'full', { areas: ['mopti'] });
    await judge(id, cso, 'minimum', { areas: ['gao'], days: 60 });
    await judge(id, cso, 'minimum', { areas: [], days: 10 });
    expect(await found(`theme=${theme}&area=gao`)).toEqual([reference]);
    expect(await found(`theme=${theme}&area=kidal&area=gao`)).toEqual([reference]);
    expect(await found(`theme=${theme}&area=kidal`)).toEqual([]);
    expect(await found(`theme=${theme}&area=mopti`)).toEqual([]);
    expect(await found(`theme=${theme}&area=nowhere`)).toEqual([]);
  });

  it('find no area of which civil society has no fresh level', async () => {
    for (const slug of ['segou', 'sikasso', 'kayes']) await make.area({ slug });
    const { id, reference, theme } = await disputed();
    await judge(id, ministry, 'full');
    await judge(id, cso, 'minimum', { areas: ['segou'], days: OVER_A_YEAR });
    await judge(id, cso, 'no_evidence', { areas: ['sikasso'], days: 20 });
    await judge(id, cso, 'minimum', { areas: ['kayes'], days: 10 });
    expect(await found(`theme=${theme}&area=segou&area=sikasso`)).toEqual([]);
    expect(await found(`theme=${theme}&area=kayes`)).toEqual([reference]);
    await app.data.query(
      `UPDATE statements SET published_at = now() - interval '13 months' WHERE subject_id = $1 AND areas = '{kayes}'`,
      [id],
    );
    await app.data.query(`UPDATE standings SET stale_on = current_date WHERE recommendation_id = $1`, [id]);
    expect(await found(`theme=${theme}&area=kayes`)).toEqual([]);
    await judge(id, observer, 'minimum');
    expect(await found(`theme=${theme}&area=kayes`)).toEqual([]);
  });

  it('find who answers for it today, and whose judgement counts', async () => {
    const { id: recommendationId, reference, theme } = await disputed();
    const [today, before] = [await make.organisation(), await make.organisation()];
    await make.responsibility({ recommendationId, organisationId: today.id, part: 'funding' });
    await make.responsibility({ recommendationId, organisationId: before.id, until: dayAgo(1) });
    await judge(recommendationId, ministry, 'full');
    await judge(recommendationId, cso, 'minimum');
    await judge(recommendationId, donor, 'minimum', { days: OVER_A_YEAR });
    await judge(recommendationId, observer, 'no_evidence');
    const by = (slug: string) => found(`theme=${theme}&organisation=${slug}`);
    expect(await by(today.slug)).toEqual([reference]);
    expect(await by(before.slug)).toEqual([]);
    expect(await by(cso.slug)).toEqual([reference]);
    expect(await by(donor.slug)).toEqual([]);
    expect(await by(observer.slug)).toEqual([]);
  });
});

describe('each side', () => {
  it('stands in the order of the vocabulary, with the words of who states its median, the latest', async () => {
    const { id, one } = await disputed();
    const [second, third] = [await make.organisation(), await make.organisation()];
    await judge(id, ministry, 'full', { text: 'Le centre est ouvert. Il accueille 3.118 jeunes.' });
    await judge(id, cso, 'minimum', { text: 'Trop tôt.', days: 40 });
    const latest = await judge(id, second.id, 'minimum', { text: 'M. Touré le dit : rien. Le reste suit.', days: 20 });
    await judge(id, third.id, 'full', { text: 'Tout va bien.', days: 10 });
    await judge(id, donor, 'no_evidence');
    const item = await one();
    expect(item.sides.map(({ view }) => view.perspective)).toEqual(PERSPECTIVES);
    expect(sideIn(item, 'government')?.voice).toMatchObject({ sentence: 'Le centre est ouvert.', judgement: 'full' });
    expect(sideIn(item, 'civil_society')).toMatchObject({
      view: { state: 'assessed', level: 1, lowest: 1, highest: 3, organisations: 3 },
      voice: {
        noun: 'assessment',
        id: latest.id,
        organisation: { slug: second.slug, kind: 'civil_society' },
        judgement: 'minimum',
        publishedOn: dayAgo(20),
        language: 'fr',
        sentence: 'M. Touré le dit : rien.',
        evidence: [],
      },
    });
    expect(sideIn(item, 'donor')).toMatchObject({ view: { state: 'no_evidence' }, voice: null });
    expect(sideIn(item, 'independent')).toMatchObject({ view: { state: 'never_assessed' }, voice: null });
  });

  it('speaks with what was signed then, also when the organisation is of another kind since', async () => {
    const { id, one } = await disputed();
    const turned = await make.organisation({ kind: 'civil_society' });
    await judge(id, turned.id, 'minimum');
    await judge(id, ministry, 'full');
    await app.data.query(`UPDATE organisations SET kind = 'government' WHERE id = $1`, [turned.id]);
    expect(sideIn(await one(), 'civil_society')?.voice?.organisation).toMatchObject({
      slug: turned.slug,
      kind: 'civil_society',
    });
  });

  it('has the evidence that the reader may read, under it or among its grounds, and gates of the rest tell nothing', async () => {
    const { id: recommendationId, one } = await disputed();
    await judge(recommendationId, ministry, 'full');
    const said = await judge(recommendationId, cso, 'minimum');
    const authorId = cso.lead.account.id;
    const under = (level: 'public' | 'shared' | 'restricted', caption: string) =>
      make.evidence({ statementId: said.id, authorId, level, caption, createdAt: daysAgo(2) });
    const before = JSON.stringify(await one());
    await under('restricted', 'À huis clos');
    expect(JSON.stringify(await one())).toBe(before);
    await under('shared', 'Entre nous');
    expect(JSON.stringify(await one())).toBe(before);
    const ground = await make.evidence({
      recommendationId,
      organisationId: donor.organisationId,
      authorId: donor.lead.account.id,
      caption: 'Un relevé',
    });
    await make.ground({ statementId: said.id, evidenceId: ground.id });
    const captions = async (by?: Browser) =>
      sideIn(await one(by), 'civil_society')?.voice?.evidence.map(({ caption }) => caption);
    expect(await captions()).toEqual(['Un relevé']);
    expect(await captions(ministry.member.browser)).toEqual(['Un relevé']);
    expect(await captions(donor.member.browser)).toEqual(['Entre nous', 'Un relevé']);
    expect([...((await captions(cso.member.browser)) ?? [])].sort()).toEqual([
      'Entre nous',
      'Un relevé',
      'À huis clos',
    ]);
  });
});

describe('what is restricted', () => {
  it('is withheld by the application alone too, where no policy binds the rows', async () => {
    const { id } = await disputed();
    const said = await judge(id, cso, 'minimum');
    const authorId = cso.lead.account.id;
    for (const level of ['public', 'shared', 'restricted'] as const)
      await make.evidence({ statementId: said.id, authorId, level, caption: level });
    const unbound = new VoicesRepository(app.data as unknown as Database);
    const captions = async (actor: Actor | null) =>
      (await unbound.find([said.id], actor)).flatMap(({ evidence }) => evidence.map(({ caption }) => caption)).sort();
    const actorOf = ({ organisationId, member }: Side, organisationKind: OrganisationKind): Actor => ({
      accountId: member.account.id,
      organisationId,
      organisationKind,
      role: 'member',
    });
    expect(await captions(null)).toEqual(['public']);
    expect(await captions(actorOf(ministry, 'government'))).toEqual(['public']);
    expect(await captions(actorOf(donor, 'donor'))).toEqual(['public', 'shared']);
    expect(await captions(actorOf(cso, 'civil_society'))).toEqual(['public', 'restricted', 'shared']);
  });
});

describe('around it', () => {
  it('stand who leads it, its framework, its areas and both divergences', async () => {
    const framework = await make.framework();
    const { id: recommendationId, reference, theme, one } = await disputed({ frameworkId: framework.id });
    await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
    await judge(recommendationId, ministry, 'full');
    await judge(recommendationId, cso, 'minimum', { areas: ['gao'] });
    await judge(recommendationId, (await make.organisation()).id, 'full', { areas: ['kidal'] });
    expect(await one()).toMatchObject({
      recommendation: { reference },
      framework: { slug: framework.slug },
      themes: [theme],
      leads: [{ slug: ministry.slug }],
      divergence: 2,
      regionalDivergence: 2,
      areas: [
        { area: 'gao', state: 'assessed', level: 1, organisations: 1 },
        { area: 'kidal', state: 'assessed', level: 3, organisations: 1 },
      ],
    });
  });
});

describe('what would settle it', () => {
  const kinds = async ({ one }: { one: (by?: Browser) => Promise<Disagreement> }, kind: SettlingKind, by?: Browser) =>
    (await one(by)).settling.filter((settling) => settling.kind === kind);

  it('is evidence that everybody may read, whoever asks', async () => {
    const here = await disputed();
    const [full, minimum] = [await judge(here.id, ministry, 'full'), await judge(here.id, cso, 'minimum')];
    const authorId = cso.lead.account.id;
    await make.evidence({ statementId: minimum.id, authorId, level: 'restricted' });
    await make.evidence({ statementId: minimum.id, authorId, level: 'shared' });
    const withdrawn = { withdrawnAt: new Date(), withdrawnCategory: 'mistake' } as const;
    await make.evidence({ statementId: minimum.id, authorId, ...withdrawn });
    await make.evidence({ statementId: minimum.id, authorId, kind: 'image', url: null, fileState: 'cleaning' });
    const both = [
      { kind: 'evidence_missing', perspective: 'government', ids: [full.id] },
      { kind: 'evidence_missing', perspective: 'civil_society', ids: [minimum.id] },
    ];
    for (const by of [app.visitor(), cso.lead.browser, donor.lead.browser])
      expect(await kinds(here, 'evidence_missing', by)).toEqual(both);
    await make.evidence({ statementId: minimum.id, authorId });
    expect(await kinds(here, 'evidence_missing')).toEqual(both.slice(0, 1));
    const ground = await make.evidence({
      recommendationId: here.id,
      organisationId: donor.organisationId,
      authorId: donor.lead.account.id,
    });
    await make.ground({ statementId: full.id, evidenceId: ground.id });
    expect(await kinds(here, 'evidence_missing')).toEqual([]);
  });

  it('is a reply that is past due', async () => {
    const here = await disputed();
    const full = await judge(here.id, ministry, 'full');
    const minimum = await judge(here.id, cso, 'minimum');
    const by = (side: Side) => ({ recommendationId: here.id, organisationId: side.organisationId });
    await make.objection({ ...by(cso), answersId: full.id });
    expect(await kinds(here, 'objection_unanswered')).toEqual([]);
    const due = await make.objection({ ...by(donor), answersId: full.id, dueOn: dayAgo(1) });
    const answered = await make.objection({ ...by(ministry), answersId: minimum.id, dueOn: dayAgo(1) });
    await make.reply({ ...by(cso), answersId: answered.id });
    await make.objection({ ...by(observer), answersId: full.id, state: 'submitted' });
    expect(await kinds(here, 'objection_unanswered')).toEqual([
      { kind: 'objection_unanswered', perspective: null, ids: [due.id] },
    ]);
  });

  it('is a milestone that is achieved and that no two observers confirmed', async () => {
    const here = await disputed();
    const own = { recommendationId: here.id, organisationId: ministry.organisationId };
    await judge(here.id, cso, 'minimum');
    const report = await make.report({ ...own, judgement: 'full' });
    const [achieved, running] = [await make.milestone(own), await make.milestone(own)];
    await make.move({ statementId: report.id, milestoneId: achieved.id, state: 'achieved', achievedOn: dayAgo(5) });
    await make.move({ statementId: report.id, milestoneId: running.id, state: 'in_progress' });
    const second = await sideOf(app, make, 'independent');
    const confirm = (side: Side) =>
      make.verification({
        organisationId: side.organisationId,
        authorId: side.lead.account.id,
        milestoneId: achieved.id,
        finding: 'confirmed',
        state: 'published',
        publishedAt: new Date(),
      });
    const missing = [{ kind: 'milestone_unverified', perspective: null, ids: [achieved.id] }];
    expect(await kinds(here, 'milestone_unverified')).toEqual(missing);
    await confirm(observer);
    expect(await kinds(here, 'milestone_unverified')).toEqual(missing);
    await confirm(second);
    expect(await kinds(here, 'milestone_unverified')).toEqual([]);
  });

  it('is a side that never judged, or not for a year, and not one that has no evidence', async () => {
    const here = await disputed();
    await judge(here.id, ministry, 'full');
    await judge(here.id, cso, 'minimum');
    expect(await kinds(here, 'side_missing')).toEqual([
      { kind: 'side_missing', perspective: 'donor', ids: [] },
      { kind: 'side_missing', perspective: 'independent', ids: [] },
    ]);
    await judge(here.id, donor, 'minimum', { days: OVER_A_YEAR });
    await judge(here.id, observer, 'no_evidence');
    expect(await kinds(here, 'side_missing')).toEqual([{ kind: 'side_missing', perspective: 'donor', ids: [] }]);
    const order = (await here.one()).settling.map(({ kind }) => SETTLING_KINDS.indexOf(kind));
    expect(order).toEqual([...order].sort());
  });
});

/** The definitions of docs/method.md once more, as plainly as they can be said. */
describe('of a generated register', () => {
  interface Said {
    organisation: string;
    kind: OrganisationKind;
    judgement: Judgement;
    days: number;
  }
  const DAYS = [1, 20, 90, 200, 300, 380, 500];
  let seed = 20261122;
  const below = (count: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * count);
  };

  function mediansOf(said: Said[]): Map<Perspective, number> {
    const latest = new Map<string, Said>();
    for (const one of [...said].sort((a, b) => b.days - a.days)) latest.set(one.organisation, one);
    const medians = new Map<Perspective, number>();
    for (const perspective of PERSPECTIVES) {
      const levels = [...latest.values()]
        .filter(({ kind, days }) => kind === perspective && days < 365)
        .flatMap(({ judgement }) => levelOf(judgement) ?? [])
        .sort();
      const median = levels[Math.floor((levels.length - 1) / 2)];
      if (median !== undefined) medians.set(perspective, median);
    }
    return medians;
  }

  const distanceOf = (medians: Map<Perspective, number>, pairs: readonly string[]): number =>
    Math.max(
      ...pairs.map((pair) => {
        const [one, other] = pair.split(':').map((side) => medians.get(side as Perspective));
        return one === undefined || other === undefined ? -1 : Math.abs(one - other);
      }),
    );

  it('is ranked as the definitions say, for every pair of sides', async () => {
    const { slug } = await make.theme();
    const organisations: { id: string; kind: OrganisationKind; authorId: string }[] = [];
    for (const kind of [...PERSPECTIVES, ...PERSPECTIVES, 'civil_society'] as const) {
      const { id } = await make.organisation({ kind });
      organisations.push({ id, kind, authorId: (await make.account({ organisationId: id })).id });
    }
    const register: { reference: string; medians: Map<Perspective, number> }[] = [];
    for (let made = 0; made < 48; made++) {
      const { id, reference } = await make.recommendation({ themes: [slug] });
      const said: Said[] = [];
      for (const { id: organisation, kind, authorId } of organisations) {
        const days = DAYS.filter(() => below(4) === 0).reverse();
        for (const day of days) {
          const judgement = JUDGEMENTS[below(JUDGEMENTS.length)] ?? 'full';
          await judge(id, organisation, judgement, { days: day, authorId });
          said.push({ organisation, kind, judgement, days: day });
        }
      }
      register.push({ reference, medians: mediansOf(said) });
    }
    for (const pairs of [SIDE_PAIRS, ...SIDE_PAIRS.map((pair) => [pair]), SIDE_PAIRS.slice(0, 2)]) {
      const expected = register
        .map(({ reference, medians }) => ({ reference, distance: distanceOf(medians, pairs) }))
        .filter(({ distance }) => distance >= 1)
        .sort((one, other) => other.distance - one.distance);
      const between = pairs === SIDE_PAIRS ? '' : pairs.map((pair) => `&between=${pair}`).join('');
      const { items, total } = await ask(`limit=100&theme=${slug}${between}`);
      expect(items.map(({ recommendation: { reference }, distance }) => ({ reference, distance }))).toEqual(expected);
      expect(total).toBe(expected.length);
      expect(total).toBeGreaterThan(5);
    }
  }, 60_000);
});
