import { inOrder } from '../in-order.js';
import { en, fr } from '../prose.js';
import type { DemoIndicator, DemoStory } from '../shape.js';
import { JUDGED } from './pd-n3-judged.js';
import { SAID_BY_THE_MINISTRY } from './pd-n3-ministry.js';
import { SAID_BY_OTHERS } from './pd-n3-others.js';

const PLAN = { fr: fr`Plan d'accueil et de réinsertion, tableau 4`, en: en`Reception and reinsertion plan, table 4` };

/** People who passed a stage in the centres of the fictional ministry: far fewer than those of the public record. */
function stage(slot: string, title: DemoIndicator['title'], value: number, on = -230): DemoIndicator {
  const counted = { kind: 'count', unit: 'people', isCumulative: true, dimensions: ['sex', 'area'] } as const;
  return {
    ...{ organisation: 'demo-concorde', slot, title, ...counted, dimensions: [...counted.dimensions] },
    baseline: { value: 0, comment: fr`Aucun centre n'était ouvert.` },
    target: { value, on, basis: PLAN },
  };
}

/** Reintegration: a milestone that slipped twice, one that nobody speaks of, and two pictures that do not meet. */
export const PD_N3: DemoStory = {
  recommendation: 'PD-N3',
  focalPoints: {
    'concorde.member': 'focal_point',
    'concorde.lead': 'alternate',
    'ministry.member': 'focal_point',
    'ministry.lead': 'alternate',
  },
  milestones: {
    centres: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Centres d'accueil et d'orientation ouverts dans cinq régions`,
        en: en`Reception and orientation centres open in five regions`,
      },
      areas: ['segou', 'mopti', 'tombouctou', 'gao', 'menaka'],
      weight: 2,
      planned: 385,
      revisions: [
        {
          on: 352,
          to: 220,
          reason: {
            fr: fr`Deux sites n'étaient pas accessibles pendant l'hivernage.`,
            en: en`Two sites could not be reached during the rainy season.`,
          },
        },
      ],
      found: [
        {
          by: 'observer.member',
          on: 152,
          finding: 'contradicted',
          text: fr`
            Quatre centres reçoivent du public, avec des horaires variables. Au cinquième nous sommes venus trois fois en deux
            semaines : le portail était fermé.`,
        },
        {
          by: 'observer2.lead',
          on: 117,
          finding: 'inconclusive',
          text: en`
            We could visit three of the five centres, and all three receive people. We could not travel to the other two and
            cannot say.`,
        },
      ],
    },
    kits: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Kits de réinsertion remis à 3 000 ex-combattants`,
        en: en`Reinsertion kits handed to 3,000 ex-combatants`,
      },
      weight: 3,
      planned: 180,
      revisions: [
        {
          on: 165,
          to: 75,
          reason: {
            fr: fr`Le marché des kits a été relancé après un premier appel infructueux.`,
            en: en`The tender for the kits was reopened after a first call without result.`,
          },
        },
        {
          on: 70,
          to: -65,
          reason: {
            fr: fr`La deuxième livraison est bloquée faute de transport sûr vers Gao et Ménaka.`,
            en: en`The second delivery is held up for lack of safe transport to Gao and Ménaka.`,
          },
        },
      ],
    },
    register: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Registre unique partagé avec les services régionaux`,
        en: en`Single register shared with the regional services`,
      },
      weight: 1,
      planned: 125,
    },
    followUp: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Suivi social douze mois après la réinsertion`,
        en: en`Social follow-up twelve months after reinsertion`,
      },
      weight: 2,
      planned: -230,
    },
  },
  indicators: {
    registered: stage(
      'registered',
      { fr: fr`Personnes inscrites dans les cinq centres`, en: en`People registered in the five centres` },
      4000,
    ),
    disarmed: stage(
      'disarmed',
      { fr: fr`Personnes ayant remis leur arme`, en: en`People who handed in their weapon` },
      3600,
    ),
    cantoned: stage(
      'cantoned',
      { fr: fr`Personnes accueillies dans les cinq centres`, en: en`People received in the five centres` },
      3400,
    ),
    integrated: stage(
      'integrated',
      { fr: fr`Personnes intégrées dans un corps en uniforme`, en: en`People integrated in a uniformed service` },
      900,
    ),
    economic: stage(
      'reintegrated-economically',
      { fr: fr`Personnes installées avec un kit de métier`, en: en`People set up with a trade kit` },
      3000,
      -65,
    ),
    social: stage(
      'reintegrated-socially',
      {
        fr: fr`Personnes rentrées avec un accord de leur village ou quartier`,
        en: en`People who returned with the agreement of their village or neighbourhood`,
      },
      1200,
    ),
  },
  statements: inOrder(SAID_BY_THE_MINISTRY, SAID_BY_OTHERS, JUDGED),
};
