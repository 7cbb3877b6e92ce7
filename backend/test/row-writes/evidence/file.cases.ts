import { type Ids, there } from './ground.js';
import { type Cases, evidence, from, lead, looking, member, to, values } from './writing.js';

const upload = (evidence: string, organisation: string, account: string) => ({
  ...{ evidence_id: evidence, organisation_id: organisation, account_id: account, bytes: 9 },
});
const newOpening = (changes: () => object = () => ({})) =>
  values('evidence_openings', () => ({
    ...{
      evidence_id: there.ids.offered,
      account_id: there.observer.member.account.id,
      organisation_id: there.observer.organisationId,
    },
    ...{ on_day: '2026-11-02', part: 'clean', ...changes() },
  }));
const newUpload = (changes: () => object = () => ({})) =>
  values('uploads', () => ({
    ...upload(there.ids.awaited, there.cso.organisationId, there.cso.member.account.id),
    ...changes(),
  }));
const newPicture =
  (id: keyof Ids, page = 2) =>
  () => `INSERT INTO evidence_files
  (object, evidence_id, part, page, size, media_type, width, height, bytes, sealed_bytes, sealed_sha256, sealed_key)
  VALUES (gen_random_uuid(), '${there.ids[id]}', 'clean', ${String(page)}, 'small', 'image/webp', 1, 1, 9, 9, '\\x00', '\\x00')`;
const newCleaning = (id: keyof Ids) => () =>
  `INSERT INTO cleanings (evidence_id, organisation_id) VALUES ('${there.ids[id]}', '${there.cso.organisationId}')`;
const state = (id: keyof Ids, next: string) => evidence(id, `file_state = '${next}'`);
const STATES = 'guard_evidence: A file goes from state to state';

/** Files and their states, pictures, openings, uploads, cleanings and the mark of the master key. */
export const FILES: Cases = {
  refused: [
    ['a file that was never here, clean', member, state('awaited', 'ready'), STATES],
    ['a file that was never here, kept as it came', lead, state('awaited', 'original_only'), STATES],
    ['a file that is being cleaned, kept as it came', lead, state('cleaning', 'original_only'), STATES],
    ['a refused file, clean', member, state('refused', 'ready'), STATES],
    ['a refused file, kept as it came by a member', member, state('refused', 'original_only'), STATES],
    ['a clean file, awaited again', lead, state('ready', 'awaited'), STATES],
    ['a clean file, refused', lead, state('ready', 'refused'), STATES],
    ['a picture, put under others’ evidence', () => there.other.member, newPicture('offered'), 'evidence_files_add'],
    ['a picture, put under what others have read', lead, newPicture('offered'), 'evidence_files_add'],
    [
      'a picture, taken from others’ evidence',
      () => there.observer.lead,
      from('evidence_files', 'object', 'picture'),
      'evidence_files_remove',
    ],
    [
      'a picture, taken from what others have read',
      lead,
      from('evidence_files', 'object', 'picture'),
      'evidence_files_remove',
    ],
    [
      'the original, taken from what others have read',
      lead,
      from('evidence_files', 'object', 'original'),
      'evidence_files_remove',
    ],
    [
      'a picture, exchanged for another',
      lead,
      () => `UPDATE evidence_files SET object = gen_random_uuid() WHERE object = '${there.ids.picture}'`,
      'UPDATE (object) ON evidence_files',
    ],
    ['an opening in another’s name', () => there.observer.lead, newOpening(), 'evidence_openings_add'],
    [
      'an opening in the name of others',
      looking,
      newOpening(() => ({ organisation_id: there.involved.organisationId })),
      'evidence_openings_add',
    ],
    [
      'an opening of what one may not see',
      looking,
      newOpening(() => ({ evidence_id: there.ids.unread })),
      'evidence_openings_add',
    ],
    ['an opening, unseen', looking, () => `DELETE FROM evidence_openings`, 'DELETE ON evidence_openings'],
    ['an upload in a colleague’s name', lead, newUpload(), 'uploads_add'],
    [
      'an upload in the name of others',
      member,
      newUpload(() => ({ organisation_id: there.other.organisationId })),
      'uploads_add',
    ],
    ['an upload to others’ evidence', member, newUpload(() => ({ evidence_id: there.ids.others })), 'uploads_add'],
    [
      'others’ upload, called whole',
      () => there.other.member,
      to('uploads', 'upload', 'completed_at = now()'),
      'uploads_change',
      'uploads_read',
    ],
    ['an upload, gone, and with it the day’s count', member, from('uploads', 'id', 'upload'), 'DELETE ON uploads'],
    ['others’ file, put to cleaning', member, newCleaning('others'), 'cleanings_add'],
    [
      'the mark of the master key, exchanged',
      lead,
      () => `UPDATE evidence_master_key SET fingerprint = '\\x00'`,
      'UPDATE (fingerprint) ON evidence_master_key',
    ],
  ],
  allowed: [
    ['a file that came', member, state('awaited', 'cleaning')],
    ['a file that was cleaned', member, state('cleaning', 'ready')],
    ['a refused file, kept by the lead as it came', lead, state('refused', 'original_only')],
    ['a picture of what is being cleaned', member, newPicture('cleaning')],
    ['an opening of one’s own', looking, newOpening()],
    ['an upload of one’s own', member, newUpload()],
    ['a file of one’s own, put to cleaning', member, newCleaning('cleaning')],
  ],
};
