import { en, fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';
import { SEEN_BY_OTHERS } from './pd-n6-meetings.js';

/** Who was invited, who was not, and who pays. */
export const SAID_BY_OTHERS: DemoStatement[] = [
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 133,
    judgement: 'intermediate',
    confidence: 'medium',
    because: fr`Quatre réunions vues sur une trentaine, toutes dans des régions accessibles.`,
    text: fr`
      Nous avons assisté à quatre réunions régionales. Elles sont préparées, les deux parties y parlent et les comptes
      rendus circulent. La question du budget de fonctionnement, aujourd'hui porté par les partenaires, reste ouverte.`,
  },
  {
    noun: 'assessment',
    by: 'quatre-vents.lead',
    on: 112,
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`Nos relais sont dans les trois chefs-lieux et ont demandé à chacun.`,
    areas: ['gao', 'menaka', 'taoudenit'],
    effect: 'worsened',
    text: fr`
      À Ménaka et à Taoudénit, le cadre régional n'existe que dans un arrêté. À Gao, il s'est réuni une fois, sans les
      organisations qui suivent les droits humains. Un cadre où l'on choisit ses interlocuteurs n'est pas un dialogue.`,
    evidence: [
      {
        caption: fr`Liste des organisations non invitées`,
        url: 'https://preuves.example.org/demo/organisations-non-invitees',
      },
    ],
  },
  {
    noun: 'objection',
    to: 'three-levels',
    by: 'quatre-vents.lead',
    on: 78,
    text: fr`
      Le rapport dit que la liste des organisations du cadre de Gao a été publiée. Elle n'a été ni affichée dans la région, ni mise sur
      le site du ministère. Nous demandons où et quand.`,
  },
  {
    noun: 'assessment',
    name: 'two-of-fifteen',
    by: 'cso2.lead',
    on: 76,
    judgement: 'minimum',
    confidence: 'high',
    because: fr`14 communes visitées et les feuilles de présence de cinq réunions comptées.`,
    areas: ['kayes', 'koulikoro'],
    effect: 'marginal',
    text: fr`
      Les réunions régionales de Kayes et de Koulikoro ont lieu. Les femmes y sont deux sur quinze et n'ont jamais tenu la
      plume ni la présidence. Dans les 14 communes où nous travaillons, nous n'avons trouvé que deux cadres qui se sont
      réunis plus d'une fois.`,
    evidence: [
      {
        name: 'women-present',
        caption: fr`Présences des femmes dans cinq réunions`,
        url: 'https://preuves.example.org/demo/presences-femmes',
        level: 'public',
      },
    ],
  },
  {
    noun: 'report',
    by: 'quatre-vents.member',
    on: 68,
    judgement: null,
    areas: ['gao'],
    since: 206,
    about: { milestone: 'regional', stance: 'contradicts' },
    text: fr`
      Ce que nous voyons à Gao : le cadre régional s'est réuni une fois, et pas depuis. La liste des organisations membres
      devait être publiée ; nous l'avons demandée trois fois et ne l'avons pas reçue.`,
    outcomes: {
      gaoList: { outcome: 'not_kept', text: fr`Demandée trois fois par écrit, jamais reçue.` },
    },
    evidence: [
      {
        caption: fr`Trois demandes écrites et leurs accusés de réception`,
        url: 'https://preuves.example.org/demo/trois-demandes-gao',
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'lac-clair.member',
    on: 54,
    judgement: 'minimum',
    confidence: 'medium',
    because: en`We know eight frameworks well and none of the others.`,
    text: en`
      Of the eight communal frameworks we support in Sikasso and Bougouni, three have met more than once. None has a
      budget line. Without one, meetings stop when our support does, so we cannot call this on track.`,
  },
  {
    noun: 'assessment',
    by: 'observer.member',
    on: 40,
    judgement: 'intermediate',
    confidence: 'high',
    because: fr`Réunions vérifiées sur pièces, cadres communaux tirés au sort.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
    restsOn: ['three-levels', 'women-present'],
    text: fr`
      Nous avons vérifié 30 des 41 réunions régionales déclarées : 27 ont un compte rendu et une liste de présence. Au
      niveau communal, sur 40 cadres tirés au sort, 17 se sont réunis au moins deux fois. Le niveau régional est en bonne
      voie, le niveau communal commence.`,
    evidence: [
      {
        name: 'drawn',
        caption: fr`Tirage au sort et résultats par niveau`,
        url: 'https://observatoire.example.org/demo/cadres-tires-au-sort',
        level: 'public',
      },
    ],
  },
  {
    noun: 'report',
    by: 'cso2.lead',
    on: 34,
    judgement: null,
    areas: ['kayes', 'koulikoro'],
    since: 120,
    about: { milestone: 'communal', stance: 'contradicts' },
    text: fr`
      Ce que nous voyons dans les communes de Kayes et de Koulikoro où nous travaillons : deux cadres communaux sur 14 se
      sont réunis plus d'une fois. Celui de la région de Koulikoro avait décidé qu'une femme en tiendrait la plume : elle a
      été nommée, et c'est toujours quelqu'un d'autre qui écrit.`,
    meetings: SEEN_BY_OTHERS,
    outcomes: {
      koulikoroPen: { outcome: 'not_kept', text: fr`Nommée sur le papier ; elle n'a jamais reçu le registre.` },
      bamakoJobs: { outcome: 'kept', text: fr`126 jeunes femmes sur 240, comptées sur les chantiers.` },
      kayesBudget: { outcome: 'not_kept', text: fr`Aucune ligne n'a été inscrite.` },
    },
    evidence: [
      {
        caption: fr`Registres de séance consultés dans 14 communes, relevé sans noms`,
        url: 'https://preuves.example.org/demo/registres-14-communes',
        level: 'public',
      },
      {
        file: 'meeting',
        caption: fr`Réunion d'un cadre communal sous l'arbre, vue de loin`,
        level: 'public',
        from: 55,
        area: 'kayes',
      },
      {
        file: 'sheet',
        caption: fr`Feuille de présence de la même réunion, noms illisibles`,
        level: 'shared',
        from: 55,
        area: 'kayes',
        offered: ['demo-engagements', 'demo-mesure'],
        found: [
          {
            by: 'observer.member',
            on: 13,
            finding: 'contradicted',
            text: fr`
              L'original porte une date de l'année précédente. La réunion a bien eu lieu, mais cette feuille n'est pas la
              sienne.`,
          },
        ],
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'tisserands.member',
    on: 29,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Nous jugeons ce qui est sorti de onze demandes, les nôtres.`,
    areas: ['san', 'segou'],
    restsOn: ['drawn'],
    text: fr`
      À Ségou et à San, nous siégeons et nous sommes écoutés. Mais sur onze points que nous avons portés à l'ordre du jour
      en un an, deux ont reçu une réponse écrite. Un cadre de dialogue se mesure à ce qu'il change, pas au nombre de ses
      réunions.`,
  },
  {
    noun: 'assessment',
    by: 'cso.member',
    state: 'submitted',
    on: 2,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Neuf communes sur plus de cent dans nos régions.`,
    areas: ['bandiagara', 'mopti'],
    text: fr`
      Dans les régions de Mopti et de Bandiagara, le cadre régional s'est réuni deux fois en un an. Les jeunes y ont une
      place sur vingt. Dans les neuf communes où nous avons des relais, aucun cadre communal n'a été installé.`,
    evidence: [
      {
        caption: fr`Relevé de nos neuf relais`,
        url: 'https://preuves.example.org/demo/releve-neuf-relais',
      },
    ],
  },
];
