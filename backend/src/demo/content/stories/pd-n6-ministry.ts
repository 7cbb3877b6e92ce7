import { en, fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';
import { FIRST_MEETINGS, REGIONAL_MEETINGS, STARTED_MEETINGS } from './pd-n6-meetings.js';
import { YEAR_OF_MEETINGS } from './pd-n6-year.js';

/** The ministry that leads: frameworks, and who met in them. */
export const SAID_BY_THE_MINISTRY: DemoStatement[] = [
  {
    noun: 'response',
    by: 'communes.lead',
    on: 509,
    answer: 'accepted',
    text: fr`
      Le ministère accepte la recommandation et propose un cadre permanent à trois niveaux. Chaque séance aura un compte
      rendu public, et chaque décision un responsable et une échéance.`,
  },
  {
    noun: 'report',
    by: 'communes.member',
    on: 503,
    judgement: 'minimum',
    text: fr`
      L'inventaire des cadres existants est fait : 11 régions en ont un sur le papier, quatre se sont réunis dans l'année.
      Le ministère propose un cadre à trois niveaux, national, régional et communal.`,
    meetings: FIRST_MEETINGS,
  },
  {
    noun: 'report',
    by: 'communes.member',
    on: 411,
    judgement: 'intermediate',
    text: fr`
      Le cadre national est installé : 24 membres, dont douze de la société civile. Il a tenu sa première session et
      retenu un calendrier de trois réunions par an.`,
    moves: {
      national: { state: 'achieved', achieved: 426, text: fr`Première session tenue, calendrier adopté.` },
    },
    meetings: STARTED_MEETINGS,
    outcomes: {
      inventory: { outcome: 'kept', text: fr`Inventaire remis et présenté à la première session nationale.` },
    },
    evidence: [
      {
        caption: fr`Relevé de conclusions de la première session`,
        url: 'https://documents.example.org/demo/cadre-national-session-1',
      },
    ],
  },
  {
    noun: 'report',
    by: 'communes.member',
    on: 301,
    judgement: 'intermediate',
    text: fr`
      Treize cadres régionaux sont installés. Les six régions récentes n'ont pas encore de conseil régional pour en tenir
      le secrétariat : le délai a été revu.`,
    moves: {
      regional: {
        state: 'in_progress',
        text: fr`Treize cadres régionaux installés sur vingt.`,
        blockers: [
          {
            kind: 'mandate',
            text: fr`Les régions récentes n'ont pas de conseil régional à qui confier le secrétariat.`,
            since: 360,
          },
        ],
      },
    },
    meetings: REGIONAL_MEETINGS,
    outcomes: {
      minutes: { outcome: 'kept', text: fr`Les comptes rendus sont en ligne sur le site du ministère.` },
      sikassoMarket: { outcome: 'kept', text: fr`Arrêté pris et affiché.` },
    },
  },
  {
    noun: 'report',
    by: 'communes.member',
    on: 201,
    judgement: 'full',
    returned: {
      on: 211,
      remark: fr`Ne pas écrire « partout » : le cadre de Taoudénit siège à Tombouctou. Le dire tel quel.`,
    },
    text: fr`
      Les 19 régions et le District de Bamako ont leur cadre de dialogue. Celui de Taoudénit siège provisoirement à
      Tombouctou. 46 communes ont également installé le leur. Le règlement commun promis à la première session n'est pas
      prêt : deux versions restent à concilier.`,
    moves: {
      regional: {
        state: 'achieved',
        achieved: 208,
        text: fr`Vingt cadres installés, celui de Taoudénit siégeant provisoirement à Tombouctou.`,
      },
    },
    meetings: YEAR_OF_MEETINGS.slice(0, 9),
    outcomes: {
      rules: { outcome: 'not_kept', text: fr`Deux versions restent à concilier.` },
      kayesRoad: { outcome: 'kept', text: fr`Barrières de pluie rouvertes par arrêté.` },
      moptiYouth: { outcome: 'kept', text: fr`Deux sièges ajoutés.` },
    },
    evidence: [
      {
        caption: fr`Liste des cadres régionaux et de leurs membres institutionnels`,
        url: 'https://documents.example.org/demo/cadres-regionaux',
      },
    ],
  },
  {
    noun: 'report',
    name: 'three-levels',
    by: 'communes.member',
    on: 85,
    judgement: 'full',
    text: fr`
      Le dispositif fonctionne aux trois niveaux. Le cadre national a tenu ses trois sessions de l'année, les cadres
      régionaux 41 réunions. 97 communes ont installé leur cadre ; les autres suivront avec l'appui des préfectures. Les
      séances dont le compte rendu est validé sont détaillées ici.`,
    moves: {
      communal: {
        state: 'in_progress',
        text: fr`97 cadres communaux installés sur 150.`,
        blockers: [
          { kind: 'funding', text: fr`Aucune ligne de fonctionnement dans les budgets communaux.`, since: 150 },
          { kind: 'access', text: fr`18 communes ne sont joignables qu'en saison sèche.`, since: 120 },
        ],
      },
    },
    meetings: YEAR_OF_MEETINGS.slice(9),
    outcomes: {
      threeSessions: { outcome: 'kept', text: fr`Trois sessions nationales tenues dans l'année.` },
      newRegions: { outcome: 'kept', text: fr`Secrétaires nommés dans les six régions qui n'en avaient pas.` },
      sanWater: { outcome: 'kept', text: fr`Calendrier signé et appliqué depuis la saison sèche.` },
      gaoList: { outcome: 'kept', text: fr`Liste publiée, 31 organisations y figurent.` },
      bougouniWells: { outcome: 'kept', text: fr`Les deux forages sont en service.` },
      koulikoroPen: { outcome: 'kept', text: fr`Une femme tient le secrétariat.` },
      tombouctouSeat: { outcome: 'not_kept', text: fr`Le cadre de Taoudénit siège toujours à Tombouctou.` },
    },
    evidence: [
      {
        caption: fr`Tableau des réunions régionales`,
        url: 'https://documents.example.org/demo/reunions-regionales',
      },
      {
        file: 'borehole',
        caption: fr`L'un des deux forages remis en service`,
        from: 96,
        area: 'bougouni',
        offered: ['demo-engagements', 'demo-mesure'],
        found: [
          {
            by: 'observer2.lead',
            on: 58,
            finding: 'confirmed',
            text: en`We saw both boreholes in use, and the committee that looks after them has met twice.`,
          },
        ],
      },
    ],
  },
];
