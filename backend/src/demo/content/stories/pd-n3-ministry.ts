import { fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** The ministry that leads. */
export const SAID_BY_THE_MINISTRY: DemoStatement[] = [
  {
    noun: 'response',
    name: 'first-answer',
    by: 'concorde.lead',
    on: 505,
    answer: 'noted',
    text: fr`
      Le ministère prend note de la recommandation. Le plan d'accueil et de réinsertion est en préparation ; une réponse
      plus complète sera donnée quand ses moyens seront connus.`,
  },
  {
    noun: 'report',
    by: 'concorde.member',
    on: 470,
    judgement: 'minimum',
    text: fr`
      Les équipes régionales sont nommées et les procédures d'accueil écrites. Deux des cinq centres prévus ont un local.
      Les premières inscriptions ont commencé à Ségou.`,
  },
  {
    noun: 'response',
    supersedes: 'first-answer',
    by: 'concorde.lead',
    on: 352,
    answer: 'partly_accepted',
    text: fr`
      Cette réponse remplace la précédente. Le ministère s'engage sur l'accueil, les kits de métier et le suivi social dans
      cinq régions. Il ne s'engage pas sur les communautés de retour : leur accompagnement relève d'un autre programme, qui
      n'est pas financé à ce jour.`,
  },
  {
    noun: 'report',
    by: 'concorde.member',
    on: 331,
    judgement: 'minimum',
    text: fr`
      Trois centres sont ouverts (Ségou, Mopti, Tombouctou), 940 personnes y ont été reçues. Les pistes ont été coupées
      pendant onze semaines vers Gao et Ménaka ; ces deux centres ouvriront après l'hivernage et nous avons déplacé la
      date en conséquence.`,
    moves: {
      centres: {
        state: 'in_progress',
        text: fr`Trois centres ouverts sur cinq.`,
        blockers: [{ kind: 'access', text: fr`Pistes coupées vers Gao et Ménaka.`, since: 410 }],
      },
    },
    values: {
      registered: {
        value: 1310,
        sex: { female: 58, male: 1252 },
        area: { segou: 420, mopti: 510, tombouctou: 380 },
      },
      disarmed: { value: 1020, sex: { female: 39, male: 981 }, area: { segou: 330, mopti: 400, tombouctou: 290 } },
      cantoned: { value: 940, sex: { female: 36, male: 904 }, area: { segou: 310, mopti: 360, tombouctou: 270 } },
    },
  },
  {
    noun: 'report',
    name: 'five-centres',
    by: 'concorde.member',
    on: 191,
    judgement: 'intermediate',
    text: fr`
      Les cinq centres sont ouverts. 2 210 ex-combattants ont été reçus, 860 ont choisi un métier et 410 ont reçu leur
      kit, dont 22 femmes. Le premier appel d'offres pour les kits était infructueux : un seul dossier recevable.

      Le volet social commence dans les régions de Ségou et de Mopti, avec un conseiller pour 60 personnes.`,
    moves: {
      centres: {
        state: 'achieved',
        achieved: 197,
        text: fr`Ouverture du cinquième centre, dans la région de Ménaka.`,
      },
      kits: { state: 'in_progress', text: fr`410 kits remis sur 3 000.` },
    },
    values: {
      registered: {
        value: 2890,
        sex: { female: 131, male: 2759 },
        area: { segou: 640, mopti: 880, tombouctou: 610, gao: 490, menaka: 270 },
      },
      disarmed: {
        value: 2430,
        sex: { female: 104, male: 2326 },
        area: { segou: 560, mopti: 760, tombouctou: 520, gao: 400, menaka: 190 },
      },
      cantoned: {
        value: 2210,
        sex: { female: 97, male: 2113 },
        area: { segou: 520, mopti: 700, tombouctou: 480, gao: 350, menaka: 160 },
      },
      integrated: { value: 240, sex: { female: 6, male: 234 } },
      economic: {
        value: 410,
        sex: { female: 22, male: 388 },
        area: { segou: 170, mopti: 150, tombouctou: 90 },
      },
      social: { value: 150, sex: { female: 19, male: 131 }, area: { segou: 90, mopti: 60 } },
    },
    evidence: [
      {
        caption: fr`Personnes reçues par centre et par sexe`,
        url: 'https://documents.example.org/demo/centres-personnes-recues',
      },
    ],
  },
  {
    noun: 'objection',
    name: 'free-of-charge',
    to: 'four-receipts',
    by: 'concorde.member',
    on: 129,
    text: fr`
      Le rapport laisse entendre que les centres demandent de l'argent. L'inscription est gratuite et aucun agent n'a reçu
      d'instruction contraire. Nous demandons à la Veille citoyenne de dire combien de personnes sont concernées, et dans
      quel centre, sans les nommer.`,
  },
  {
    noun: 'report',
    by: 'concorde.member',
    on: 57,
    judgement: 'intermediate',
    text: fr`
      1 020 kits ont été remis. La deuxième livraison, pour Gao et Ménaka, attend une escorte ; nous avons dû déplacer la
      date une seconde fois. 31 conseillers sociaux suivent 1 460 personnes.

      Nous avons rappelé par écrit aux cinq centres que l'inscription est gratuite.`,
    moves: {
      kits: {
        state: 'in_progress',
        text: fr`1 020 kits remis sur 3 000 ; deuxième livraison bloquée.`,
        blockers: [
          { kind: 'security', text: fr`Pas d'escorte pour le convoi vers Gao et Ménaka.`, since: 96 },
          { kind: 'funding', text: fr`Le transporteur demande une avance que le marché ne prévoit pas.`, since: 74 },
        ],
      },
    },
    values: {
      registered: {
        value: 3340,
        sex: { female: 158, male: 3182 },
        area: { segou: 720, mopti: 1010, tombouctou: 700, gao: 570, menaka: 340 },
      },
      disarmed: {
        value: 2910,
        sex: { female: 129, male: 2781 },
        area: { segou: 650, mopti: 900, tombouctou: 620, gao: 470, menaka: 270 },
      },
      cantoned: {
        value: 2640,
        comment: fr`Dont 150 personnes reparties avant la fin de leur séjour.`,
        sex: { female: 118, male: 2522 },
        area: { segou: 600, mopti: 820, tombouctou: 570, gao: 420, menaka: 230 },
      },
      integrated: { value: 520, sex: { female: 11, male: 509 } },
      economic: {
        value: 1020,
        sex: { female: 61, male: 959 },
        area: { segou: 360, mopti: 370, tombouctou: 210, gao: 80 },
      },
      social: { value: 310, sex: { female: 44, male: 266 }, area: { segou: 170, mopti: 140 } },
    },
    evidence: [
      {
        caption: fr`Note de service : l'inscription est gratuite`,
        url: 'https://documents.example.org/demo/note-gratuite',
      },
      {
        file: 'minutes',
        caption: fr`Compte rendu de la commission de suivi des centres`,
        from: 65,
      },
    ],
  },
];
