/** Texts of the map, loaded with it. Their keys begin with `map.` */
export const map = {
  lead: 'Région par région : là où l’État et la société civile ne voient pas la même chose, ce que la société civile constate, et ce qui a été dit.',
  filters: 'Choisir les recommandations',
  drawing: 'La carte',
  tiles: 'Carte en cases, une par région',
  colon: ' : ',
  range: '{{from}} à {{to}}',
  measure: {
    label: 'Ce que montre la carte',
    apart: 'Désaccords',
    levels: 'Niveaux',
    statements: 'Déclarations',
  },
  view: { label: 'Forme de la carte', tiles: 'Cases', outline: 'Contour' },
  heading: {
    apart: 'Sur combien de recommandations l’État et la société civile sont à deux niveaux ou plus l’un de l’autre',
    levels: 'Combien de recommandations à chaque niveau, selon la société civile de la région',
    statements: 'Combien de déclarations publiées parlent de la région',
  },
  headingOnly: {
    apart: '{{reference}} : l’écart entre l’État et la société civile de la région',
    levels: '{{reference}} : le niveau selon la société civile de la région',
  },
  summary: {
    apart:
      '{{count}} {{count|région|régions}} sur {{of}} où la comparaison est possible {{count|connaît|connaissent}} un écart d’au moins deux niveaux.',
    most: 'Le plus souvent : {{areas}} ({{count}}).',
    farthest: 'Le plus grand : {{areas}} ({{count}}).',
    uncompared:
      'Rien à comparer pour l’instant : il faut un niveau récent de l’État et un niveau récent de la société civile pour la région.',
    levels: 'La société civile a donné un niveau récent pour {{count}} {{count|région|régions}} sur {{of}}.',
    statements:
      '{{count}} {{count|déclaration en vigueur nomme|déclarations en vigueur nomment}} au moins une région. Là où moins de trois organisations travaillent, leur nombre n’est pas montré.',
  },
  area: {
    unjudged: 'aucun niveau récent',
    uncompared: 'rien à comparer',
    withheld: 'non montré, moins de trois organisations',
    gap: 'écart {{count}}',
    apart: '{{count}} sur {{of}} {{of|comparée|comparées}}',
    atLevel: '{{count}} {{level}}',
    statements: '{{count}} {{count|déclaration|déclarations}}',
  },
  noComparison: 'rien à comparer',
  noNumber: 'aucun nombre, ou non montré',
  table: {
    area: 'Région',
    apart: 'Deux niveaux ou plus',
    compared: 'Comparées',
    judged: 'Jugées',
    gap: 'Écart',
    level: 'Société civile',
    statements: 'Déclarations',
  },
  list: 'Liste des régions',
  listLead: {
    apart:
      'Recommandations où les deux sont à deux niveaux ou plus, parmi celles où l’un et l’autre ont un niveau récent.',
    levels: 'Niveaux récents donnés par la société civile pour la région.',
    statements: 'Rapports et évaluations en vigueur qui nomment la région.',
  },
  more: 'et {{count}} {{count|autre|autres}}',
  outlineNote:
    'Contour d’avant 2016, indicatif : les régions créées depuis sont comptées avec celle dont elles sont issues. On additionne des nombres, jamais des niveaux ; une recommandation compte dans chaque région qui la concerne. Les limites tracées n’impliquent aucune prise de position sur les frontières.',
};
