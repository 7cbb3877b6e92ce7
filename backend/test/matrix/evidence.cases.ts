import { randomUUID } from 'node:crypto';
import {
  type CreateEvidence,
  STATEMENT_STATES,
  type StatementNoun,
  VISIBILITY_LEVELS,
  type VisibilityLevel,
} from '@parole-tenue/contract';
import { type RouteCases, simple, UNCONFIRMED } from './route-case.js';
import { ABSENT, as, EVERYBODY, HIDDEN, LEADS, NOBODY, OURS, SHARED, WRITERS } from './rows.js';

const LATE = as('=', WRITERS);
const RELATIONS = { mine: WRITERS, mine_alone: WRITERS, our_lead: WRITERS, colleague: WRITERS };
const NARROWING = 'narrowing what is published';
const WIDENING = 'widening what is published';
const OPENING = 'widening what is drafted';
const CHANGES: Record<string, object> = {
  [NARROWING]: { level: 'restricted' },
  [WIDENING]: { level: 'public' },
  [OPENING]: { level: 'public' },
};

const linkUnder = (noun: StatementNoun, id: string): CreateEvidence => ({
  ...{
    attachedTo: { noun, id },
    kind: 'link',
    caption: 'Un relevé',
    url: 'https://exemple.test/releve',
    level: 'restricted',
  },
});
const levelIn = (detail: string): VisibilityLevel =>
  VISIBILITY_LEVELS.find((level) => detail.includes(level)) ?? 'public';
const stateIn = (detail: string) => STATEMENT_STATES.find((state) => detail.includes(state)) ?? 'draft';
const nounIn = (detail: string): 'report' | 'assessment' => (detail.includes('report') ? 'report' : 'assessment');

export const EVIDENCE_CASES: RouteCases = {
  'GET /api/evidence': simple([], EVERYBODY),
  'GET /api/evidence/areas': simple([], EVERYBODY),
  'GET /api/evidence/{id}': {
    asks: ['evidence.read_shared'],
    rows: {
      'colleague: restricted, under a draft': OURS,
      'others: public, published': EVERYBODY,
      'others: shared, published': SHARED,
      'others: restricted, published': HIDDEN,
      'others: public, under a draft': HIDDEN,
      nothing: HIDDEN,
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const under = { noun: nounIn(detail), state: stateIn(detail) };
      return { at: { id: (await world.evidence(who, relation, under, { level: levelIn(detail) })).id } };
    },
  },
  'PUT /api/evidence/{id}': {
    asks: ['evidence.add', 'assessment.draft', 'report.draft'],
    rows: {
      ...RELATIONS,
      'mine: under a report': '? ++ ++ ++ -- - -',
      'mine: submitted': LATE,
      'others: draft': as('!', WRITERS),
      'others: published': as('!', WRITERS),
      nothing: as('!', WRITERS),
    },
    ask: async (world, who, relation, detail) => {
      const [at, noun] = [{ id: randomUUID() }, nounIn(detail)];
      if (relation === 'nothing') return { at, body: linkUnder(noun, randomUUID()) };
      const { id, by } = await world.statement(noun, who, relation, { state: stateIn(detail) });
      return { at, by, body: linkUnder(noun, id) };
    },
  },
  'PATCH /api/evidence/{id}': {
    asks: ['evidence.add', 'evidence.narrow', 'assessment.draft', 'report.draft'],
    rows: {
      ...RELATIONS,
      [`mine: ${NARROWING}`]: LEADS,
      [`mine_alone: ${NARROWING}`]: LEADS,
      [`our_lead: ${NARROWING}`]: LEADS,
      [`colleague: ${NARROWING}`]: LEADS,
      [`mine: ${WIDENING}`]: NOBODY,
      [`colleague: ${WIDENING}`]: NOBODY,
      [`mine: ${OPENING}`]: WRITERS,
      [`mine: ${OPENING}, ${UNCONFIRMED}`]: as('c', WRITERS),
      'mine: other words, published': LATE,
      'mine: under a report': '? ++ ++ ++ -- - -',
      'others: draft': ABSENT,
      [`others: ${NARROWING}`]: NOBODY,
      nothing: ABSENT,
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const change = detail.split(', ')[0] ?? '';
      const level = [WIDENING, OPENING].includes(change) ? 'shared' : 'public';
      const { id, by } = await world.evidence(
        who,
        relation,
        { noun: nounIn(detail), state: stateIn(detail) },
        { level },
      );
      return { by, at: { id }, body: CHANGES[change] ?? { caption: 'Autrement dit' } };
    },
  },
  'DELETE /api/evidence/{id}': {
    asks: ['evidence.add', 'assessment.draft', 'report.draft'],
    rows: {
      ...RELATIONS,
      'mine: published': LATE,
      'mine: under a report': '? ++ ++ ++ -- - -',
      'others: draft': ABSENT,
      'others: published': NOBODY,
      nothing: ABSENT,
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const { id, by } = await world.evidence(who, relation, { noun: nounIn(detail), state: stateIn(detail) });
      return { by, at: { id } };
    },
  },
  'POST /api/evidence/{id}/withdrawal': {
    asks: ['evidence.withdraw'],
    rows: {
      any: as('0', LEADS),
      'mine: draft': LEADS,
      'colleague: published': LEADS,
      'others: restricted': as('0', LEADS),
      'others: public, published': NOBODY,
      nothing: as('0', LEADS),
    },
    ask: async (world, who, relation, detail) => {
      const body = { category: 'identity_protected' };
      if (['any', 'nothing'].includes(relation)) return { body };
      const level = detail.startsWith('public') ? 'public' : 'restricted';
      const state = detail.endsWith('published') || detail === 'restricted' ? 'published' : 'draft';
      const { id, by } = await world.evidence(who, relation, { noun: 'assessment', state }, { level });
      return { by, at: { id }, body };
    },
  },
};
