import { inOrder } from '../in-order.js';
import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';
import { JUDGED } from './pd-n6-judged.js';
import { SAID_BY_THE_MINISTRY } from './pd-n6-ministry.js';
import { SAID_BY_OTHERS } from './pd-n6-others.js';

/** Dialogue between state and civil society: complete on paper, thin in the communes. */
export const PD_N6: DemoStory = {
  recommendation: 'PD-N6',
  focalPoints: { 'communes.member': 'focal_point', 'communes.lead': 'alternate' },
  milestones: {
    national: {
      organisation: 'demo-communes',
      title: { fr: fr`Cadre national de dialogue installé`, en: en`National dialogue framework set up` },
      weight: 1,
      planned: 435,
      found: [
        {
          by: 'observer.member',
          on: 388,
          finding: 'confirmed',
          text: fr`
            Nous avons assisté à la première session : 24 membres, dont douze de la société civile, et un calendrier adopté.`,
        },
        {
          by: 'observer2.lead',
          on: 379,
          finding: 'confirmed',
          text: en`The list of members, the attendance sheet and the calendar of the first session agree with each other.`,
        },
      ],
    },
    regional: {
      organisation: 'demo-communes',
      title: {
        fr: fr`Cadres régionaux installés dans les 19 régions et à Bamako`,
        en: en`Regional frameworks set up in the 19 regions and Bamako`,
      },
      weight: 2,
      planned: 285,
      revisions: [
        {
          on: 292,
          to: 200,
          reason: {
            fr: fr`Les régions récentes n'avaient pas encore de conseil régional à qui confier le secrétariat.`,
            en: en`The new regions had no regional council yet to run the secretariat.`,
          },
        },
      ],
    },
    communal: {
      organisation: 'demo-communes',
      title: { fr: fr`Cadres communaux dans 150 communes`, en: en`Communal frameworks in 150 communes` },
      weight: 3,
      planned: 110,
    },
    charter: {
      organisation: 'demo-communes',
      title: {
        fr: fr`Règlement commun des cadres de dialogue adopté`,
        en: en`Common rules of the dialogue frameworks adopted`,
      },
      weight: 1,
      planned: -100,
    },
  },
  statements: inOrder(SAID_BY_THE_MINISTRY, SAID_BY_OTHERS, JUDGED),
};
