import { fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Communities in the making of strategies: whoever leads has never reported. */
export const CO_1: DemoStory = {
  recommendation: 'CO-1',
  statements: [
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 431,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous y étions, mais nous ne savons pas ce qui s'est dit dans les autres régions.`,
      text: fr`
        Une consultation d'une journée s'est tenue à Koulikoro, avec 30 organisations. Les échanges étaient francs. Nous
        attendons de savoir ce qui en sera repris.`,
    },
    {
      noun: 'assessment',
      by: 'cso.member',
      on: 105,
      judgement: 'not_initiated',
      confidence: 'high',
      because: fr`Nous avons interrogé toutes les organisations de jeunes avec lesquelles nous travaillons.`,
      text: fr`
        Aucune organisation de jeunes de nos trois régions n'a été associée à l'élaboration d'une stratégie. Nous avons
        demandé le projet de texte deux fois par écrit. Nous n'avons reçu ni texte ni réponse.`,
      evidence: [
        {
          caption: fr`Copies de deux demandes écrites`,
          url: 'https://preuves.example.org/demo/deux-demandes',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'observer.member',
      on: 20,
      judgement: 'no_evidence',
      confidence: 'medium',
      because: fr`L'absence de documents publics est certaine ; ce qui n'est pas publié nous échappe.`,
      guidance: { applies: true, known: false },
      text: fr`
        Le chef de file n'a publié aucun rapport et n'a répondu à aucune de nos trois demandes de documents. Une
        consultation a eu lieu il y a plus d'un an ; nous n'avons trouvé trace ni de ses suites, ni d'une autre.`,
    },
  ],
};
