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
  levels: {
    title: 'Où en est ce cadre',
    lead: '{{count}} {{count|recommandation y figure ou s’y rattache|recommandations y figurent ou s’y rattachent}}. Chaque ligne dit combien un point de vue en situe à chaque niveau ; on ne fait aucune moyenne entre les points de vue.',
    today: 'Aujourd’hui, selon chaque point de vue',
    years: 'D’année en année, selon : {{side}}',
    year: 'Année',
    side: 'Point de vue',
    yearsHow:
      'Chaque année telle qu’elle se voyait le 31 décembre, par la même définition qu’aujourd’hui ; l’année en cours, aujourd’hui.',
  },
  mapped: {
    title: 'Compté ailleurs, lu sur notre échelle',
    rule: 'Une échelle de cinq degrés se lit sur nos quatre niveaux ainsi : « non initié » devient « non engagé » ; « minimal » et « achevé » restent ce qu’ils sont ; « intermédiaire » et « presque achevé » comptent ensemble comme « intermédiaire », car presque achevé n’est pas achevé. Les nombres d’origine et leur source sont plus bas.',
  },
  whole: {
    title: 'Ce qu’on dit du cadre dans son ensemble',
    none: 'Personne n’a encore évalué ce cadre dans son ensemble. Toute organisation qui a un compte peut le faire, avec ses raisons.',
    assess: 'Évaluer ce cadre',
  },
  periods: 'Périodes de rapport',
  rhythm: { quarterly: 'Un rapport par trimestre.', half_yearly: 'Un rapport par semestre.' },
  from: 'À partir du',
  before: 'Avant le',
  colon: ' :',
  comingRhythm: { quarterly: 'un par trimestre.', half_yearly: 'un par semestre.' },
  days: 'Les rapports sont reçus du',
  until: 'au',
  late: 'Envoyé après la clôture, un rapport est reçu et marqué en retard.',
  state: { coming: 'À venir', open: 'Ouverte', closed: 'Close' },
};
