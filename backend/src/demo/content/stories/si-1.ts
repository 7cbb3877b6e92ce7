import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Community policing: everybody says the same, and it is not much yet. */
export const SI_1: DemoStory = {
  recommendation: 'SI-1',
  focalPoints: { 'quietude.member': 'focal_point', 'quietude.lead': 'alternate' },
  milestones: {
    posts: {
      organisation: 'demo-quietude',
      title: {
        fr: fr`Unités de police de proximité dans six régions`,
        en: en`Community police units in six regions`,
      },
      weight: 2,
      planned: -60,
    },
    mediators: {
      organisation: 'demo-quietude',
      title: { fr: fr`120 médiateurs communautaires formés`, en: en`120 community mediators trained` },
      weight: 1,
      planned: 95,
    },
  },
  statements: [
    {
      noun: 'response',
      by: 'quietude.lead',
      on: 300,
      answer: 'accepted',
      text: fr`
        Le ministère accepte la recommandation et commence par six régions. Il publiera les effectifs de chaque unité.`,
    },
    {
      noun: 'report',
      by: 'quietude.member',
      on: 282,
      judgement: 'minimum',
      text: fr`
        Une unité de police de proximité travaille à Ségou et une autre à Sikasso. Le recrutement de médiateurs
        communautaires a commencé avec les chefs de quartier et les associations de femmes.`,
      moves: { posts: { state: 'in_progress', text: fr`Deux unités sur six.` } },
    },
    {
      noun: 'assessment',
      by: 'tisserands.member',
      on: 101,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous connaissons l'unité de Ségou et aucune autre.`,
      areas: ['segou'],
      text: fr`
        L'unité de Ségou connaît les gens et les gens la connaissent. Elle compte onze agents pour toute la région. C'est
        un bon début, trop petit pour tenir les délais annoncés.`,
    },
    {
      noun: 'report',
      by: 'quietude.member',
      on: 68,
      isLate: true,
      judgement: 'minimum',
      text: fr`
        Trois unités fonctionnent, les trois autres attendent des affectations. 54 médiateurs ont été formés. Nous ne
        tiendrons pas la date au rythme actuel et préférons le dire.`,
      moves: {
        posts: {
          state: 'in_progress',
          text: fr`Trois unités sur six.`,
          blockers: [
            { kind: 'mandate', text: fr`Les affectations relèvent d'un autre corps, qui n'a pas répondu.`, since: 130 },
          ],
        },
        mediators: { state: 'in_progress', text: fr`54 médiateurs formés sur 120.` },
      },
      evidence: [
        {
          caption: fr`Effectifs des unités, par région`,
          url: 'https://documents.example.org/demo/effectifs-unites',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'quatre-vents.member',
      on: 55,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Les médiations nous sont connues de première main, le reste par le rapport du ministère.`,
      areas: ['gao', 'menaka'],
      text: fr`
        À Gao, douze médiateurs formés travaillent avec les chefs de quartier ; trois litiges de puits ont été réglés sans
        violence. Il n'y a pas d'unité de proximité dans nos régions. Le ministère le dit lui-même, et c'est à son honneur.`,
    },
    {
      noun: 'assessment',
      by: 'observer2.lead',
      on: 24,
      judgement: 'minimum',
      confidence: 'high',
      because: en`We called all 54 mediators and visited the three units.`,
      effect: 'marginal',
      text: en`
        Three units of six exist and work daily; 51 of the 54 mediators declared could be reached. What the ministry states
        is accurate. At this pace the six units will be complete about fourteen months late.`,
      evidence: [
        {
          caption: en`Telephone check of 54 mediators, results without names`,
          url: 'https://institute.example.org/demo/mediators-check',
        },
      ],
    },
  ],
};
