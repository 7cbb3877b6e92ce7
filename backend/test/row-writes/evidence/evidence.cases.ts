import { there } from './ground.js';
import { type Cases, evidence, from, lead, member, values } from './writing.js';

const NEW_FILE = (changes: () => object = () => ({})) =>
  values('evidence', () => ({
    ...{
      organisation_id: there.cso.organisationId,
      recommendation_id: there.ids.matter,
      author_id: there.cso.member.account.id,
    },
    ...{
      kind: 'image',
      caption: 'x',
      level: 'restricted',
      file_state: 'awaited',
      created_at: '2026-11-01',
      creation_hash: '\\x00',
    },
    ...changes(),
  }));
export const OPENED = 'guard_evidence: Evidence is opened to more readers';
const KEPT = 'guard_evidence: What others may have read keeps its words';
const STAYS = 'guard_evidence: What is withdrawn stays so';

/** Evidence itself: born, opened to more readers, changed, withdrawn, taken away. */
export const EVIDENCE: Cases = {
  refused: [
    [
      'evidence that stands alone, born with more readers',
      member,
      NEW_FILE(() => ({ level: 'public' })),
      'evidence_add',
    ],
    [
      'evidence that stands alone, born shared',
      lead,
      NEW_FILE(() => ({ level: 'shared', author_id: there.cso.lead.account.id })),
      'evidence_add',
    ],
    ['evidence in a colleague’s name', lead, NEW_FILE(), 'evidence_add'],
    [
      'evidence of another organisation',
      member,
      NEW_FILE(() => ({ organisation_id: there.other.organisationId })),
      'evidence_add',
    ],
    ['a file, born clean', member, NEW_FILE(() => ({ file_state: 'ready' })), 'evidence_add'],
    [
      'a file, born in cleaning and no copy of another',
      member,
      NEW_FILE(() => ({ file_state: 'cleaning' })),
      'evidence_add',
    ],
    ['restricted evidence, opened by a lead alone', lead, evidence('unread', `level = 'public'`), OPENED],
    ['restricted evidence, shared by a member alone', member, evidence('unread', `level = 'shared'`), OPENED],
    ['shared evidence, published while somebody only wishes it', lead, evidence('asked', `level = 'public'`), OPENED],
    ['evidence, opened as was agreed another time', lead, evidence('decided', `level = 'public'`), OPENED],
    ['public evidence, narrowed by a member', member, evidence('public', `level = 'restricted'`), OPENED],
    [
      'evidence of others, opened',
      () => there.ministry.lead,
      evidence('unread', `level = 'public'`),
      'evidence_change',
      'evidence_read',
      OPENED,
    ],
    ['the caption of what observers were offered', member, evidence('offered', `caption = 'x'`), KEPT],
    [
      'the caption of what observers were offered, under a draft',
      member,
      evidence('offeredDraft', `caption = 'x'`),
      KEPT,
    ],
    ['the caption of public evidence', lead, evidence('public', `caption = 'x'`), KEPT],
    ['the address of shared evidence', lead, evidence('shared', `url = 'https://x.test'`), KEPT],
    ['the month of shared evidence', lead, evidence('shared', `month = '2026-01'`), KEPT],
    ['the region of shared evidence', lead, evidence('shared', `area = NULL, month = '2025-01'`), KEPT],
    [
      'what public evidence speaks for',
      lead,
      evidence('public', `about_milestone_id = (SELECT id FROM milestones LIMIT 1), stance = 'contradicts'`),
      KEPT,
    ],
    ['the caption of what somebody is asked to agree to', member, evidence('asked', `caption = 'x'`), KEPT],
    ['public evidence, taken away', lead, from('evidence', 'id', 'public'), 'evidence_remove'],
    ['what observers were offered, taken away', lead, from('evidence', 'id', 'offered'), 'evidence_remove'],
    [
      'evidence of others, taken away',
      () => there.other.lead,
      from('evidence', 'id', 'unread'),
      'evidence_remove',
      'evidence_read',
    ],
    [
      'evidence, given to another organisation',
      member,
      evidence('unread', `organisation_id = organisation_id`),
      'UPDATE (organisation_id) ON evidence',
    ],
    [
      'evidence, given to another author',
      lead,
      evidence('unread', `author_id = acting_account()`),
      'UPDATE (author_id) ON evidence',
    ],
    [
      'evidence, moved under a statement',
      lead,
      evidence('unread', `statement_id = NULL`),
      'UPDATE (statement_id) ON evidence',
    ],
    [
      'evidence, withdrawn by a member',
      member,
      evidence('unread', `withdrawn_at = now(), withdrawn_category = 'mistake'`),
      STAYS,
    ],
    [
      'evidence, withdrawn as of another day',
      lead,
      evidence('unread', `withdrawn_at = '2026-01-01', withdrawn_category = 'mistake'`),
      STAYS,
    ],
    [
      'what was withdrawn, put back',
      lead,
      evidence('withdrawn', `withdrawn_at = NULL, withdrawn_category = NULL, url = 'https://x.test'`),
      STAYS,
      KEPT,
    ],
    ['another reason for what was withdrawn', lead, evidence('withdrawn', `withdrawn_category = 'unlawful'`), STAYS],
    [
      'evidence that others were shown, taken away with its draft',
      member,
      from('evidence', 'id', 'offeredDraft'),
      'evidence_remove',
    ],
  ],
  allowed: [
    ['evidence of one’s own', member, NEW_FILE()],
    ['words that nobody else has read, changed', member, evidence('unread', `caption = 'x', month = '2026-01'`)],
    ['shared evidence, narrowed by a lead', lead, evidence('shared', `level = 'restricted'`)],
    [
      'evidence, withdrawn by a lead',
      lead,
      evidence('public', `withdrawn_at = now(), withdrawn_category = 'mistake', caption = '', url = NULL`),
    ],
    ['evidence that nobody else has read, taken away', member, from('evidence', 'id', 'unread')],
  ],
};
