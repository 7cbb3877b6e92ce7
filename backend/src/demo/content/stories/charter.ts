import { en, fr } from '../prose.js';
import type { DemoFrameworkStory } from '../shape.js';

/** The charter as a whole: young, and seen so far by few. */
export const CHARTER: DemoFrameworkStory = {
  framework: 'national-charter-2025',
  statements: [
    {
      noun: 'assessment',
      by: 'concorde.member',
      on: 102,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Les textes d'application sont de notre ressort, leur effet ne se mesure pas encore.`,
      effect: 'none',
      guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
      text: fr`
        Les premiers textes d'application sont signés et les équipes régionales désignées. Le calendrier est celui que nous avions
        annoncé. Nous jugeons que ce qui devait être fait cette année le sera.`,
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 67,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous avons lu le texte avec 60 femmes de deux régions, pas davantage.`,
      effect: 'none',
      guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
      text: fr`
        Le texte existe et il est peu connu : sur 60 femmes avec qui nous l'avons lu, quatre en avaient entendu parler. Aucune
        traduction en soninké ou en bambara n'est distribuée. On a commencé par le haut.`,
    },
    {
      noun: 'assessment',
      by: 'observer2.lead',
      on: 39,
      judgement: 'no_evidence',
      confidence: 'medium',
      because: en`What is public is complete as far as it goes; it does not go far.`,
      guidance: { applies: true, known: false },
      text: en`
        Too little is published to say how far the charter is carried out. The texts that apply it are announced and not all
        available. We shall judge when there is something to be checked, and not before.`,
    },
  ],
};
