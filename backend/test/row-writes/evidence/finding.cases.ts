import { type Ids, there } from './ground.js';
import { type Cases, found, from, looking, NOW, to, values } from './writing.js';

const newFinding = (changes: () => object = () => ({})) =>
  values('verifications', () => ({
    ...{
      milestone_id: there.ids.milestone,
      organisation_id: there.observer.organisationId,
      author_id: there.observer.member.account.id,
    },
    ...{
      edited_by_id: there.observer.member.account.id,
      finding: 'confirmed',
      language: 'fr',
      text: 'x',
      ...changes(),
    },
  }));
const publish = (id: keyof Ids) => to('verifications', id, `state = 'published', published_at = now()`);
const SAID = 'guard_verifications: What is published is not changed';
const BEHIND = 'guard_verifications: Whoever changes a finding';
const BY_ANOTHER = 'guard_verifications: A finding is published now';

/** Findings of observers. */
export const FINDINGS: Cases = {
  refused: [
    [
      'a finding on the own organisation’s evidence',
      looking,
      newFinding(() => ({ milestone_id: null, evidence_id: there.ids.observers })),
      'verifications_add',
    ],
    [
      'a finding on evidence about what the own organisation answers for',
      () => there.involved.member,
      newFinding(() => ({ ...found(there.involved), milestone_id: null, evidence_id: there.ids.public })),
      'verifications_add',
    ],
    [
      'a finding on a milestone of what the own organisation answers for',
      () => there.involved.member,
      newFinding(() => found(there.involved)),
      'verifications_add',
    ],
    [
      'a finding on evidence that is not offered',
      looking,
      newFinding(() => ({ milestone_id: null, evidence_id: there.ids.unread })),
      'verifications_add',
    ],
    [
      'a finding by a ministry',
      () => there.ministry.member,
      newFinding(() => found(there.ministry)),
      'verifications_add',
    ],
    ['a finding by a CSO', () => there.other.member, newFinding(() => found(there.other)), 'verifications_add'],
    [
      'a finding in the name of another organisation',
      looking,
      newFinding(() => ({ organisation_id: there.involved.organisationId })),
      'verifications_add',
    ],
    ['a finding in a colleague’s name', () => there.observer.lead, newFinding(), 'verifications_add'],
    [
      'a finding, born published',
      looking,
      newFinding(() => ({ state: 'published', published_at: NOW })),
      'verifications_add',
    ],
    ['one’s own finding, published by oneself', looking, publish('finding'), BY_ANOTHER],
    [
      'a finding, published as of another day',
      () => there.observer.lead,
      to('verifications', 'finding', `state = 'published', published_at = '2026-01-01'`),
      BY_ANOTHER,
    ],
    [
      'a finding, changed in the author’s name',
      () => there.observer.lead,
      to('verifications', 'finding', `text = 'x'`),
      BEHIND,
    ],
    [
      'a finding, published by who answers for the matter by now',
      () => there.involved.lead,
      publish('involvedDraft'),
      'verifications_change',
    ],
    [
      'others’ finding, published',
      () => there.involved.lead,
      publish('finding'),
      'verifications_change',
      'verifications_read',
    ],
    [
      'a published finding, changed',
      () => there.observer.lead,
      to('verifications', 'said', `finding = 'contradicted', edited_by_id = acting_account()`),
      SAID,
      BY_ANOTHER,
    ],
    [
      'a published finding, taken back',
      () => there.observer.lead,
      to('verifications', 'said', `state = 'draft', published_at = NULL`),
      SAID,
    ],
    [
      'a published finding, thrown away',
      () => there.observer.lead,
      from('verifications', 'id', 'said'),
      'verifications_remove',
    ],
    [
      'a finding, turned to something else',
      looking,
      () => to('verifications', 'ofMilestone', `milestone_id = NULL, evidence_id = '${there.ids.offered}'`)(),
      'UPDATE (milestone_id, evidence_id) ON verifications',
    ],
  ],
  allowed: [
    [
      'a finding on what is offered',
      looking,
      newFinding(() => ({ milestone_id: null, evidence_id: there.ids.offered })),
    ],
    ['a finding on a milestone of others', looking, newFinding()],
    ['a member’s finding, published by the lead', () => there.observer.lead, publish('finding')],
    ['a finding that nobody published, thrown away', looking, from('verifications', 'id', 'finding')],
  ],
};
