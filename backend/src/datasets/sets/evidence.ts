import { EVIDENCE_KINDS, STANCES } from '@parole-tenue/contract';
import { PUBLIC_EVIDENCE } from '../../evidence/evidence-view.js';
import { id, IN_REGISTER, integer, isDemo, link, month, organisation, recommendation, text, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

const SIGNED_BY = 'coalesce(signed_by(e.statement_id), signature_of(e.organisation_id, NULL, NULL))';

export const evidence: SqlDataset = {
  name: 'evidence',
  title: { fr: 'Preuves publiques', en: 'Public evidence' },
  about: {
    fr: 'Une ligne par preuve que tout le monde peut lire\u00A0: datée par mois, située au plus près par région. Les autres n’y laissent aucune trace.',
    en: 'One row for each piece of evidence that everybody may read: dated by month, placed by region at finest. The others leave no trace.',
  },
  from: `evidence e JOIN recommendations r ON r.id = e.recommendation_id CROSS JOIN LATERAL (SELECT ${SIGNED_BY} AS ref) signed`,
  where: PUBLIC_EVIDENCE,
  order: [...IN_REGISTER, `coalesce(e.month, '')`, 'e.id::text'],
  recommendation: 'e.recommendation_id',
  columns: [
    id('evidence', 'e.id', 'Identifiant de la preuve', 'Identifier of the evidence'),
    recommendation(),
    ...organisation('signed.ref'),
    word('kind', 'e.kind', EVIDENCE_KINDS, 'Lien, témoignage, image ou document', 'Link, testimony, image or document'),
    text('caption', 'e.caption', 'Légende', 'Caption'),
    link('url', 'e.url', 'Adresse, d’un lien', 'Address, of a link'),
    text('text', 'e.text', 'Texte, d’un témoignage', 'Text, of a testimony'),
    month('month', 'e.month', 'Mois dont elle témoigne', 'Month that it speaks of'),
    text('area', 'e.area', 'Région\u00A0; vide\u00A0: aucune en particulier', 'Area; empty: no one area'),
    id('statement', 'e.statement_id', 'Déclaration qu’elle accompagne', 'Statement that it was brought with'),
    word(
      'stance',
      'e.stance',
      STANCES,
      'Si elle appuie ou contredit ce dont elle parle',
      'Whether it supports or contradicts what it is about',
    ),
    id(
      'about',
      'coalesce(e.about_statement_id, e.about_milestone_id)',
      'Déclaration ou jalon dont elle parle',
      'Statement or milestone that it is about',
    ),
    integer(
      'pages',
      `(SELECT nullif(max(f.page), 0) FROM evidence_files f WHERE f.evidence_id = e.id AND f.part = 'clean')`,
      'Pages du fichier nettoyé',
      'Pages of the cleaned file',
    ),
    isDemo('e.is_demo'),
  ],
};
