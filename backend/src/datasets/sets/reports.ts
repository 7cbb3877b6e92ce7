import { JUDGEMENTS, STANCES } from '@parole-tenue/contract';
import { areas, boolean, day, id, period, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';
import { SAID, SIGNED, statementsOf } from '../statement-set.js';

export const reports: SqlDataset = {
  name: 'reports',
  title: { fr: 'Rapports', en: 'Reports' },
  about: {
    fr: 'Une ligne par rapport publié, versions remplacées comprises. Les brouillons n’y sont jamais.',
    en: 'One row for each published report, superseded versions included. Drafts are never there.',
  },
  ...statementsOf('report'),
  columns: [
    ...SIGNED,
    period('period', 's.period', 'Période dont il rend compte', 'Period that it reports on'),
    boolean('isLate', 's.is_late', 'Envoyé après la clôture de la période', 'Sent in after the period had closed'),
    word(
      'judgement',
      's.judgement',
      JUDGEMENTS,
      'Son jugement, s’il en porte un',
      'Its judgement, where it carries one',
    ),
    areas('s.areas'),
    day('since', 's.since', 'Depuis quand cela s’observe', 'Since when it is seen'),
    id(
      'milestone',
      'CASE WHEN s.stance IS NOT NULL THEN s.milestone_id END',
      'Jalon dont il dit ce qu’il voit',
      'Milestone of which it tells what it sees',
    ),
    word(
      'stance',
      's.stance',
      STANCES,
      'Si cela appuie ou contredit ce qui est dit du jalon',
      'Whether that supports or contradicts what is said of the milestone',
    ),
    ...SAID,
  ],
};
