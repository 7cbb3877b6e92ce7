import { ADDRESSEES, type Perspective, PERSPECTIVES, type PerspectiveView, WORDINGS } from '@parole-tenue/contract';
import { DAYS, described, LEVELS } from '../columns.js';
import { type LineColumn, type LineDataset } from '../dataset.js';

const STATES = ['assessed', 'outdated', 'no_evidence', 'not_applicable', 'never_assessed'];
const SILENCES = ['reported', 'never_reported', 'not_invited', 'no_lead'];

const SIDES: Record<Perspective, { key: string; fr: string; en: string }> = {
  government: { key: 'government', fr: 'Gouvernement', en: 'Government' },
  civil_society: { key: 'civilSociety', fr: 'Société civile', en: 'Civil society' },
  donor: { key: 'donor', fr: 'Partenaires', en: 'Donors' },
  independent: { key: 'independent', fr: 'Indépendants', en: 'Independent' },
};

const OF_A_SIDE: [part: keyof PerspectiveView, type: 'word' | 'integer' | 'day', fr: string, en: string][] = [
  ['state', 'word', 'ce que disent ses dernières évaluations', 'what its latest assessments say'],
  ['level', 'integer', 'niveau médian inférieur, de 0 à 3', 'lower median level, 0 to 3'],
  ['lowest', 'integer', 'niveau le plus bas', 'lowest level'],
  ['highest', 'integer', 'niveau le plus haut', 'highest level'],
  ['organisations', 'integer', 'organisations comptées', 'organisations that count'],
  ['latestOn', 'day', 'jour de la dernière évaluation comptée', 'day of the latest assessment that counts'],
];

const LEVEL_PARTS: (keyof PerspectiveView)[] = ['level', 'lowest', 'highest'];

function sideColumns(side: Perspective): LineColumn[] {
  const { key, ...name } = SIDES[side];
  return OF_A_SIDE.map(([part, type, fr, en]) => ({
    ...described(
      `${key}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      type,
      `${name.fr}\u00A0: ${fr}`,
      `${name.en}: ${en}`,
      {
        words: part === 'state' ? STATES : null,
        unit: LEVEL_PARTS.includes(part) ? LEVELS : null,
      },
    ),
    value: ({ item }) => item.perspectives.find(({ perspective }) => perspective === side)?.[part] ?? null,
  }));
}

const column = (of: ReturnType<typeof described>, value: LineColumn['value']): LineColumn => ({ ...of, value });

const distance = (key: 'divergence' | 'regionalDivergence', fr: string, en: string): LineColumn =>
  column(described(key, 'integer', fr, en, { unit: LEVELS }), ({ item }) => item[key]);

const milestones = (
  key: 'achieved' | 'counted' | 'cancelled' | 'achievedWeight' | 'countedWeight' | 'overdue',
  fr: string,
  en: string,
) =>
  column(
    described(`milestones${key.charAt(0).toUpperCase()}${key.slice(1)}`, 'integer', fr, en),
    ({ item }) => item.milestones[key],
  );

/** What is no fresh level is named as what it is. */
const heard = ({ area, state, level }: { area: string; state: string; level: number | null }): string =>
  `${area}:${state === 'assessed' ? String(level) : state}`;

export const recommendations: LineDataset = {
  name: 'recommendations',
  title: { fr: 'Recommandations', en: 'Recommendations' },
  about: {
    fr: 'Une ligne par recommandation\u00A0: son texte, où la voit chaque point de vue aujourd’hui, l’écart, le silence de qui en répond, les jalons.',
    en: 'One row for each recommendation: its text, where each perspective sees it today, the divergence, the silence of who answers for it, the milestones.',
  },
  columns: [
    column(described('recommendation', 'text', 'Référence publique', 'Public reference'), ({ item }) => item.reference),
    column(described('textFr', 'text', 'Texte, en français', 'Text, in French'), ({ item }) => item.text.fr),
    column(described('textEn', 'text', 'Texte, en anglais', 'Text, in English'), ({ item }) => item.text.en),
    column(
      described('originalLanguage', 'word', 'Langue de l’original', 'Language of the original', {
        words: ['fr', 'en'],
      }),
      ({ item }) => item.text.original,
    ),
    column(
      described(
        'wording',
        'word',
        'Mot pour mot, reformulée, ou tirée d’un constat',
        'Word for word, in other words, or derived from a finding',
        {
          words: [...WORDINGS],
        },
      ),
      ({ item }) => item.wording,
    ),
    column(
      described('frStatus', 'word', 'Si le texte français est officiel', 'Whether the French text is official', {
        words: ['official', 'unofficial'],
      }),
      ({ item }) => item.frStatus,
    ),
    column(
      described('framework', 'text', 'Cadre où elle figure', 'Framework that it stands in'),
      ({ item }) => item.framework.slug,
    ),
    column(
      described('addressee', 'word', 'À qui elle s’adresse', 'Whom it addresses', { words: [...ADDRESSEES] }),
      ({ item }) => item.addressee,
    ),
    column(described('themes', 'list', 'Thèmes', 'Themes'), ({ item }) => item.themes),
    column(
      described('leads', 'list', 'Organisations chefs de file aujourd’hui', 'Organisations that lead it today'),
      ({ item }) => item.leads.map(({ slug }) => slug),
    ),
    ...PERSPECTIVES.flatMap(sideColumns),
    distance(
      'divergence',
      'Écart entre points de vue\u00A0: le plus haut niveau médian moins le plus bas',
      'Divergence between perspectives: highest minus lowest median level',
    ),
    distance(
      'regionalDivergence',
      'Écart entre régions, au sein de la société civile',
      'Divergence between areas, within civil society',
    ),
    column(
      described(
        'areas',
        'list',
        'Ce que dit la société civile par région\u00A0: «\u00A0région:niveau\u00A0», ou ce qui tient lieu de niveau',
        'What civil society says by area: “area:level”, or what stands in place of a level',
      ),
      ({ row }) => row.areas.map(heard),
    ),
    column(
      described('leadSilence', 'word', 'Si le chef de file a fait rapport', 'Whether the lead reported', {
        words: SILENCES,
      }),
      ({ item }) => item.silence.state,
    ),
    column(
      described('leadSilentDays', 'integer', 'Durée du silence du chef de file', 'How long the lead has been silent', {
        unit: DAYS,
      }),
      ({ item }) => item.silence.days,
    ),
    column(
      described('leadReportedOn', 'day', 'Dernier rapport du chef de file', 'Last report of the lead'),
      ({ item }) => item.silence.lastReportOn,
    ),
    milestones('achieved', 'Jalons atteints', 'Milestones achieved'),
    milestones(
      'counted',
      'Jalons comptés\u00A0: tous, sauf les annulés',
      'Milestones counted: all but the cancelled ones',
    ),
    milestones('cancelled', 'Jalons annulés', 'Milestones cancelled'),
    milestones('achievedWeight', 'Poids des jalons atteints', 'Weight of the milestones achieved'),
    milestones('countedWeight', 'Poids des jalons comptés', 'Weight of the milestones counted'),
    milestones('overdue', 'Jalons en retard', 'Milestones overdue'),
    column(
      described(
        'lastStatementOn',
        'day',
        'Dernière déclaration, de qui que ce soit',
        'Last statement, whoever made it',
      ),
      ({ item }) => item.lastStatementOn,
    ),
    column(
      described('isDemo', 'boolean', 'Quelque chose de fictif en a été dit', 'Something fictional was said of it'),
      ({ row }) => row.isDemo,
    ),
  ],
};
