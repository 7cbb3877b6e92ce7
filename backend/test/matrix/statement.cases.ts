import { randomUUID } from 'node:crypto';
import {
  type CreateObjection,
  type CreateReply,
  type CreateReport,
  type Place,
  STATEMENT_PATHS,
  STATEMENT_STATES,
  type StatementNoun,
  type StatementState,
  type SubjectKey,
} from '@parole-tenue/contract';
import { assessmentOn } from '../assessments.js';
import { daysAgo } from '../factories.js';
import { type RouteCase, type RouteCases } from './route-case.js';
import { type Somebody, type World } from './world.js';

/** What takes two people; a response is the lead's alone. */
type Noun = Exclude<StatementNoun, 'response'>;

/** The same for the nouns that are for all people of organisations; of these, observers do not report. */
const forAll = <Of>(all: Of, report: Of): Record<Noun, Of> => ({
  ...{ report, assessment: all, objection: all, reply: all },
});
const WRITERS = forAll('? ++ ++ ++ ++ - -', '? ++ ++ ++ -- - -');
/** Leads publish what members wrote. */
const LEADS = forAll('? -+ -+ -+ -+ - -', '? -+ -+ -+ -- - -');
const NOBODY = '? -- -- -- -- - -';
/** What of others is not published does not exist; what is published is seen and left alone. */
const OTHERS = forAll(
  { 'others: draft': '? 00 00 00 00 - -', 'others: published': NOBODY, nothing: '? 00 00 00 00 - -' },
  { 'others: draft': '? 00 00 00 -- - -', 'others: published': NOBODY, nothing: '? 00 00 00 -- - -' },
);
/** Without a part in it, CSOs alone report on a recommendation. */
const ANYWHERE = forAll('? ++ ++ ++ ++ - -', '? -- ++ -- -- - -');

const MOVING = 'with a milestone of others';
const MOVING_OURS = 'with our milestone';
const ENDED = 'our part has ended';

const LATER = 'a minute later';
const NOT_OURS = 'to what another organisation said';
const TO_JUDGEMENT = 'to what another organisation judged';
const TO_STEP = 'to what another organisation judged of our milestone';
const OF_STEP = 'of a milestone';
const OF_FRAMEWORK = 'of a framework';

const stateIn = (detail: string): StatementState | undefined => STATEMENT_STATES.find((state) => state === detail);

const bodyOn = {
  assessment: (recommendation: string) => assessmentOn(recommendation, { judgement: 'full', reasons: '' }),
  report: (recommendation: string): CreateReport => ({
    ...{ recommendation, period: '2026-Q3', language: 'fr', text: '', judgement: null, moves: [], supersedes: null },
  }),
};
const answerTo = (about: string): CreateObjection & CreateReply => ({ about, language: 'fr', text: '' });
const isAnswer = (noun: Noun): noun is 'objection' | 'reply' => noun === 'objection' || noun === 'reply';

/** What somebody sends who writes one, about a recommendation to which they stand so. */
async function bodyFrom(world: World, noun: Noun, who: Somebody, relation: string, detail: string): Promise<object> {
  if (relation === 'nothing') return isAnswer(noun) ? answerTo(randomUUID()) : bodyOn[noun]('XX-1');
  if (detail === TO_JUDGEMENT || detail === TO_STEP) {
    return answerTo(await world.judged(who, relation, detail === TO_STEP));
  }
  if (isAnswer(noun)) {
    const somebody = detail === NOT_OURS ? { ...who, home: null } : who;
    return answerTo(await world.toAnswer(noun, somebody, relation));
  }
  const { reference, milestone } = await world.milestone(who, relation, detail === MOVING_OURS);
  const about = aboutIn(world, detail, milestone);
  return { ...bodyOn[noun](reference), ...(about && { about }), ...(isMoving(detail) && moving(milestone)) };
}
/** What an assessment is of, where it is not of a recommendation. */
function aboutIn({ framework }: World, detail: string, milestone: string): SubjectKey | null {
  if (detail === OF_STEP) return { noun: 'milestone', id: milestone };
  return detail === OF_FRAMEWORK ? { noun: 'framework', id: framework } : null;
}
const isMoving = (detail: string): boolean => detail === MOVING || detail === MOVING_OURS;
const moving = (milestone: string): Pick<CreateReport, 'moves'> => ({
  moves: [{ milestone, state: 'in_progress', achievedOn: null, text: 'Commencé' }],
});

/** Of the own organisation everything is read, of others what is published. */
function reading(noun: Noun): RouteCases {
  return {
    [`GET /api/${STATEMENT_PATHS[noun]}`]: {
      asks: [],
      rows: { 'any: published': '+ ++ ++ ++ ++ + +', 'any: of my organisation': '? ++ ++ ++ ++ - -' },
      ask: (_, __, ___, detail) => ({ query: detail === 'published' ? '' : '?of=own' }),
    },
    [`GET /api/${STATEMENT_PATHS[noun]}/{id}`]: {
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

/** To an objection whoever it is addressed to; to what was judged whoever answers for it: who leads, or whose step it is. */
const REPLYING: RouteCase['rows'] = {
  [`leading: ${NOT_OURS}`]: WRITERS.reply.replaceAll('+', '!'),
  [`leading: ${TO_JUDGEMENT}`]: WRITERS.reply,
  [`responsible: ${TO_JUDGEMENT}`]: WRITERS.reply.replaceAll('+', '!'),
  [`uninvolved: ${TO_JUDGEMENT}`]: WRITERS.reply.replaceAll('+', '!'),
  [`responsible: ${TO_STEP}`]: WRITERS.reply,
};
/** Everybody who sits in an organisation judges whatever there is. */
const JUDGING: RouteCase['rows'] = {
  [`leading: ${OF_STEP}`]: WRITERS.assessment,
  [`uninvolved: ${OF_STEP}`]: WRITERS.assessment,
  [`uninvolved: ${OF_FRAMEWORK}`]: WRITERS.assessment,
};

function creating(noun: Noun, more: RouteCase['rows']): RouteCases {
  const asks = [`${noun}.draft` as const, ...(noun === 'report' ? (['milestone.move'] as const) : [])];
  return {
    [`PUT /api/${STATEMENT_PATHS[noun]}/{id}`]: {
      asks,
      rows: {
        ...{ leading: WRITERS[noun], responsible: WRITERS[noun], uninvolved: ANYWHERE[noun], ...more },
        ...(noun === 'reply' && REPLYING),
        ...(noun === 'assessment' && JUDGING),
        'others: their id': WRITERS[noun].replaceAll('+', '='),
        nothing: WRITERS[noun].replaceAll('+', '!'),
      },
      ask: async (world, who, relation, detail) => {
        const at = { id: randomUUID() };
        const body = await bodyFrom(world, noun, who, relation, detail);
        if (relation !== 'others') return { at, body };
        return { at: { id: (await world.statement(noun, who, relation)).id }, body };
      },
    },
    [`PATCH /api/${STATEMENT_PATHS[noun]}/{id}`]: {
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
        const { milestone } = await world.milestone(who, place, detail === MOVING_OURS);
        return { at: { id }, body: isMoving(detail) ? moving(milestone) : { language: 'en' } };
      },
    },
  };
}

/** A step of its life, by who stands how to its author. */
function step(noun: Noun, name: string, verb: string, from: StatementState, rows: RouteCase['rows']): RouteCases {
  return {
    [`POST /api/${STATEMENT_PATHS[noun]}/{id}/${name}`]: {
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

/** Who took the last step takes it back, wherever they may still write. */
function undoing(noun: Noun): RouteCases {
  return {
    [`POST /api/${STATEMENT_PATHS[noun]}/{id}/undoing`]: {
      asks: [`${noun}.draft`],
      rows: {
        ...{ leading: WRITERS[noun], responsible: WRITERS[noun], uninvolved: ANYWHERE[noun] },
        [`leading: ${LATER}`]: WRITERS[noun].replaceAll('+', '='),
        ...{ 'mine: draft': NOBODY, 'colleague: submitted': NOBODY },
        ...OTHERS[noun],
      },
      ask: async (world, who, relation, detail) => {
        if (relation === 'nothing') return {};
        const place = ['responsible', 'uninvolved'].includes(relation) ? (relation as Place) : 'leading';
        const steppedAt = daysAgo(detail === LATER ? 1 : 0);
        const stepped = { steppedById: who.account?.id ?? null, steppedFrom: 'draft', steppedAt } as const;
        const standing = ['others', 'colleague'].includes(relation) ? relation : 'mine';
        const { id, by } = await world.statement(noun, who, standing, {
          ...{ place, state: stateIn(detail) ?? 'submitted' },
          ...(detail === '' || detail === LATER ? stepped : {}),
        });
        return { by, at: { id } };
      },
    },
  };
}

/** Never sent in: whoever stands behind it, or their lead. */
function discarding(noun: Noun): RouteCases {
  const late = WRITERS[noun].replaceAll('+', '=');
  return {
    [`DELETE /api/${STATEMENT_PATHS[noun]}/{id}`]: {
      asks: [`${noun}.draft`],
      rows: {
        ...{ mine: WRITERS[noun], mine_alone: WRITERS[noun], our_lead: LEADS[noun], colleague: LEADS[noun] },
        ...{ 'mine: submitted': late, 'mine: returned': late, 'mine: published': late },
        // Also where they may no longer speak.
        ...{ leading: WRITERS[noun], responsible: WRITERS[noun], uninvolved: WRITERS[noun] },
        ...OTHERS[noun],
      },
      ask: async (world, who, relation, detail) => {
        if (relation === 'nothing') return {};
        const isPlace = ['leading', 'responsible', 'uninvolved'].includes(relation);
        const { id, by } = await world.statement(noun, who, isPlace ? 'mine' : relation, {
          ...{ state: stateIn(detail) ?? 'draft', place: isPlace ? (relation as Place) : 'leading' },
        });
        return { by, at: { id } };
      },
    },
  };
}

function casesOf(noun: Noun, more: RouteCase['rows']): RouteCases {
  const [writers, leads] = [WRITERS[noun], LEADS[noun]];
  return {
    ...reading(noun),
    ...creating(noun, more),
    ...undoing(noun),
    ...discarding(noun),
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
  ...casesOf('objection', {}),
  ...casesOf('reply', {}),
  ...casesOf('report', {
    [`leading: ${MOVING}`]: WRITERS.report,
    // "Reports that move milestones: the responsible organisations": of each milestone; who leads answers for all of them.
    [`responsible: ${MOVING_OURS}`]: WRITERS.report,
    [`responsible: ${MOVING}`]: WRITERS.report.replaceAll('+', '!'),
    [`uninvolved: ${MOVING}`]: '? -- !! -- -- - -',
  }),
};
