import { randomUUID } from 'node:crypto';
import {
  type CreateAssessment,
  type CreateReport,
  type Place,
  STATEMENT_STATES,
  type StatementState,
} from '@parole-tenue/contract';
import { dayAgo } from '../factories.js';
import { type RouteCase, type RouteCases } from './route-case.js';

type Noun = 'report' | 'assessment';

/** People of organisations may assess; of these, observers do not report. */
const WRITERS = { report: '? ++ ++ ++ -- - -', assessment: '? ++ ++ ++ ++ - -' };
/** Leads publish what members wrote. */
const LEADS = { report: '? -+ -+ -+ -- - -', assessment: '? -+ -+ -+ -+ - -' };
const NOBODY = '? -- -- -- -- - -';
/** What of others is not published does not exist; what is published is seen and left alone. */
const OTHERS = {
  report: { 'others: draft': '? 00 00 00 -- - -', 'others: published': NOBODY, nothing: '? 00 00 00 -- - -' },
  assessment: { 'others: draft': '? 00 00 00 00 - -', 'others: published': NOBODY, nothing: '? 00 00 00 00 - -' },
};
/** Without a part in it, CSOs alone report on a recommendation. */
const ANYWHERE = { report: '? -- ++ -- -- - -', assessment: '? ++ ++ ++ ++ - -' };

const MOVING = 'with a milestone';
const ENDED = 'our part has ended';

const stateIn = (detail: string): StatementState | undefined => STATEMENT_STATES.find((state) => state === detail);

const bodyOn = {
  assessment: (recommendation: string): CreateAssessment => ({
    ...{ recommendation, judgement: 'full', language: 'fr', reasons: '', asOf: dayAgo(1) },
  }),
  report: (recommendation: string): CreateReport => ({
    ...{ recommendation, period: '2026-Q3', language: 'fr', text: '', judgement: null, moves: [], supersedes: null },
  }),
};
const moving = (milestone: string): Pick<CreateReport, 'moves'> => ({
  moves: [{ milestone, state: 'in_progress', achievedOn: null, text: 'Commencé' }],
});

/** Of the own organisation everything is read, of others what is published. */
function reading(noun: Noun): RouteCases {
  return {
    [`GET /api/${noun}s`]: {
      asks: [],
      rows: { 'any: published': '+ ++ ++ ++ ++ + +', 'any: of my organisation': '? ++ ++ ++ ++ - -' },
      ask: (_, __, ___, detail) => ({ query: detail === 'published' ? '' : '?of=own' }),
    },
    [`GET /api/${noun}s/{id}`]: {
      asks: [],
      rows: {
        'mine: draft': '0 ++ ++ ++ ++ 0 0',
        'colleague: draft': '0 ++ ++ ++ ++ 0 0',
        'colleague: submitted': '0 ++ ++ ++ ++ 0 0',
        'others: draft': '0 00 00 00 00 0 0',
        'others: submitted': '0 00 00 00 00 0 0',
        'others: returned': '0 00 00 00 00 0 0',
        'others: published': '+ ++ ++ ++ ++ + +',
        nothing: '0 00 00 00 00 0 0',
      },
      ask: async (world, who, relation, detail) =>
        relation === 'nothing'
          ? {}
          : { at: { id: (await world.statement(noun, who, relation, { state: stateIn(detail) ?? 'draft' })).id } },
    },
  };
}

function creating(noun: Noun, more: RouteCase['rows']): RouteCases {
  const asks = noun === 'report' ? (['report.draft', 'milestone.move'] as const) : (['assessment.draft'] as const);
  return {
    [`PUT /api/${noun}s/{id}`]: {
      asks,
      rows: {
        ...{ leading: WRITERS[noun], responsible: WRITERS[noun], uninvolved: ANYWHERE[noun], ...more },
        'others: their id': WRITERS[noun].replaceAll('+', '='),
        nothing: WRITERS[noun].replaceAll('+', '!'),
      },
      ask: async (world, who, relation, detail) => {
        const at = { id: randomUUID() };
        if (relation === 'nothing') return { at, body: bodyOn[noun]('XX-1') };
        const { reference, milestone } = await world.milestone(who, relation);
        const body = { ...bodyOn[noun](reference), ...(detail === MOVING && moving(milestone)) };
        if (relation !== 'others') return { at, body };
        return { at: { id: (await world.statement(noun, who, relation)).id }, body };
      },
    },
    [`PATCH /api/${noun}s/{id}`]: {
      asks,
      rows: {
        ...{ leading: WRITERS[noun], responsible: WRITERS[noun], uninvolved: ANYWHERE[noun], ...more },
        ...OTHERS[noun],
      },
      ask: async (world, who, relation, detail) => {
        if (relation === 'nothing') return {};
        const place = relation === 'others' ? 'leading' : (relation as Place);
        const state = stateIn(detail) ?? 'draft';
        const { id } = await world.statement(noun, who, relation === 'others' ? relation : 'colleague', {
          state,
          place,
        });
        const { milestone } = await world.milestone(who, place);
        return { at: { id }, body: detail === MOVING ? moving(milestone) : { language: 'en' } };
      },
    },
  };
}

/** A step of its life, by who stands how to its author. */
function step(noun: Noun, name: string, verb: string, from: StatementState, rows: RouteCase['rows']): RouteCases {
  return {
    [`POST /api/${noun}s/{id}/${name}`]: {
      asks: [`${noun}.${verb}` as 'report.submit', `${noun}.draft`],
      rows: { ...rows, ...OTHERS[noun] },
      ask: async (world, who, relation, detail) => {
        const body = name === 'return' ? { remark: 'Depuis quand ?' } : undefined;
        if (relation === 'nothing') return { body };
        const place = detail === ENDED ? 'uninvolved' : 'leading';
        const { id, by } = await world.statement(noun, who, relation, { state: stateIn(detail) ?? from, place });
        return { by, at: { id }, body };
      },
    },
  };
}

function casesOf(noun: Noun, more: RouteCase['rows']): RouteCases {
  const [writers, leads] = [WRITERS[noun], LEADS[noun]];
  return {
    ...reading(noun),
    ...creating(noun, more),
    ...step(noun, 'submission', 'submit', 'draft', {
      ...{ mine: writers, mine_alone: writers, our_lead: writers, colleague: writers },
      'mine: submitted': writers.replaceAll('+', '='),
      [`mine: ${ENDED}`]: ANYWHERE[noun],
    }),
    ...step(noun, 'return', 'return', 'submitted', {
      ...{ mine: NOBODY, mine_alone: writers, our_lead: writers, colleague: writers },
      'colleague: draft': writers.replaceAll('+', '='),
      [`colleague: ${ENDED}`]: writers,
    }),
    ...step(noun, 'publication', 'publish', 'submitted', {
      ...{ mine: NOBODY, mine_alone: writers, our_lead: writers, colleague: leads },
      'our_lead: draft': writers.replaceAll('+', '='),
      [`our_lead: ${ENDED}`]: ANYWHERE[noun],
    }),
  };
}

export const STATEMENT_CASES: RouteCases = {
  ...casesOf('assessment', {}),
  ...casesOf('report', {
    [`leading: ${MOVING}`]: WRITERS.report,
    [`responsible: ${MOVING}`]: WRITERS.report,
    [`uninvolved: ${MOVING}`]: '? -- !! -- -- - -',
  }),
};
