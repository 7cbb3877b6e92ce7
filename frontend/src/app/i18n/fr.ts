/** Texts of the public pages. French is written first; a number chooses its form by `{{count|un|plusieurs}}`. */
export const fr = {
  product: {
    name: 'Parole tenue',
    neutralTitle: 'Espace de travail',
    description:
      'Ce qui a été recommandé pour la paix au Mali, qui en répond, ce qui a été fait et comment on le sait : chaque point de vue, côte à côte.',
  },
  shell: {
    skip: 'Aller au contenu',
    language: 'Langue',
    quickExit: 'Quitter vite',
  },
  nav: {
    label: 'Pages',
    menu: 'Menu',
    overview: 'Vue d’ensemble',
    recommendations: 'Recommandations',
    organisations: 'Organisations',
    method: 'Méthode',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    work: 'Mon travail',
  },
  footer: {
    promise: 'Chaque déclaration est datée et signée. Aucune n’est moyennée ni réécrite.',
  },
  demo: {
    mark: 'démonstration',
    banner: 'Démonstration.',
    explanation: 'Les recommandations sont réelles ; les rapports et évaluations sont fictifs.',
  },
  loading: 'Chargement…',
  notFound: {
    title: 'Cette page n’existe pas',
    detail: 'L’adresse est peut-être incomplète, ou la recommandation porte une autre référence.',
  },
  problem: {
    retry: 'Réessayer',
    reference: 'Référence à citer : {{id}}',
    unreachable: {
      title: 'Pas de réponse du serveur',
      detail: 'Vérifiez votre connexion, puis réessayez. Ce que vous voyez déjà reste lisible.',
    },
  },
  pager: { label: 'Pages de la liste', first: 'Début de la liste', next: 'Suite de la liste' },
  source: { reportedBy: 'Rapporté par {{source}}.', notChecked: 'Non vérifié dans l’original.' },
  translation: {
    onlyIn: { fr: '(en français seulement)', en: '(en anglais seulement)' },
    language: { fr: 'français', en: 'anglais' },
  },
  perspective: {
    government: 'Gouvernement',
    civil_society: 'Société civile',
    donor: 'Partenaires',
    independent: 'Indépendants',
  },
  judgement: {
    not_initiated: 'Non engagé',
    minimum: 'Minimal',
    intermediate: 'Intermédiaire',
    full: 'Achevé',
    no_evidence: 'Sans preuve',
    not_applicable: 'Sans objet',
  },
  viewState: {
    outdated: 'plus de 12 mois',
    no_evidence: 'sans preuve',
    not_applicable: 'sans objet',
    never_assessed: 'jamais évalué',
  },
  milestoneState: {
    planned: 'Prévu',
    in_progress: 'En cours',
    achieved: 'Atteint',
    cancelled: 'Annulé',
  },
  strip: {
    part: '{{who}} : {{what}}',
    separator: ' ; ',
    divergence: 'écart {{divergence}}',
    noDivergence: 'pas d’écart mesurable',
    organisations: '{{count}} {{count|organisation|organisations}}',
    range: 'de {{from}} à {{to}}',
    outdated: '{{level}}, il y a plus de 12 mois',
    gap: 'écart',
    gapUnknown: 'Écart non mesurable : moins de deux points de vue récents',
    legend: 'Légende',
    outdatedMark: 'plus de 12 mois',
    apartMark: 'sans preuve ou jamais évalué',
  },
  timeline: {
    report: 'Rapport ; niveau déclaré :',
    assessment: 'Évaluation :',
    evidence: '{{count}} {{count|preuve publique|preuves publiques}}',
    noEvidence: 'Sans preuve publique.',
    superseded: 'Remplacé par une version plus récente',
  },
};
