import { IN_REGISTER, integer, LEVELS, list, recommendation } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

const side = (key: string, column: string, fr: string, en: string) =>
  integer(key, `d.${column}`, `Niveau médian inférieur\u00A0: ${fr}`, `Lower median level: ${en}`, { unit: LEVELS });

export const disagreements: SqlDataset = {
  name: 'disagreements',
  title: { fr: 'Désaccords', en: 'Disagreements' },
  about: {
    fr: 'Une ligne par recommandation que deux points de vue au moins jugent autrement aujourd’hui, évaluations de moins de 12 mois seules.',
    en: 'One row for each recommendation that two perspectives at least judge differently today, by assessments of less than 12 months alone.',
  },
  from: `current_standings d JOIN recommendations r ON r.id = d.recommendation_id`,
  where: 'd.divergence >= 1',
  order: [`(3 - d.divergence)::text`, ...IN_REGISTER],
  recommendation: 'd.recommendation_id',
  columns: [
    recommendation(),
    integer('divergence', 'd.divergence', 'Écart entre points de vue', 'Divergence between perspectives', {
      unit: LEVELS,
    }),
    side('government', 'government', 'gouvernement', 'government'),
    side('civilSociety', 'civil_society', 'société civile', 'civil society'),
    side('donor', 'donor', 'partenaires', 'donors'),
    side('independent', 'independent', 'indépendants', 'independent'),
    integer(
      'regionalDivergence',
      'd.regional_divergence',
      'Écart entre régions, au sein de la société civile',
      'Divergence between areas, within civil society',
      {
        unit: LEVELS,
      },
    ),
    list('areas', 'd.areas', 'Régions où la société civile l’a jugée', 'Areas in which civil society judged it'),
  ],
};
