import { type Cases, lead, member, there } from './ground.js';

const NEW_EVIDENCE = `INSERT INTO evidence (id, organisation_id, recommendation_id, statement_id, author_id, kind, caption, url, level, created_at, creation_hash)
  SELECT gen_random_uuid(), s.organisation_id, s.recommendation_id, s.id, $2, 'link', 'x', 'https://x.test', 'public', now(), '\\x00'
  FROM (SELECT $1::uuid AS id, coalesce(found.organisation_id, acting_organisation()) AS organisation_id,
    coalesce(found.recommendation_id, (SELECT r.id FROM recommendations r LIMIT 1)) AS recommendation_id
    FROM (SELECT) here LEFT JOIN statements found ON found.id = $1) s`;

/** Evidence under statements; alone: `evidence/`. */
export const EVIDENCE: Cases = {
  refused: [
    ['evidence under others’ draft', member, NEW_EVIDENCE, () => [there.ids.theirs, there.ids.colleague]],
    ['evidence under what is published', member, NEW_EVIDENCE, () => [there.cso.published.id, there.ids.colleague]],
    ['evidence in the name of a colleague', lead, NEW_EVIDENCE, () => [there.ids.draft, there.ids.colleague]],
    [
      'restricted evidence, opened by the lead alone',
      lead,
      `UPDATE evidence SET level = 'public' WHERE id = $1`,
      () => [there.ids.restricted],
    ],
    [
      'evidence of what is published, replaced',
      lead,
      `UPDATE evidence SET url = 'https://x.test' WHERE id = $1`,
      () => [there.ids.restricted],
    ],
    [
      'evidence of what is published, taken away',
      lead,
      'DELETE FROM evidence WHERE id = $1',
      () => [there.ids.restricted],
    ],
    [
      'others’ evidence, opened',
      () => there.ministry.lead,
      `UPDATE evidence SET level = 'public' WHERE id = $1`,
      () => [there.ids.restricted],
    ],
  ],
  allowed: [['evidence under the own draft', member, NEW_EVIDENCE, () => [there.ids.draft, there.ids.colleague]]],
};
