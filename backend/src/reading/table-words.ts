import { type Language, type Perspective, type PerspectiveView, type Silence } from '@parole-tenue/contract';

/** What a table of recommendations says in one language. */
export interface TableWords {
  /** Before the columns of the sides. */
  heads: string[];
  /** Of each side; `%` stands for it. */
  sideHeads: string[];
  /** After the columns of the sides. */
  lastHeads: string[];
  perspectives: Record<Perspective, string>;
  states: Record<PerspectiveView['state'], string>;
  silence: Record<Silence['state'], string>;
  yes: string;
  no: string;
  /** Between a name and what belongs to it. */
  colon: string;
}

export const TABLE_WORDS: Record<Language, TableWords> = {
  fr: {
    heads: ['Référence', 'Texte (fr)', 'Texte (en)', 'Cadre', 'Thèmes', 'Chefs de file'],
    sideHeads: [
      ...[
        '%\u00A0: état',
        '%\u00A0: niveau (0 à 3)',
        '%\u00A0: plus bas',
        '%\u00A0: plus haut',
        '%\u00A0: organisations',
      ],
      '%\u00A0: dernière évaluation',
    ],
    lastHeads: [
      ...['Écart entre points de vue', 'Écart entre régions (société civile)', 'Société civile par région'],
      ...['Silence du chef de file', 'Jours de silence', 'Dernier rapport du chef de file'],
      ...['Jalons atteints', 'Jalons comptés', 'Poids atteint', 'Poids compté', 'Jalons en retard'],
      ...['Dernière déclaration', 'Contient des données de démonstration'],
    ],
    perspectives: {
      government: 'Gouvernement',
      civil_society: 'Société civile',
      donor: 'Partenaires',
      independent: 'Indépendants',
    },
    states: {
      assessed: 'évalué',
      outdated: 'plus de 12 mois',
      no_evidence: 'sans preuve',
      not_applicable: 'sans objet',
      never_assessed: 'jamais évalué',
    },
    silence: {
      reported: 'a fait rapport',
      never_reported: 'aucun rapport',
      not_invited: 'pas encore invité',
      no_lead: 'sans chef de file',
    },
    ...{ yes: 'oui', no: 'non', colon: '\u00A0: ' },
  },
  en: {
    heads: ['Reference', 'Text (fr)', 'Text (en)', 'Framework', 'Themes', 'Leads'],
    sideHeads: ['%: state', '%: level (0 to 3)', '%: lowest', '%: highest', '%: organisations', '%: latest assessment'],
    lastHeads: [
      ...['Divergence between perspectives', 'Divergence between regions (civil society)', 'Civil society by region'],
      ...['Silence of the lead', 'Days of silence', 'Last report of the lead'],
      ...['Milestones achieved', 'Milestones counted', 'Weight achieved', 'Weight counted', 'Milestones overdue'],
      ...['Last statement', 'Contains demonstration data'],
    ],
    perspectives: {
      government: 'Government',
      civil_society: 'Civil society',
      donor: 'Donors',
      independent: 'Independent',
    },
    states: {
      assessed: 'assessed',
      outdated: 'over 12 months old',
      no_evidence: 'no evidence',
      not_applicable: 'not applicable',
      never_assessed: 'never assessed',
    },
    silence: {
      reported: 'reported',
      never_reported: 'no report',
      not_invited: 'not yet invited',
      no_lead: 'without a lead',
    },
    ...{ yes: 'yes', no: 'no', colon: ': ' },
  },
};
