import { FRAMEWORK_KINDS, FRAMEWORK_STATUSES } from '@parole-tenue/contract';
import { date, day, integer, list, text, translated, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const frameworks: SqlDataset = {
  name: 'frameworks',
  title: { fr: 'Cadres', en: 'Frameworks' },
  about: {
    fr: 'Une ligne par texte où figurent des recommandations, ou auquel elles se rapportent.',
    en: 'One row for each text that recommendations stand in or relate to.',
  },
  from: 'frameworks f',
  order: [`lpad(f.position::text, 9, '0')`, 'f.slug'],
  recommendation: null,
  columns: [
    text('framework', 'f.slug', 'Nom court du cadre', 'Short name of the framework'),
    word('kind', 'f.kind', FRAMEWORK_KINDS, 'Sa nature', 'What kind of text it is'),
    ...translated('title', 'f.title', 'Titre', 'Title'),
    ...translated('about', 'f.about', 'Ce que c’est', 'What it is'),
    text('publisher', 'f.publisher', 'Qui l’a publié', 'Who published it'),
    date('published', 'f.published', 'Quand il a été publié', 'When it was published'),
    word('status', 'f.status', FRAMEWORK_STATUSES, 'En vigueur ou éteint', 'In force or ended'),
    day('ended', 'f.ended', 'Jour où il a pris fin', 'Day on which it ended'),
    ...translated('endedNote', 'f.ended_note', 'Comment il a pris fin', 'How it ended'),
    list('followedBy', 'f.followed_by', 'Cadres qui lui succèdent', 'Frameworks that follow it'),
    integer(
      'recommendations',
      '(SELECT count(*) FROM recommendations r WHERE r.framework_id = f.id)',
      'Recommandations qui y figurent',
      'Recommendations that stand in it',
    ),
  ],
};
