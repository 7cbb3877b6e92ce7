import { randomUUID } from 'node:crypto';
import { type Id, periodOf } from '@parole-tenue/contract';
import { dayAgo } from '../factories.js';
import { indicatorOn, milestoneOn, responsibilityOf, templateOf } from '../plans.js';
import { type RouteCases, simple } from './route-case.js';
import { type Somebody, type World } from './world.js';

/** The lead of who leads, of whatever kind. */
const LEADS = '? -+ -+ -+ -+ - -';
const ABSENT = '? -0 -0 -0 -0 - -';
const WRONG = '? -! -! -! -! - -';
const TAKEN = '? -= -= -= -= - -';
const NOBODY = '? -- -- -- -- - -';
const PEOPLE = '? ++ ++ ++ ++ - -';
const EDITORS = '? -- -- -- -- + -';
const EVERYBODY = '+ ++ ++ ++ ++ + +';

const PLACES = { leading: LEADS, responsible: NOBODY, uninvolved: NOBODY };

/** An indicator on a recommendation to which somebody's organisation stands so, planned by it, by others, or by nobody here. */
async function indicator(world: World, { home }: Somebody, relation: string, detail: string): Promise<Id> {
  const { id: ours, places } = home ?? world.elsewhere;
  const place = relation === 'responsible' || relation === 'uninvolved' ? relation : 'leading';
  const organisationId = detail === 'of the public record' ? null : relation === 'others' ? world.elsewhere.id : ours;
  return (await world.make.indicator({ recommendationId: places[place].id, organisationId })).id;
}

/** Plans are the lead organisation's, the register is the editors'. */
export const PLANNING_CASES: RouteCases = {
  'PUT /api/milestones/{id}': {
    asks: ['milestone.plan'],
    rows: { ...PLACES, 'others: their id': TAKEN, nothing: WRONG },
    ask: async (world, who, relation) => {
      const { reference, milestone } = await world.milestone(who, relation);
      const id = relation === 'others' ? milestone : randomUUID();
      const { slug } = who.home ?? world.elsewhere;
      return { at: { id }, body: milestoneOn(relation === 'nothing' ? 'XX-1' : reference, slug) };
    },
  },
  'PATCH /api/milestones/{id}': {
    asks: ['milestone.plan'],
    rows: { ...PLACES, nothing: ABSENT },
    ask: async (world, who, relation) =>
      relation === 'nothing'
        ? { body: { weight: 2 } }
        : { at: { id: (await world.milestone(who, relation)).milestone }, body: { weight: 2 } },
  },
  'PUT /api/indicators/{id}': {
    asks: ['indicator.plan'],
    rows: { ...PLACES, 'others: their id': TAKEN, nothing: WRONG },
    ask: async (world, who, relation, detail) => {
      const { reference } = await world.milestone(who, relation);
      const id = relation === 'others' ? await indicator(world, who, relation, detail) : randomUUID();
      return { at: { id }, body: indicatorOn(relation === 'nothing' ? 'XX-1' : reference) };
    },
  },
  'PATCH /api/indicators/{id}': {
    asks: ['indicator.plan'],
    rows: { ...PLACES, 'others: where we lead': NOBODY, 'leading: of the public record': NOBODY, nothing: ABSENT },
    ask: async (world, who, relation, detail) => {
      const body = { direction: 'down' };
      return relation === 'nothing' ? { body } : { at: { id: await indicator(world, who, relation, detail) }, body };
    },
  },
  'GET /api/focal-points': simple(['focal_point.read'], PEOPLE),
  'PATCH /api/focal-points/{reference}': {
    asks: ['focal_point.assign'],
    rows: {
      ...{ leading: LEADS, responsible: LEADS, uninvolved: NOBODY, nothing: ABSENT },
      'leading: somebody of another organisation': WRONG,
    },
    ask: async (world, who, relation, detail) => {
      const { reference } = await world.milestone(who, relation);
      const focalPoint = detail ? (world.elsewhere.colleague?.id ?? null) : null;
      return {
        at: { reference: relation === 'nothing' ? 'XX-1' : reference },
        body: { focalPoint, alternate: null },
      };
    },
  },
  'GET /api/templates': simple([], EVERYBODY),
  'PUT /api/templates/{id}': {
    asks: ['template.edit'],
    rows: { any: EDITORS, 'any: an id that is taken': EDITORS.replace('+', '=') },
    ask: async (world, _, __, detail) => ({
      at: { id: detail ? (await world.make.template()).id : randomUUID() },
      body: templateOf(),
    }),
  },
  'PATCH /api/templates/{id}': {
    asks: ['template.edit'],
    rows: { any: EDITORS, nothing: EDITORS.replace('+', '0') },
    ask: async (world, _, relation) => {
      const body = { title: { fr: 'Autrement', en: null } };
      return relation === 'nothing' ? { body } : { at: { id: (await world.make.template()).id }, body };
    },
  },
  'PUT /api/responsibilities/{id}': {
    asks: ['responsibility.edit'],
    rows: { any: EDITORS, nothing: EDITORS.replace('+', '!') },
    ask: async (world, _, relation) => {
      const { reference } = await world.make.recommendation();
      const { slug } = world.elsewhere;
      return { at: { id: randomUUID() }, body: responsibilityOf(relation === 'nothing' ? 'XX-1' : reference, slug) };
    },
  },
  'PATCH /api/responsibilities/{id}': {
    asks: ['responsibility.edit'],
    rows: { any: EDITORS, nothing: EDITORS.replace('+', '0') },
    ask: async (world, _, relation) => {
      const body = { until: dayAgo(1) };
      if (relation === 'nothing') return { body };
      const { id: recommendationId } = await world.make.recommendation();
      const row = { recommendationId, organisationId: world.elsewhere.id };
      return { at: { id: (await world.make.responsibility(row)).id }, body };
    },
  },
  'PATCH /api/frameworks/{slug}': {
    asks: ['framework.edit'],
    rows: { any: EDITORS, nothing: EDITORS.replace('+', '0') },
    ask: async (world, _, relation) => {
      const { slug } = relation === 'nothing' ? { slug: 'unheard-of' } : await world.make.framework();
      return { at: { slug }, body: { rhythm: 'half_yearly' } };
    },
  },
  'PATCH /api/frameworks/{slug}/periods/{period}': {
    asks: ['framework.edit'],
    rows: { any: EDITORS, nothing: EDITORS.replace('+', '0') },
    ask: async (world, _, relation) => {
      const { slug } = relation === 'nothing' ? { slug: 'unheard-of' } : await world.make.framework();
      return { at: { slug, period: periodOf(dayAgo(0)) }, body: { opensOn: dayAgo(10), closesOn: dayAgo(-10) } };
    },
  },
};
