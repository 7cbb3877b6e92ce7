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
      text: fr`
        Une consultation d'une journée s'est tenue à Koulikoro, avec 30 organisations. Les échanges étaient francs. Nous
        attendons de savoir ce qui en sera repris.`,
    },
    {
      noun: 'assessment',
      by: 'cso.member',
      on: 105,
      judgement: 'not_initiated',
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
      text: fr`
        Le chef de file n'a publié aucun rapport et n'a répondu à aucune de nos trois demandes de documents. Une
        consultation a eu lieu il y a plus d'un an ; nous n'avons trouvé trace ni de ses suites, ni d'une autre.`,
    },
  ],
};
