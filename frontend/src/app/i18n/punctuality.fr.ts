/** Texts of an organisation's page on how it reports and answers, loaded with it. Their keys begin with `punctuality.` */
export const punctuality = {
  title: 'Ponctualité',
  summary:
    'Sur {{due}} {{due|rapport attendu|rapports attendus}} : {{onTime}} à temps, {{late}} en retard, {{missing}} jamais {{missing|rendu|rendus}}.',
  none: 'Aucune période ne s’est encore fermée depuis qu’elle est chef de file avec un compte.',
  notInvited: 'Personne n’y a encore de compte : rien ne lui est demandé.',
  onTime: 'À temps',
  late: 'En retard',
  missing: 'Jamais rendus',
  heading: 'Rapports attendus : à temps, en retard, jamais rendus',
  bar: '{{part}} : {{count}}',
  how: 'Rapports attendus',
  count: 'Nombre',
  due: 'Tous',
  reports: {
    title: 'Derniers rapports',
    late: 'en retard',
    on: 'publié le',
  },
  objections: {
    title: 'Objections sans réplique',
    none: 'Aucune : toute objection à ce qu’elle a publié a reçu sa réplique.',
    about: 'sur',
    deadline: 'réplique attendue avant le',
    overdue: 'réplique attendue depuis le',
  },
  past: 'Ce dont elle a répondu auparavant',
};
