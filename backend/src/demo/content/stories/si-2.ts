import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Development in the north: begun once, overdue for most of a year, and silent since. */
export const SI_2: DemoStory = {
  recommendation: 'SI-2',
  milestones: {
    works: {
      organisation: 'demo-communes',
      title: {
        fr: fr`40 ouvrages locaux à Tombouctou, Gao et Ménaka`,
        en: en`40 local works in Timbuktu, Gao and Ménaka`,
      },
      areas: ['tombouctou', 'gao', 'menaka'],
      weight: 3,
      planned: 320,
    },
    committees: {
      organisation: 'demo-communes',
      title: {
        fr: fr`Comités d'usagers en place pour chaque ouvrage`,
        en: en`User committees in place for each of the works`,
      },
      weight: 1,
      planned: 240,
    },
  },
  statements: [
    {
      noun: 'report',
      by: 'communes.member',
      on: 456,
      judgement: 'minimum',
      text: fr`
        Les 40 ouvrages (puits pastoraux, parcs de vaccination, seuils et petits périmètres) sont choisis avec les conseils
        régionaux. Quatre chantiers ont commencé dans la région de Tombouctou.`,
      moves: { works: { state: 'in_progress', text: fr`Quatre chantiers ouverts sur 40.` } },
    },
    {
      noun: 'assessment',
      by: 'lac-clair.member',
      on: 99,
      judgement: 'minimum',
      confidence: 'medium',
      because: en`Satellite images show works, not whether they are used.`,
      text: en`
        We co-finance eleven of the works. Satellite images show activity on six sites and none on five. Payments have been
        suspended by common agreement until the lead ministry reports.`,
    },
    {
      noun: 'assessment',
      by: 'quatre-vents.member',
      on: 27,
      judgement: 'not_initiated',
      confidence: 'high',
      because: fr`Les emplacements annoncés sont connus des habitants ; nous les avons tous vus.`,
      areas: ['gao', 'menaka'],
      effect: 'none',
      text: fr`
        Dans les régions de Gao et de Ménaka, aucun des ouvrages annoncés n'a été ouvert. Les comités d'usagers ont été
        constitués par les habitants eux-mêmes et attendent depuis un an. Nous ne comprenons pas ce silence.`,
      evidence: [
        {
          caption: fr`Photographies de sites, sans personnes ni repères`,
          url: 'https://preuves.example.org/demo/sites-sans-travaux',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'observer.member',
      state: 'submitted',
      on: 4,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Les sites de Tombouctou ont été visités, ceux de Gao et de Ménaka regardés par d'autres pour nous.`,
      text: fr`
        Quatre ouvrages sont achevés et en service dans la région de Tombouctou ; nous n'avons trouvé de chantier ni à Gao
        ni à Ménaka. Le chef de file n'a pas publié de rapport depuis plus d'un an.`,
    },
  ],
};
