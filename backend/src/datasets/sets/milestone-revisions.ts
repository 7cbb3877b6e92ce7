import { day, id, IN_REGISTER, recommendation, translated } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const milestoneRevisions: SqlDataset = {
  name: 'milestone-revisions',
  title: { fr: 'Reports de jalons', en: 'Milestones replanned' },
  about: {
    fr: 'Une ligne par changement de date d’un jalon\u00A0: l’ancienne date reste visible.',
    en: 'One row for each change of a milestone’s date: the old date stays visible.',
  },
  from: `milestone_revisions v JOIN milestones m ON m.id = v.milestone_id JOIN recommendations r ON r.id = m.recommendation_id`,
  order: [...IN_REGISTER, 'm.id::text', 'v.revised_on::text', `lpad(v.position::text, 9, '0')`, 'v.id::text'],
  recommendation: 'm.recommendation_id',
  columns: [
    id('milestone', 'm.id', 'Identifiant du jalon', 'Identifier of the milestone'),
    recommendation(),
    day('from', 'v.planned_from', 'Date d’avant', 'Day before'),
    day('to', 'v.planned_to', 'Date d’après', 'Day after'),
    ...translated('reason', 'v.reason', 'Pourquoi', 'Why'),
    day('revisedOn', 'v.revised_on', 'Jour du changement', 'Day of the change'),
  ],
};
