import { FINDINGS } from '@parole-tenue/contract';
import { PUBLIC_EVIDENCE } from '../../evidence/evidence-view.js';
import {
  blackedOutOn,
  day,
  id,
  IN_REGISTER,
  isDemo,
  language,
  organisation,
  recommendation,
  text,
  word,
} from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const verifications: SqlDataset = {
  name: 'verifications',
  title: { fr: 'Vérifications', en: 'Verifications' },
  about: {
    fr: 'Une ligne par constat publié d’un observateur, sur un jalon ou sur une preuve publique.',
    en: 'One row for each published finding of an observer, on a milestone or on public evidence.',
  },
  from: `verifications v LEFT JOIN evidence e ON e.id = v.evidence_id AND ${PUBLIC_EVIDENCE}
    LEFT JOIN milestones m ON m.id = v.milestone_id JOIN recommendations r ON r.id = coalesce(m.recommendation_id, e.recommendation_id)
    CROSS JOIN LATERAL (SELECT signature_of(v.organisation_id, 'independent', v.signed_name) AS ref) signed`,
  where: `v.state = 'published'`,
  order: [...IN_REGISTER, `to_char(v.published_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`, 'v.id::text'],
  recommendation: 'r.id',
  columns: [
    id('id', 'v.id', 'Identifiant du constat', 'Identifier of the finding'),
    recommendation(),
    ...organisation('signed.ref'),
    id('milestone', 'm.id', 'Jalon vérifié', 'Milestone verified'),
    id('evidence', 'e.id', 'Preuve vérifiée', 'Evidence verified'),
    word('finding', 'v.finding', FINDINGS, 'Constat', 'Finding'),
    language('v.language'),
    text('text', 'v.text', 'Pourquoi, dans sa langue', 'Why, in its language'),
    day('publishedOn', `(v.published_at AT TIME ZONE 'UTC')::date`, 'Jour de la publication', 'Day of publication'),
    blackedOutOn('(SELECT max(b.on_day) FROM verification_blackouts b WHERE b.verification_id = v.id)'),
    isDemo('v.is_demo'),
  ],
};
