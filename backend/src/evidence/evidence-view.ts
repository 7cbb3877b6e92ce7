import { PICTURE_SIZES } from '@parole-tenue/contract';

const SIZES = `ARRAY['${PICTURE_SIZES.join("', '")}']`;

/** A cleaned picture `f` of evidence `e`. Only what is public has an address; everything else is opened. */
export const pictureAt = (
  level: string,
): string => `jsonb_build_object('size', f.size, 'width', f.width, 'height', f.height, 'bytes', f.bytes,
  'url', CASE WHEN ${level} = 'public' THEN '/api/evidence/' || e.id || '/content/' || f.page || '/' || f.size END)`;
export const PICTURE = pictureAt('e.level');
export const BY_SIZE = `array_position(${SIZES}, f.size)`;

const fileAt = (level: string): string => `
SELECT jsonb_build_object('pages', max(f.page), 'cover', jsonb_agg(${pictureAt(level)} ORDER BY ${BY_SIZE}) FILTER (WHERE f.page = 1))
FROM evidence_files f WHERE f.evidence_id = e.id AND f.part = 'clean' HAVING count(*) > 0`;

/** Only observers publish findings, and stay observers there. Of each organisation the latest finding, as the contract's `Verification`. Row security shows the reader's own. */
export const verificationsOf = (about: string): string => `
SELECT coalesce(jsonb_agg(found.shown ORDER BY found.published_at DESC, found.id), '[]') FROM (
  SELECT DISTINCT ON (v.organisation_id) v.id, v.published_at, jsonb_build_object('id', v.id, 'finding', v.finding,
    'language', v.language, 'text', v.text, 'blackouts', finding_marks(v.id), 'isDemo', v.is_demo,
    'publishedOn', (v.published_at AT TIME ZONE 'UTC')::date, 'organisation', signature_of(v.organisation_id, 'independent', v.signed_name)) AS shown
  FROM verifications v WHERE ${about} AND v.state = 'published' ORDER BY v.organisation_id, v.published_at DESC, v.id) found`;

/** What restricted evidence of others says is read where it is opened, which is noted, and in no list. */
const IS_CLOSED = `e.level = 'restricted' AND e.organisation_id IS DISTINCT FROM acting_organisation()`;
const unlessClosed = (words: string): string => `CASE WHEN NOT (${IS_CLOSED}) THEN ${words} END`;

/** Evidence `e` as the contract's `Evidence`, as it reads at a level. */
export const evidenceAt = (
  level: string,
  said = unlessClosed,
): string => `jsonb_build_object('id', e.id, 'kind', e.kind, 'caption', e.caption, 'url', ${said('e.url')}, 'text', ${said('e.text')},
  'month', e.month, 'area', e.area, 'level', ${level}, 'isDemo', e.is_demo,
  'about', CASE WHEN e.stance IS NOT NULL THEN jsonb_build_object('stance', e.stance,
    'noun', coalesce((SELECT a.noun FROM statements a WHERE a.id = e.about_statement_id), 'milestone'),
    'id', coalesce(e.about_statement_id, e.about_milestone_id)) END,
  'withdrawn', CASE WHEN e.withdrawn_at IS NOT NULL THEN jsonb_build_object('category', e.withdrawn_category,
    'on', (e.withdrawn_at AT TIME ZONE 'UTC')::date) END,
  'file', (${fileAt(level)}), 'verifications', (${verificationsOf('v.evidence_id = e.id AND e.withdrawn_at IS NULL')}))`;

/** As it reads today. */
export const EVIDENCE = evidenceAt('e.level');
export const OPENED_EVIDENCE = evidenceAt('e.level', (words) => words);

/** Evidence `e` that everybody may read: what public counts count, whoever asks. */
export const PUBLIC_EVIDENCE = `(e.level = 'public' AND e.withdrawn_at IS NULL AND coalesce(e.file_state = 'ready', true)
  AND (e.statement_id IS NULL OR EXISTS (SELECT FROM statements under WHERE under.id = e.statement_id AND under.state = 'published')))`;
