import { type Person } from '../../side.js';
import { type Cases, lead, member, minister } from './ground.cases.js';
import { type Ids, there } from './ground.js';

const changed = (id: keyof Ids, set: () => string) => () =>
  `UPDATE statements SET ${set()} WHERE id = '${there.ids[id]}'`;
const signed = (who: () => Person, set: string) => () => `${set}, edited_by_id = '${who().account.id}'`;

/** What an assessor says besides the judgement and the reasons. */
const SAID: Record<string, string> = {
  effect: `'worsened'`,
  confidence: `'high'`,
  confidence_why: `'y'`,
  guidance: `'{"applies": false}'`,
  differs_because: `'y'`,
};
const STANDS_BEHIND = 'guard_statements: Whoever changes a judgement stands behind it';
const KEEP_PUBLISHED = ['trigger statements.keep_published', 'trigger statements.guard'];
const CHOSEN = 'guard_statements: What is judged is chosen once';

export const APPRAISALS: Cases = {
  refused: Object.entries(SAID).flatMap(([column, value]): Cases['refused'] => {
    const set = `${column} = ${value}`;
    return [
      [
        `${column} of what is published, changed by its lead`,
        lead,
        changed('published', signed(lead, set)),
        ...KEEP_PUBLISHED,
        'statements_change',
      ],
      [
        `${column} of what is published, changed by others`,
        minister,
        changed('published', () => set),
        ...KEEP_PUBLISHED,
        'statements_change',
      ],
      [`${column} of what was sent in, changed`, member, changed('submitted', signed(member, set)), STANDS_BEHIND],
      [
        `${column} of a draft, changed by who does not stand behind it`,
        lead,
        changed('draft', () => set),
        STANDS_BEHIND,
      ],
      [
        `${column} of others’ draft, changed`,
        member,
        changed('theirs', signed(member, set)),
        'statements_change',
        'statements_read',
      ],
    ];
  }),
  allowed: Object.entries(SAID).map(([column, value]) => [
    `${column} of a draft, changed by who stands behind it`,
    lead,
    changed('draft', signed(lead, `${column} = ${value}`)),
  ]),
};

const place = (columns: string, value: () => string) => ({ columns, set: () => `(${columns}) = ROW(${value()})` });
/** What is judged, and what else it follows: the database alone says so, once. */
const PLACES = [
  place('framework_id, recommendation_id', () => `'${there.ids.frameworkId}'::uuid, NULL::uuid`),
  place('subject_id', () => `'${there.ids.milestoneId}'::uuid`),
];

/** What is judged is chosen once; from which side, when it is published. */
export const PLACED: Cases = {
  refused: [
    ...PLACES.flatMap(({ columns, set }): Cases['refused'] => [
      [
        `${columns} of a draft, changed`,
        lead,
        changed('draft', () => signed(lead, set())()),
        `UPDATE (${columns}) ON statements`,
      ],
      [
        `${columns} of what is published, changed`,
        lead,
        changed('published', set),
        `UPDATE (${columns}) ON statements`,
        ...KEEP_PUBLISHED,
      ],
    ]),
    [
      'the side that what is published was signed for, changed',
      lead,
      changed('published', () => `perspective = 'government'`),
      'UPDATE (perspective) ON statements',
      ...KEEP_PUBLISHED,
    ],
    [
      'a draft of a judgement, turned to a milestone',
      member,
      changed('draft', () => signed(member, `milestone_id = '${there.ids.milestoneId}'`)()),
      CHOSEN,
    ],
  ],
  allowed: [],
};
