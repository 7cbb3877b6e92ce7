import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** State presence in the communes: the donor that leads has not reported for more than a year. */
export const PD_I2: DemoStory = {
  recommendation: 'PD-I2',
  milestones: {
    offices: {
      organisation: 'demo-lac-clair',
      title: {
        fr: fr`60 mairies équipées pour l'état civil`,
        en: en`60 town halls equipped for civil registration`,
      },
      weight: 2,
      planned: 140,
    },
  },
  statements: [
    {
      noun: 'report',
      by: 'lac-clair.member',
      on: 386,
      judgement: 'intermediate',
      text: en`
        Twenty-three town halls have received furniture, solar power and registers. Training of the registrars follows in the
        dry season. The remaining 37 are selected.`,
      moves: { offices: { state: 'in_progress', text: en`23 of 60 town halls equipped.` } },
      evidence: [
        {
          caption: en`Equipment delivered, by region`,
          url: 'https://projects.example.org/demo/equipment-delivered',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'communes.member',
      on: 126,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Les chiffres des 23 mairies sont vérifiés, le calendrier des autres dépend des livraisons.`,
      text: fr`
        Les 23 mairies équipées délivrent en moyenne trois fois plus d'actes de naissance qu'avant. Nous n'avons pas de
        nouvelles des 37 autres, mais les crédits de notre côté sont réservés et la programmation permet de tenir le délai
        révisé.`,
    },
    {
      noun: 'assessment',
      by: 'tisserands.lead',
      on: 116,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous ne connaissons que sept mairies d'une seule région.`,
      areas: ['koutiala'],
      text: fr`
        Dans la région de Koutiala, la mairie équipée que nous connaissons rend service tous les jours. Les six voisines
        attendent : les meubles promis ne sont pas arrivés et le maire ne sait pas à qui écrire.`,
    },
  ],
};
