import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Social cohesion: all sides agree that it is on its way. */
export const VE_1: DemoStory = {
  recommendation: 'VE-1',
  milestones: {
    committees: {
      organisation: 'demo-concorde',
      title: { fr: fr`60 comités locaux de cohésion actifs`, en: en`60 local cohesion committees at work` },
      weight: 2,
      planned: 165,
    },
    projects: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`100 microprojets communs entre communautés`,
        en: en`100 joint micro-projects between communities`,
      },
      weight: 2,
      planned: -80,
    },
  },
  statements: [
    {
      noun: 'response',
      by: 'concorde.lead',
      on: 380,
      answer: 'accepted',
      text: fr`
        Le ministère accepte la recommandation. Les comités seront composés à parts égales de femmes et d'hommes, et aucun
        microprojet ne sera financé s'il ne réunit pas deux communautés au moins.`,
    },
    {
      noun: 'report',
      by: 'concorde.member',
      on: 361,
      judgement: 'minimum',
      text: fr`
        31 comités locaux de cohésion sont constitués, avec autant de femmes que d'hommes. Le règlement des microprojets a
        été écrit avec eux.`,
      moves: { committees: { state: 'in_progress', text: fr`31 comités sur 60.` } },
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 262,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous jugeons d'après cinq comités de deux régions.`,
      areas: ['nara', 'nioro'],
      text: fr`
        Les comités de Nioro et de Nara se réunissent et les femmes y parlent autant que les hommes. Aucun microprojet n'a
        encore été financé ; il faut maintenant que l'argent suive la parole.`,
    },
    {
      noun: 'report',
      by: 'concorde.member',
      on: 146,
      judgement: 'intermediate',
      text: fr`
        63 comités sont actifs. 28 microprojets ont été financés : marchés communs, bornes d'abreuvement, chantiers de
        jeunes. Chacun réunit au moins deux communautés.`,
      moves: {
        committees: { state: 'achieved', achieved: 155, text: fr`63 comités actifs.` },
        projects: { state: 'in_progress', text: fr`28 microprojets financés sur 100.` },
      },
      evidence: [
        {
          caption: fr`Liste des microprojets, par région`,
          url: 'https://documents.example.org/demo/liste-microprojets',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'observer.member',
      on: 90,
      judgement: 'intermediate',
      confidence: 'high',
      because: fr`Plus d'un comité sur trois visité, choisis par nous.`,
      effect: 'marginal',
      guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
      text: fr`
        24 comités visités sur 63 : 22 se réunissent chaque mois. Les microprojets visités existent et fonctionnent. La
        cible de 100 peut être atteinte à temps si le rythme des trois derniers mois se maintient.`,
    },
    {
      noun: 'assessment',
      by: 'cso.lead',
      on: 82,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Nous voyons les chantiers ; ce qui restera après le projet, personne ne le sait.`,
      areas: ['bandiagara', 'douentza', 'mopti'],
      effect: 'marginal',
      text: fr`
        Dans nos trois régions, les chantiers de jeunes ont réuni des villages qui ne se parlaient plus. C'est lent et c'est
        solide. Nous demandons que les comités restent en place après le projet.`,
      evidence: [
        {
          caption: fr`Bilan de cinq chantiers`,
          url: 'https://preuves.example.org/demo/bilan-cinq-chantiers',
          level: 'public',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'donor.member',
      on: 47,
      judgement: 'intermediate',
      confidence: 'high',
      because: fr`Les comptes des 51 microprojets ont été contrôlés.`,
      effect: 'marginal',
      text: fr`
        51 microprojets sur 100 sont payés, les comptes sont en ordre et les comités répondent. C'est l'un des rares volets
        où ce que nous lisons et ce que nous voyons se ressemblent.`,
    },
    {
      noun: 'assessment',
      by: 'tisserands.member',
      on: 37,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Deux accords tenus sur une saison, c'est peu pour en tirer une règle.`,
      areas: ['san', 'segou'],
      effect: 'marginal',
      text: fr`
        À Ségou et à San, les comités ont tenu pendant la période la plus tendue de l'année. Deux accords entre éleveurs et
        agriculteurs ont été signés sous leur garantie et sont respectés à ce jour.`,
    },
    {
      noun: 'report',
      by: 'concorde.lead',
      on: 18,
      judgement: 'intermediate',
      text: fr`
        57 microprojets sont financés et 40 achevés. Les comités ont demandé à gérer eux-mêmes les dix derniers : nous
        avons accepté.`,
      moves: { projects: { state: 'in_progress', text: fr`57 microprojets financés sur 100, dont 40 achevés.` } },
    },
  ],
};
