/** Texts of the page of disagreements, loaded with it. Their keys begin with `disagreements.` */
export const disagreements = {
  title: 'Désaccords',
  lead: 'Là où les points de vue s’éloignent le plus : ce que dit chaque côté, signé et daté, les preuves à l’appui, et ce qui permettrait de trancher.',
  filters: 'Choisir les désaccords',
  between: 'Entre qui',
  pair: '{{one}} et {{other}}',
  area: 'Région',
  organisation: 'Organisation',
  count: '{{count}} {{count|recommandation en désaccord|recommandations en désaccord}}',
  countAtLeast: 'plus de {{count}} recommandations en désaccord',
  gap: '{{count|niveau|niveaux}} d’écart',
  gapOfAll: 'et {{count}} entre tous les points de vue',
  proof: 'À l’appui',
  signed: { report: 'Rapport publié le {{day}}', assessment: 'Évaluation publiée le {{day}}' },
  morePieces: 'et {{count}} {{count|autre preuve|autres preuves}}',
  others: 'Sans niveau récent. {{others}}.',
  areas: 'La société civile, région par région : écart {{divergence}}',
  settle: {
    title: 'Ce qui trancherait',
    nothing:
      'Il ne manque ni preuve, ni réplique, ni vérification, ni point de vue : les mêmes éléments sont lus autrement de part et d’autre.',
    evidence_missing: {
      government: 'Une preuve publique de ce que dit le gouvernement.',
      civil_society: 'Une preuve publique de ce que dit la société civile.',
      donor: 'Une preuve publique de ce que disent les partenaires.',
      independent: 'Une preuve publique de ce que disent les indépendants.',
    },
    side_missing: {
      government: 'Une évaluation récente du gouvernement.',
      civil_society: 'Une évaluation récente de la société civile.',
      donor: 'Une évaluation récente des partenaires.',
      independent: 'Une évaluation récente d’observateurs indépendants.',
    },
    objection_unanswered:
      '{{count}} {{count|réplique attendue, dont le délai est passé.|répliques attendues, dont le délai est passé.}}',
    milestone_unverified:
      '{{count}} {{count|jalon déclaré atteint, à confirmer|jalons déclarés atteints, à confirmer}} par deux observateurs.',
  },
  read: {
    statement: 'Lire sa déclaration',
    objection: 'Lire l’objection',
    objectionOf: 'Lire l’objection {{number}}',
    milestones: 'Voir les jalons',
    silences: 'Voir qui n’a rien dit',
  },
  none: {
    title: 'Aucun désaccord ne répond à ces filtres',
    detail: 'Retirez un filtre ci-dessus. Un écart se mesure entre deux points de vue récents, de moins de douze mois.',
    all: 'Toutes les recommandations',
  },
  csv: 'Ces recommandations en CSV',
  silences: 'Qui reste silencieux',
};
