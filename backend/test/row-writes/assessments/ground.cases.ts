import { type Guard } from '../../second-wall/guards.js';
import { type Person } from '../../side.js';
import { type Ids, there } from './ground.js';

type Attempt = [what: string, who: () => Person, sql: () => string, ...guards: Guard[]];

/** What nobody may do, with the guards that refuse it; and what goes on. */
export interface Cases {
  refused: Attempt[];
  allowed: Attempt[];
}

export const member = (): Person => there.cso.member;
export const lead = (): Person => there.cso.lead;
export const minister = (): Person => there.ministry.lead;

const resting = (under: keyof Ids, on: 'report_id' | 'evidence_id', id: keyof Ids) => () =>
  `INSERT INTO statement_grounds (id, statement_id, ${on}) VALUES (gen_random_uuid(), '${there.ids[under]}', '${there.ids[id]}')`;
const removed = (under: keyof Ids) => () => `DELETE FROM statement_grounds WHERE statement_id = '${there.ids[under]}'`;

/** What an assessment rests on: named and left out while it is an own draft, and only what its assessor may read. */
const UNDER: [under: string, who: () => Person, id: keyof Ids][] = [
  ['others’ draft', lead, 'theirs'],
  ['what the own organisation sent in', member, 'submitted'],
  ['what it published', lead, 'published'],
  ['what others published', minister, 'published'],
];

const RIGHT_TO_CHANGE = 'UPDATE ON statement_grounds';

export const GROUNDS: Cases = {
  refused: [
    ...UNDER.flatMap(([under, who, id]): Attempt[] => [
      [`a ground, added under ${under}`, who, resting(id, 'report_id', 'other'), 'statement_grounds_add'],
      [
        `a ground, removed from under ${under}`,
        who,
        removed(id),
        'statement_grounds_remove',
        ...(id === 'theirs' ? ['statement_grounds_read'] : []),
      ],
    ]),
    ['a ground under a report', member, resting('unpublished', 'report_id', 'report'), 'statement_grounds_add'],
    ['a draft as a ground', member, resting('draft', 'report_id', 'unpublished'), 'statement_grounds_add'],
    ['an assessment as a ground', member, resting('draft', 'report_id', 'published'), 'statement_grounds_add'],
    [
      'evidence as a ground that the assessor may not read',
      lead,
      resting('draft', 'evidence_id', 'hidden'),
      'statement_grounds_add',
    ],
    [
      'a ground, turned to another report',
      member,
      () => `UPDATE statement_grounds SET report_id = '${there.ids.other}' WHERE statement_id = '${there.ids.draft}'`,
      RIGHT_TO_CHANGE,
    ],
    [
      'a ground, slipped under what is published',
      lead,
      () =>
        `UPDATE statement_grounds SET report_id = '${there.ids.other}', statement_id = '${there.ids.published}' WHERE statement_id = '${there.ids.draft}'`,
      RIGHT_TO_CHANGE,
    ],
  ],
  allowed: [
    ['a report that the own draft rests on', member, resting('draft', 'report_id', 'other')],
    ['evidence that the own draft rests on', lead, resting('draft', 'evidence_id', 'readable')],
    ['what the own draft rests on, left out', lead, removed('draft')],
    [
      'a draft, thrown away with what it rests on and nobody of the organisation reads',
      lead,
      () => `WITH seen AS (${removed('lost')()}) DELETE FROM statements WHERE id = '${there.ids.lost}'`,
    ],
  ],
};
