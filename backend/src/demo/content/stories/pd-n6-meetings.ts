import { fr } from '../prose.js';
import type { DemoMeeting } from '../shape.js';

const MINISTRY = fr`Ministère des Communes et des Terroirs (démonstration)`;
const FOUR_WINDS = fr`Veille citoyenne des Quatre-Vents (démonstration)`;
const WEAVERS = fr`Maison des tisserands de paix (démonstration)`;
const BAOBAB = fr`Réseau des femmes du Baobab blanc (démonstration)`;
const BEND = fr`Association des jeunes de la Boucle (démonstration)`;
const REGIONAL_SIDE = fr`Services régionaux du ministère (démonstration)`;
const COMMUNAL_SIDE = fr`Mairie et services d'une commune (démonstration)`;
const DISTRICT_SIDE = fr`Services du District (démonstration)`;

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

/** Oldest first; the first nine were told in one report, the others in the next. */
export const YEAR_OF_MEETINGS: DemoMeeting[] = [
  {
    level: 'national',
    on: 262,
    organisations: [MINISTRY, WEAVERS, BAOBAB, BEND],
    women: 8,
    men: 16,
    young: 6,
    agenda: fr`Bilan des treize premiers cadres régionaux.`,
    decisions: {
      newRegions: {
        text: fr`Nommer un secrétaire dans chacune des régions récentes.`,
        owner: MINISTRY,
        due: 170,
      },
    },
  },
  {
    level: 'regional',
    on: 238,
    area: 'nioro',
    organisations: [REGIONAL_SIDE, BAOBAB],
    women: 7,
    men: 19,
    young: 4,
    agenda: fr`Installation du cadre régional.`,
  },
  {
    level: 'regional',
    on: 231,
    area: 'kita',
    organisations: [REGIONAL_SIDE],
    women: null,
    men: null,
    young: null,
    agenda: fr`Installation du cadre régional. Les présences n'ont pas été comptées.`,
  },
  {
    level: 'regional',
    on: 224,
    area: 'san',
    organisations: [REGIONAL_SIDE, WEAVERS],
    women: 6,
    men: 20,
    young: 5,
    agenda: fr`Accès des éleveurs aux points d'eau.`,
    decisions: {
      sanWater: {
        text: fr`Convenir d'un calendrier d'accès à trois points d'eau.`,
        owner: REGIONAL_SIDE,
        due: 140,
      },
    },
  },
  {
    level: 'regional',
    on: 219,
    area: 'koutiala',
    organisations: [REGIONAL_SIDE, WEAVERS],
    women: 5,
    men: 18,
    young: 5,
    agenda: fr`Installation du cadre régional, vols de bétail.`,
  },
  {
    level: 'communal',
    on: 216,
    area: 'bougouni',
    organisations: [COMMUNAL_SIDE, fr`Coopération du Lac clair (démonstration)`],
    women: 9,
    men: 17,
    young: 8,
    agenda: fr`Eau potable dans deux quartiers.`,
    decisions: {
      bougouniWells: {
        text: fr`Remettre en service deux forages.`,
        owner: COMMUNAL_SIDE,
        due: 130,
      },
    },
  },
  {
    level: 'regional',
    on: 213,
    area: 'tombouctou',
    organisations: [REGIONAL_SIDE, FOUR_WINDS],
    women: 4,
    men: 22,
    young: 3,
    agenda: fr`Installation du cadre régional ; accueil provisoire de celui de Taoudénit.`,
    decisions: {
      tombouctouSeat: {
        text: fr`Trouver un siège à Taoudénit pour le cadre de cette région.`,
        owner: MINISTRY,
        due: 120,
      },
    },
  },
  {
    level: 'regional',
    on: 209,
    area: 'koulikoro',
    organisations: [REGIONAL_SIDE, BAOBAB],
    women: 2,
    men: 13,
    young: 1,
    agenda: fr`Qui tient la plume et qui préside.`,
    decisions: {
      koulikoroPen: {
        text: fr`Confier le secrétariat de séance à une femme.`,
        owner: REGIONAL_SIDE,
        due: 150,
      },
    },
  },
  {
    level: 'regional',
    on: 206,
    area: 'gao',
    organisations: [REGIONAL_SIDE, fr`Cercle des notables (démonstration)`],
    women: 1,
    men: 19,
    young: 2,
    agenda: fr`Composition du cadre régional.`,
    decisions: {
      gaoList: {
        text: fr`Publier la liste des organisations membres.`,
        owner: REGIONAL_SIDE,
        due: 150,
      },
    },
  },
  {
    level: 'national',
    on: 172,
    organisations: [MINISTRY, WEAVERS, BAOBAB, FOUR_WINDS],
    women: 9,
    men: 15,
    young: 5,
    agenda: fr`Budget de fonctionnement des cadres.`,
    decisions: {
      budgetLine: {
        text: fr`Proposer une ligne de fonctionnement au prochain budget.`,
        owner: MINISTRY,
        due: -40,
      },
    },
  },
  {
    level: 'regional',
    on: 151,
    area: 'bamako',
    organisations: [DISTRICT_SIDE, BAOBAB, BEND],
    women: 14,
    men: 18,
    young: 11,
    agenda: fr`Bruit, salubrité et occupation de la voie publique ; emplois d'été.`,
    decisions: {
      bamakoJobs: {
        text: fr`Réserver la moitié des chantiers d'été aux jeunes femmes.`,
        owner: DISTRICT_SIDE,
        due: 100,
      },
    },
  },
  {
    level: 'regional',
    on: 138,
    area: 'mopti',
    organisations: [REGIONAL_SIDE, BEND],
    women: 6,
    men: 25,
    young: 8,
    agenda: fr`Retour des services dans les cercles.`,
  },
  {
    level: 'regional',
    on: 131,
    area: 'douentza',
    organisations: [REGIONAL_SIDE, BEND],
    women: 2,
    men: 16,
    young: 3,
    agenda: fr`Circulation sur la route nationale.`,
    decisions: {
      douentzaRoad: {
        text: fr`Publier chaque semaine l'état de la route.`,
        owner: REGIONAL_SIDE,
        due: 75,
      },
    },
  },
  {
    level: 'communal',
    on: 126,
    area: 'sikasso',
    organisations: [COMMUNAL_SIDE],
    women: 11,
    men: 21,
    young: 9,
    agenda: fr`Taxes de marché : ce qui est perçu et ce qui en est fait.`,
    decisions: {
      sikassoTaxes: {
        text: fr`Afficher chaque mois les recettes du marché.`,
        owner: COMMUNAL_SIDE,
        due: -25,
      },
    },
  },
  {
    level: 'communal',
    on: 112,
    area: 'segou',
    organisations: [COMMUNAL_SIDE, WEAVERS],
    women: 10,
    men: 15,
    young: 7,
    agenda: fr`Entretien des canaux.`,
  },
  {
    level: 'national',
    on: 101,
    organisations: [MINISTRY, WEAVERS, BAOBAB, BEND],
    women: 10,
    men: 14,
    young: 6,
    agenda: fr`Règlement commun, deuxième lecture.`,
    decisions: {
      rulesAgain: {
        text: fr`Adopter le règlement commun.`,
        owner: MINISTRY,
        due: -100,
      },
    },
  },
  {
    level: 'communal',
    on: 93,
    area: 'koulikoro',
    organisations: [COMMUNAL_SIDE, BAOBAB],
    women: 12,
    men: 16,
    young: 8,
    agenda: fr`Fermeture d'une maternité la nuit.`,
    decisions: {
      maternity: {
        text: fr`Assurer une garde de nuit deux fois par semaine, puis chaque nuit.`,
        owner: fr`Centre de santé d'une commune (démonstration)`,
        due: 60,
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
