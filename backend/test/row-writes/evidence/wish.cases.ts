import { type Person } from '../../side.js';
import { OPENED } from './evidence.cases.js';
import { type Ids, there } from './ground.js';
import { type Cases, from, lead, member, NOW, to, values } from './writing.js';

const newWish = (changes: () => object = () => ({})) =>
  values('widenings', () => ({
    ...{
      evidence_id: there.ids.shared,
      owner_id: there.cso.organisationId,
      to_level: 'public',
      asked_by_id: there.cso.member.account.id,
    },
    ...changes(),
  }));
const decide =
  (wish: keyof Ids, by: () => Person, state = 'agreed', at = NOW) =>
  () =>
    `UPDATE widenings SET state = '${state}', decided_by_id = '${by().account.id}', decided_at = ${at} WHERE id = '${there.ids[wish]}'`;
/** One asks, another agrees, and it is done: in one transaction, as the application does it. */
const agreed = (id: keyof Ids, wish: keyof Ids, level: string, by: () => Person) => () =>
  `UPDATE widenings SET state = 'agreed', decided_by_id = '${by().account.id}', decided_at = now() WHERE id = '${there.ids[wish]}';
   UPDATE evidence SET level = '${level}' WHERE id = '${there.ids[id]}'`;
const DECIDED = 'guard_widenings: A wish is decided once';

/** Wishes that more people may read: one asks, another agrees. */
export const WISHES: Cases = {
  refused: [
    ['evidence, opened further than was agreed', lead, agreed('asked', 'wish', 'public', lead), OPENED],
    ['a wish in a colleague’s name', lead, newWish(), 'widenings_add'],
    ['a wish for others’ evidence', member, newWish(() => ({ evidence_id: there.ids.others })), 'widenings_add'],
    [
      'a wish for another organisation',
      member,
      newWish(() => ({ owner_id: there.other.organisationId })),
      'widenings_add',
    ],
    [
      'a wish that is born agreed',
      member,
      newWish(() => ({ state: 'agreed', decided_by_id: there.cso.lead.account.id, decided_at: NOW })),
      'widenings_add',
    ],
    ['one’s own wish, agreed to by oneself', member, decide('wish', member), DECIDED],
    ['a lead’s own wish, agreed to by the lead', lead, decide('leadsWish', lead), DECIDED],
    ['a wish, agreed to in another’s name', member, decide('wish', lead), DECIDED],
    ['a wish, agreed to as of another day', lead, decide('wish', lead, 'agreed', `'2026-01-01'`), DECIDED],
    ['a colleague’s wish, withdrawn as if it were one’s own', lead, decide('wish', lead, 'withdrawn'), DECIDED],
    ['a wish, decided twice', lead, decide('decidedWish', lead, 'declined'), DECIDED],
    [
      'others’ wish, agreed to',
      () => there.other.lead,
      decide('wish', () => there.other.lead),
      'widenings_change',
      'widenings_read',
      DECIDED,
    ],
    [
      'a wish, turned to another level',
      member,
      to('widenings', 'wish', `to_level = 'public'`),
      'UPDATE (to_level) ON widenings',
      DECIDED,
    ],
    ['a wish, gone', lead, from('widenings', 'id', 'wish'), 'DELETE ON widenings'],
  ],
  allowed: [
    ['a wish', member, newWish()],
    ['a member’s wish, agreed to by the lead, and done', lead, agreed('asked', 'wish', 'shared', lead)],
    ['a lead’s wish, agreed to by a member, and done', member, agreed('askedByLead', 'leadsWish', 'shared', member)],
    ['a wish, declined', lead, decide('wish', lead, 'declined')],
    ['one’s own wish, withdrawn', member, decide('wish', member, 'withdrawn')],
  ],
};
