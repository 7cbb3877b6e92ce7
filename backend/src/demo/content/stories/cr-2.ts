import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Training on terrorist financing: whoever leads has never reported, and others do not know. */
export const CR_2: DemoStory = {
  recommendation: 'CR-2',
  milestones: {
    sessions: {
      organisation: 'demo-vigilance',
      title: {
        fr: fr`Une session de formation dans chacune des dix-neuf régions`,
        en: en`One training session in each of the nineteen regions`,
      },
      weight: 1,
      planned: 150,
    },
  },
  statements: [
    {
      noun: 'assessment',
      by: 'lac-clair.member',
      on: 84,
      judgement: 'minimum',
      confidence: 'high',
      because: en`We paid for the material and followed both sessions; we know of no other.`,
      text: en`
        The training material we paid for is ready and good. Two pilot sessions took place in Bamako. Nothing has been held
        outside the capital, which is what the recommendation is about.`,
    },
    {
      noun: 'assessment',
      by: 'observer2.lead',
      on: 70,
      judgement: 'no_evidence',
      confidence: 'low',
      because: en`We asked twelve branches and the lead; hardly anybody answered.`,
      text: en`
        The lead has published no report and did not answer our questions on the number of people trained. Bank branches in
        four regions told us that they had never heard of the sessions; that is not enough to state a level.`,
    },
    {
      noun: 'response',
      by: 'vigilance.lead',
      on: 56,
      answer: 'rejected',
      text: fr`
        La cellule reçoit et analyse des déclarations ; elle n'est pas chargée de former. La formation revient aux autorités
        qui surveillent chaque profession, et la cellule n'a ni le mandat, ni le budget pour s'y substituer.`,
    },
  ],
};
