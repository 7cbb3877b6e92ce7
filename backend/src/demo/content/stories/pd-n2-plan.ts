import { en, fr } from '../prose.js';
import type { DemoIndicator, DemoMilestone } from '../shape.js';

const METIERS = 'demo-metiers';
const PROGRAMME = { fr: fr`Programme des premiers emplois, annexe 2`, en: en`First jobs programme, annex 2` };
const NOT_BEGUN = { value: 0, comment: fr`Le programme n'avait pas commencé.` };

export const MILESTONES: Record<string, DemoMilestone> = {
  mapping: {
    organisation: METIERS,
    title: {
      fr: fr`Cartographie des besoins en main-d'œuvre dans les 19 régions et à Bamako`,
      en: en`Mapping of labour needs in the 19 regions and Bamako`,
    },
    weight: 1,
    planned: 450,
    found: [
      {
        by: 'observer2.lead',
        on: 384,
        finding: 'confirmed',
        text: en`
          We were given the twenty regional sheets and the list of workshops without names. Forty workshops in two regions
          gave us the same answers again.`,
      },
      {
        by: 'observer.member',
        on: 362,
        finding: 'confirmed',
        text: fr`
          Nous avons vu la synthèse et les vingt fiches régionales. Dans trois régions, 60 ateliers sur 64 se souviennent du
          passage d'un enquêteur.`,
      },
    ],
  },
  internships: {
    organisation: METIERS,
    title: {
      fr: fr`4 000 stages de qualification dans dix régions`,
      en: en`4,000 qualifying internships in ten regions`,
    },
    areas: ['kayes', 'kita', 'koulikoro', 'dioila', 'sikasso', 'segou', 'san', 'koutiala', 'mopti', 'bandiagara'],
    weight: 3,
    planned: 240,
    revisions: [
      {
        on: 225,
        to: 75,
        reason: {
          fr: fr`Les conventions avec les ateliers d'accueil ont pris cinq mois de plus que prévu ; la moitié des
            artisans n'avaient pas de compte pour recevoir l'indemnité.`,
          en: en`Agreements with the host workshops took five months longer than planned; half of the craftspeople had
            no account to receive the allowance.`,
        },
      },
    ],
  },
  fund: {
    organisation: METIERS,
    title: {
      fr: fr`Fonds d'appui à l'auto-emploi ouvert dans douze régions`,
      en: en`Self-employment support fund open in twelve regions`,
    },
    weight: 2,
    planned: -40,
  },
  kept: {
    organisation: METIERS,
    title: {
      fr: fr`1 500 jeunes en emploi six mois après leur stage`,
      en: en`1,500 young people in work six months after their internship`,
    },
    weight: 3,
    planned: -190,
  },
  caravan: {
    organisation: METIERS,
    title: {
      fr: fr`Caravane de l'emploi dans les chefs-lieux de région`,
      en: en`Employment caravan through the regional capitals`,
    },
    weight: 1,
    planned: 330,
  },
};

export const INDICATORS: Record<string, DemoIndicator> = {
  jobs: {
    organisation: METIERS,
    slot: 'jobs-created',
    kind: 'count',
    unit: 'people',
    title: {
      fr: fr`Jeunes en emploi à la suite d'un stage du programme`,
      en: en`Young people in work after an internship of the programme`,
    },
    isCumulative: true,
    dimensions: ['sex', 'age', 'area'],
    baseline: NOT_BEGUN,
    target: { value: 2400, on: -190, basis: PROGRAMME },
    targets: { 5: 60, 4: 150, 3: 400, 2: 700, 1: 1100, 0: 1500, '-1': 1900, '-2': 2400 },
  },
  lasting: {
    organisation: METIERS,
    slot: 'jobs-lasting',
    kind: 'count',
    unit: 'people',
    title: {
      fr: fr`Jeunes encore en emploi six mois après leur stage`,
      en: en`Young people still in work six months after their internship`,
    },
    isCumulative: true,
    dimensions: ['sex', 'age', 'area'],
    baseline: NOT_BEGUN,
    target: { value: 1500, on: -190, basis: PROGRAMME },
    targets: { 2: 100, 1: 300, 0: 700, '-1': 1100, '-2': 1500 },
  },
  trained: {
    organisation: METIERS,
    slot: 'trained',
    kind: 'count',
    unit: 'people',
    title: {
      fr: fr`Jeunes entrés en stage de qualification`,
      en: en`Young people who began a qualifying internship`,
    },
    isCumulative: true,
    dimensions: ['sex', 'age', 'area'],
    baseline: NOT_BEGUN,
    target: { value: 4000, on: 75, basis: PROGRAMME },
    targets: { 5: 300, 4: 1000, 3: 2000, 2: 3000, 1: 4000, 0: 4000 },
  },
  women: {
    organisation: METIERS,
    kind: 'percentage',
    unit: 'percent',
    title: { fr: fr`Part des jeunes femmes parmi les stagiaires`, en: en`Share of young women among the interns` },
    dimensions: ['age'],
    baseline: { value: 21, comment: fr`Programme d'apprentissage précédent, dernière année.` },
    target: {
      value: 40,
      on: 75,
      basis: { fr: fr`Note de cadrage du programme`, en: en`Outline of the programme` },
    },
    targets: { 4: 30, 3: 35, 2: 38, 1: 40, 0: 40 },
  },
  delay: {
    organisation: METIERS,
    kind: 'scale',
    unit: 'days',
    title: {
      fr: fr`Retard moyen du versement de l'indemnité, en jours`,
      en: en`Average delay in paying the allowance, in days`,
    },
    direction: 'down',
    dimensions: [],
    target: {
      value: 15,
      on: 75,
      basis: { fr: fr`Engagement pris devant les ateliers d'accueil`, en: en`Commitment made to the host workshops` },
    },
    targets: { 4: 40, 3: 30, 2: 20, 1: 15, 0: 15 },
  },
  funded: {
    organisation: METIERS,
    kind: 'count',
    unit: 'people',
    title: {
      fr: fr`Jeunes financés par le fonds d'appui à l'auto-emploi`,
      en: en`Young people financed by the self-employment fund`,
    },
    isCumulative: true,
    dimensions: ['sex', 'area'],
    target: { value: 600, on: -190, basis: { fr: fr`Règlement du fonds`, en: en`Rules of the fund` } },
    targets: { '-1': 200, '-2': 600 },
  },
};
