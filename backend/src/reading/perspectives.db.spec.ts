import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Judgement,
  type OrganisationKind,
  type PerspectiveView,
  type RecommendationStory,
  type StatementNoun,
  type StatementState,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

/** What one organisation said. Organisations are told apart by their letter; their kind follows from it. */
interface Said {
  by: string;
  judgement?: Judgement | null;
  days?: number;
  noun?: StatementNoun;
  state?: StatementState;
  /** Which of the statements before, counted from 0, it supersedes. */
  supersedes?: number;
}

const KINDS: Record<string, OrganisationKind> = {
  G: 'government',
  A: 'civil_society',
  B: 'civil_society',
  C: 'civil_society',
  D: 'civil_society',
  P: 'donor',
  I: 'independent',
};
const HALF_A_YEAR = 180;
const OVER_A_YEAR = 400;

let app: TestApp;
let make: Factory;
let organisations: Map<string, string>;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  organisations = new Map();
  for (const [letter, kind] of Object.entries(KINDS)) organisations.set(letter, (await make.organisation({ kind })).id);
});
afterAll(() => app.stop());

async function storyOf(statements: Said[]): Promise<RecommendationStory> {
  const { id: recommendationId, reference } = await make.recommendation();
  const ids: string[] = [];
  for (const statement of statements) ids.push(await say(recommendationId, statement, ids));
  return (await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`)).body;
}

async function say(recommendationId: string, statement: Said, before: string[]): Promise<string> {
  const { by, judgement = null, days = HALF_A_YEAR, noun = 'assessment', state = 'published', supersedes } = statement;
  const said = {
    recommendationId,
    organisationId: organisations.get(by) ?? '',
    judgement,
    state,
    supersedesId: supersedes === undefined ? null : before[supersedes],
    publishedAt: state === 'published' ? daysAgo(days) : null,
  };
  return (await (noun === 'report' ? make.report(said) : make.assessment(said))).id;
}

async function civilSociety(statements: Said[]): Promise<Partial<PerspectiveView> | undefined> {
  const { perspectives } = await storyOf(statements);
  return perspectives.find(({ perspective }) => perspective === 'civil_society');
}

describe('what a perspective says', () => {
  const assessed = (level: number, lowest: number, highest: number, organisations: number) => ({
    state: 'assessed',
    level,
    lowest,
    highest,
    organisations,
  });
  const apart = (state: string, organisations: number) => ({
    state,
    level: null,
    lowest: null,
    highest: null,
    organisations,
  });
  const nothing = { ...apart('never_assessed', 0), latestOn: null };

  it.each<[string, Said[], object]>([
    ['is the level of one', [{ by: 'A', judgement: 'intermediate' }], assessed(2, 2, 2, 1)],
    [
      'is the median of three, with its range',
      [
        { by: 'A', judgement: 'not_initiated' },
        { by: 'B', judgement: 'full' },
        { by: 'C', judgement: 'minimum' },
      ],
      assessed(1, 0, 3, 3),
    ],
    [
      'is the lower of two',
      [
        { by: 'A', judgement: 'full' },
        { by: 'B', judgement: 'minimum' },
      ],
      assessed(1, 1, 3, 2),
    ],
    [
      'is the lower of the two middle ones of four',
      [
        { by: 'A', judgement: 'full' },
        { by: 'B', judgement: 'not_initiated' },
        { by: 'C', judgement: 'full' },
        { by: 'D', judgement: 'minimum' },
      ],
      assessed(1, 0, 3, 4),
    ],
    [
      'counts the latest of each organisation',
      [
        { by: 'A', judgement: 'full', days: 60 },
        { by: 'A', judgement: 'minimum', days: 10 },
      ],
      { ...assessed(1, 1, 1, 1), latestOn: dayAgo(10) },
    ],
    [
      'counts a report that states a level as an assessment',
      [{ by: 'A', judgement: 'full', noun: 'report' }],
      assessed(3, 3, 3, 1),
    ],
    [
      'is hollow when older than twelve months',
      [{ by: 'A', judgement: 'full', days: OVER_A_YEAR }],
      {
        ...assessed(3, 3, 3, 1),
        state: 'outdated',
        latestOn: dayAgo(OVER_A_YEAR),
      },
    ],
    [
      'leaves older levels out where there is a fresh one',
      [
        { by: 'A', judgement: 'full', days: OVER_A_YEAR },
        { by: 'B', judgement: 'minimum' },
      ],
      assessed(1, 1, 1, 1),
    ],
    [
      'lets "no evidence" replace the older level of the same organisation',
      [
        { by: 'A', judgement: 'full', days: 60 },
        { by: 'A', judgement: 'no_evidence', days: 10 },
      ],
      apart('no_evidence', 1),
    ],
    [
      'lets "not applicable" replace the older level of the same organisation',
      [
        { by: 'A', judgement: 'full', days: 60 },
        { by: 'A', judgement: 'not_applicable', days: 10 },
      ],
      apart('not_applicable', 1),
    ],
    [
      'is the level where one organisation states it and another has no evidence',
      [
        { by: 'A', judgement: 'no_evidence', days: 10 },
        { by: 'B', judgement: 'intermediate', days: 60 },
      ],
      assessed(2, 2, 2, 1),
    ],
    [
      'is the latest of the words apart from the scale',
      [
        { by: 'A', judgement: 'no_evidence', days: 20 },
        { by: 'B', judgement: 'not_applicable', days: 10 },
      ],
      apart('not_applicable', 2),
    ],
    [
      'is a fresh "no evidence" before an older level of somebody else',
      [
        { by: 'A', judgement: 'full', days: OVER_A_YEAR },
        { by: 'B', judgement: 'no_evidence' },
      ],
      apart('no_evidence', 1),
    ],
    [
      'forgets the judgement of a superseded report',
      [
        { by: 'A', judgement: 'full', noun: 'report', days: 60 },
        { by: 'A', judgement: 'minimum', noun: 'report', days: 10, supersedes: 0 },
      ],
      assessed(1, 1, 1, 1),
    ],
    [
      'forgets it also where the newer report states none',
      [
        { by: 'A', judgement: 'full', noun: 'report', days: 60 },
        { by: 'A', noun: 'report', days: 10, supersedes: 0 },
      ],
      nothing,
    ],
    [
      'keeps a report that a draft is about to supersede',
      [
        { by: 'A', judgement: 'full', noun: 'report', days: 60 },
        { by: 'A', judgement: 'minimum', noun: 'report', state: 'draft', supersedes: 0 },
      ],
      assessed(3, 3, 3, 1),
    ],
    [
      'knows nothing of what is not published',
      (['draft', 'submitted', 'returned'] as const).map((state) => ({ by: 'A', judgement: 'full', state })),
      nothing,
    ],
    ['knows nothing where a report states no level', [{ by: 'A', noun: 'report' }], nothing],
    ['is its own: others say nothing for it', [{ by: 'G', judgement: 'full' }], nothing],
  ])('%s', async (_, statements, expected) => {
    expect(await civilSociety(statements)).toMatchObject(expected);
  });

  it('grows old on the day that is twelve months back', async () => {
    const [limit] = await app.data.query<{ at: Date }>(`SELECT now() - interval '12 months' AS at`);
    const days = Math.round((Date.now() - (limit?.at.getTime() ?? 0)) / 86_400_000);
    expect(await civilSociety([{ by: 'A', judgement: 'full', days }])).toMatchObject({ state: 'outdated' });
    expect(await civilSociety([{ by: 'A', judgement: 'full', days: days - 1 }])).toMatchObject({ state: 'assessed' });
  });
});

describe('the divergence', () => {
  const G = (judgement: Judgement, days?: number): Said => ({ by: 'G', judgement, days });
  const A = (judgement: Judgement, days?: number): Said => ({ by: 'A', judgement, days });
  const B = (judgement: Judgement): Said => ({ by: 'B', judgement });

  it.each<[string, Said[], number | null]>([
    ['is the distance of two', [G('full'), A('minimum')], 2],
    ['is nothing, not absent, where they agree', [G('minimum'), A('minimum')], 0],
    [
      'goes from the lowest to the highest of several',
      [G('full'), A('intermediate'), { by: 'P', judgement: 'not_initiated' }],
      3,
    ],
    ['compares medians and not single voices', [G('full'), A('full'), B('not_initiated')], 3],
    ['needs two perspectives: one alone has none', [A('full'), B('not_initiated')], null],
    ['leaves out what is older than twelve months', [G('full'), A('not_initiated', OVER_A_YEAR)], null],
    ['leaves out "no evidence"', [G('full'), A('no_evidence')], null],
    ['is none where nobody said anything', [], null],
    ['knows nothing of drafts', [G('full'), { by: 'A', judgement: 'not_initiated', state: 'submitted' }], null],
  ])('%s', async (_, statements, expected) => {
    expect((await storyOf(statements)).divergence).toBe(expected);
  });
});
