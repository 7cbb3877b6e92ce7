/** Texts of the pages of frameworks, loaded with them. Their keys begin with `framework.` */
export const framework = {
  title: 'Cadres',
  lead: 'Les textes où se trouvent les recommandations, ou auxquels elles se rattachent. Une recommandation survit au texte qu’elle cite.',
  current: 'En vigueur',
  publishedOn: 'Publié :',
  standing: 'Recommandations qui y figurent',
  relating: 'Recommandations qui s’y rattachent',
  none: 'Aucune recommandation suivie ici ne figure dans ce texte.',
  kind: {
    report: 'Rapport',
    article: 'Article',
    agreement: 'Accord',
    policy: 'Politique',
    law: 'Loi',
    dialogue: 'Dialogue',
  },
  endedLead:
    'Ce qui a été dit et mesuré sous ce texte reste tel quel, daté. Les recommandations restent suivies et disent dans quoi elles se poursuivent.',
  periods: 'Périodes de rapport',
  rhythm: { quarterly: 'Un rapport par trimestre.', half_yearly: 'Un rapport par semestre.' },
  from: 'À partir du',
  colon: ' :',
  comingRhythm: { quarterly: 'un par trimestre.', half_yearly: 'un par semestre.' },
  days: 'Les rapports sont reçus du',
  until: 'au',
  late: 'Envoyé après la clôture, un rapport est reçu et marqué en retard.',
  state: { coming: 'À venir', open: 'Ouverte', closed: 'Close' },
};
