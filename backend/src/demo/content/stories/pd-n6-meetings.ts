import { fr } from '../prose.js';
import type { DemoMeeting } from '../shape.js';
import { BAOBAB, BEND, COMMUNAL_SIDE, FOUR_WINDS, MINISTRY, REGIONAL_SIDE, WEAVERS } from './pd-n6-who-met.js';

/** Before there was a framework. */
export const FIRST_MEETINGS: DemoMeeting[] = [
  {
    level: 'regional',
    on: 528,
    area: 'dioila',
    organisations: [REGIONAL_SIDE, WEAVERS],
    women: 3,
    men: 21,
    young: 4,
    agenda: fr`Ce qui existe déjà dans la région : comités, cadres de concertation, commissions.`,
    decisions: {
      inventory: {
        text: fr`Dresser l'inventaire des cadres de concertation de la région et le rendre public.`,
        owner: REGIONAL_SIDE,
        due: 470,
      },
    },
  },
  {
    level: 'regional',
    on: 519,
    area: 'taoudenit',
    organisations: [REGIONAL_SIDE, FOUR_WINDS],
    women: 1,
    men: 13,
    young: 2,
    agenda: fr`Où réunir un cadre régional quand les services siègent ailleurs.`,
  },
];

export const STARTED_MEETINGS: DemoMeeting[] = [
  {
    level: 'national',
    on: 426,
    organisations: [MINISTRY, WEAVERS, BAOBAB, BEND, FOUR_WINDS],
    women: 7,
    men: 17,
    young: 5,
    agenda: fr`Installation du cadre national, calendrier, publicité des séances.`,
    decisions: {
      minutes: {
        text: fr`Publier le compte rendu de chaque session dans les quinze jours.`,
        owner: fr`Secrétariat du cadre national (démonstration)`,
        due: 395,
      },
      threeSessions: {
        text: fr`Tenir trois sessions nationales par an.`,
        owner: MINISTRY,
        due: 95,
      },
      rules: {
        text: fr`Proposer un règlement commun à tous les cadres.`,
        owner: MINISTRY,
        due: 240,
      },
    },
  },
  {
    level: 'regional',
    on: 421,
    area: 'sikasso',
    organisations: [REGIONAL_SIDE, BAOBAB],
    women: 6,
    men: 24,
    young: 7,
    agenda: fr`Sécurité des marchés hebdomadaires, accès des femmes aux emplacements.`,
    decisions: {
      sikassoMarket: {
        text: fr`Réserver un tiers des emplacements couverts aux vendeuses.`,
        owner: REGIONAL_SIDE,
        due: 350,
      },
    },
  },
];

export const REGIONAL_MEETINGS: DemoMeeting[] = [
  {
    level: 'regional',
    on: 338,
    area: 'kayes',
    organisations: [REGIONAL_SIDE, BAOBAB],
    women: 4,
    men: 23,
    young: 5,
    agenda: fr`Routes coupées pendant l'hivernage, budget du cadre régional.`,
    decisions: {
      kayesRoad: {
        text: fr`Ouvrir les barrières de pluie aux véhicules de santé.`,
        owner: fr`Services des routes de la région (démonstration)`,
        due: 290,
      },
      kayesBudget: {
        text: fr`Inscrire une ligne de fonctionnement au budget de la région.`,
        owner: REGIONAL_SIDE,
        due: 200,
      },
    },
  },
  {
    level: 'regional',
    on: 329,
    area: 'segou',
    organisations: [REGIONAL_SIDE, WEAVERS],
    women: 8,
    men: 22,
    young: 6,
    agenda: fr`Conflits autour des pistes à bétail ; suites données aux points portés par les associations.`,
    decisions: {
      segouAnswers: {
        text: fr`Répondre par écrit aux points que les associations portent à l'ordre du jour.`,
        owner: REGIONAL_SIDE,
        due: 250,
      },
    },
  },
  {
    level: 'regional',
    on: 321,
    area: 'mopti',
    organisations: [REGIONAL_SIDE, BEND, WEAVERS],
    women: 5,
    men: 27,
    young: 9,
    agenda: fr`Place des jeunes dans le cadre régional.`,
    decisions: {
      moptiYouth: {
        text: fr`Ajouter deux sièges pour les organisations de jeunes.`,
        owner: REGIONAL_SIDE,
        due: 260,
      },
    },
  },
];

/** What a network of civil society tells of itself. */
export const SEEN_BY_OTHERS: DemoMeeting[] = [
  {
    level: 'communal',
    on: 47,
    area: 'kayes',
    organisations: [COMMUNAL_SIDE, BAOBAB],
    women: 17,
    men: 8,
    young: 9,
    agenda: fr`Réunion convoquée par les associations : places au marché, éclairage.`,
    decisions: {
      kayesLights: {
        text: fr`Éclairer l'entrée du marché.`,
        owner: COMMUNAL_SIDE,
        due: -70,
      },
    },
  },
];
