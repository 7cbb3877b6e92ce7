import { MILESTONE_STATES } from '@parole-tenue/contract';
import {
  areas,
  boolean,
  day,
  DAYS,
  id,
  IN_REGISTER,
  integer,
  isDemo,
  list,
  organisation,
  recommendation,
  text,
  translated,
  word,
} from '../columns.js';
import { type SqlDataset } from '../dataset.js';

const findings = (key: string): string => `(milestone_verification(m.id, m.state)->>'${key}')`;

export const milestones: SqlDataset = {
  name: 'milestones',
  title: { fr: 'Jalons', en: 'Milestones' },
  about: {
    fr: 'Une ligne par jalon tel qu’il est aujourd’hui\u00A0: l’état suit les rapports publiés en vigueur.',
    en: 'One row for each milestone as it stands today: its state follows the current published reports.',
  },
  from: `current_milestones m JOIN recommendations r ON r.id = m.recommendation_id JOIN organisation_refs o ON o.id = m.organisation_id`,
  order: [...IN_REGISTER, 'm.planned_on::text', 'm.id::text'],
  recommendation: 'm.recommendation_id',
  columns: [
    id('milestone', 'm.id', 'Identifiant du jalon', 'Identifier of the milestone'),
    recommendation(),
    ...organisation('o.ref'),
    ...translated('title', 'm.title', 'Intitulé', 'Title'),
    areas('m.areas'),
    integer('weight', 'm.weight', 'Poids dans l’avancement', 'Weight in the roll-up'),
    day('firstPlannedOn', 'm.first_planned_on', 'Date prévue à l’origine', 'Day first planned'),
    day('plannedOn', 'm.planned_on', 'Date prévue aujourd’hui', 'Day planned today'),
    word('state', 'm.state', MILESTONE_STATES, 'État', 'State'),
    day('achievedOn', 'm.achieved_on', 'Jour où il a été atteint', 'Day on which it was achieved'),
    integer('slippageDays', 'm.slippage_days', 'Glissement depuis le premier plan', 'Slippage since the first plan', {
      unit: DAYS,
    }),
    integer('overdueDays', 'm.overdue_days', 'Retard sur le plan actuel', 'Overdue against the present plan', {
      unit: DAYS,
    }),
    list(
      'blockers',
      `ARRAY(SELECT blocker->>'kind' FROM jsonb_array_elements(m.blockers) blocker)`,
      'Ce qui bloque, selon le dernier rapport',
      'What stands in the way, by the last report',
    ),
    text('cancelledBecause', 'm.cancelled_because', 'Pourquoi il a été annulé', 'Why it was cancelled'),
    id('movedBy', 'm.moved_by_id', 'Rapport qui en a dit l’état', 'Report that told its state'),
    integer('confirmed', findings('confirmed'), 'Observateurs qui le confirment', 'Observers that confirm it'),
    integer(
      'contradicted',
      findings('contradicted'),
      'Observateurs qui le contredisent',
      'Observers that contradict it',
    ),
    integer(
      'inconclusive',
      findings('inconclusive'),
      'Observateurs qui ne peuvent conclure',
      'Observers that cannot conclude',
    ),
    boolean(
      'isVerified',
      `${findings('isVerified')}::boolean`,
      'Vérifié\u00A0: atteint, et confirmé par deux observateurs',
      'Verified: achieved, and confirmed by two observers',
    ),
    isDemo('m.is_demo'),
  ],
};
