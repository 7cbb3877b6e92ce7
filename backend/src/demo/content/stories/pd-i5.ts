import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Visits to the regions: one of the few points on which donors and civil society say the same. */
export const PD_I5: DemoStory = {
  recommendation: 'PD-I5',
  focalPoints: { 'donor.lead': 'focal_point', 'donor.member': 'alternate' },
  milestones: {
    visits: {
      organisation: 'demo-deux-rives',
      title: {
        fr: fr`Deux visites par an dans chacune des douze régions accessibles`,
        en: en`Two visits a year to each of the twelve regions within reach`,
      },
      weight: 1,
      planned: -45,
    },
  },
  statements: [
    {
      noun: 'response',
      by: 'donor.lead',
      on: 240,
      answer: 'partly_accepted',
      text: fr`
        Nous viendrons deux fois par an dans les douze régions où nos règles de sécurité nous le permettent. Pour les huit
        autres, nous ne pouvons pas nous engager : nous y recevrons les organisations à Bamako ou à distance.`,
    },
    {
      noun: 'report',
      by: 'donor.member',
      on: 222,
      judgement: 'intermediate',
      text: fr`
        Onze visites dans sept régions ce semestre, préparées avec les organisations locales, sans cortège. Chaque visite
        donne lieu à un compte rendu de deux pages que les hôtes relisent avant publication.`,
      moves: { visits: { state: 'in_progress', text: fr`Onze visites sur 24.` } },
    },
    {
      noun: 'assessment',
      by: 'communes.member',
      on: 77,
      judgement: 'no_evidence',
      confidence: 'low',
      because: fr`Nous n'avons que l'absence de compte rendu pour en juger.`,
      text: fr`
        Nos services régionaux ne sont pas informés de ces visites et n'ont pas reçu de compte rendu. Nous ne contestons pas
        qu'elles aient lieu ; nous n'avons pas d'élément pour en juger.`,
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 62,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Nous jugeons d'après deux visites chez nous, et non d'après les comptes rendus des autres.`,
      effect: 'marginal',
      text: fr`
        Deux visites chez nous cette année, à Kayes et à Koulikoro. On nous a écoutées une journée entière, et deux de nos
        remarques se retrouvent dans l'appel à projets. S'ils continuent ainsi, l'engagement sera tenu.`,
    },
    {
      noun: 'report',
      by: 'donor.lead',
      on: 49,
      judgement: 'intermediate',
      text: fr`
        19 visites sur les 24 prévues. Les comptes rendus sont publics. Cinq visites ont été remplacées par des rencontres à
        Bamako à la demande des organisations hôtes, pour leur sécurité.`,
      moves: { visits: { state: 'in_progress', text: fr`19 visites sur 24.` } },
      evidence: [
        {
          caption: fr`Comptes rendus de visite, relus par les hôtes`,
          url: 'https://projets.example.org/demo/comptes-rendus-visites',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'tisserands.member',
      on: 39,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Ce que nous avons vu est net ; ce que la programmation en fera ne l'est pas encore.`,
      text: fr`
        Le Fonds vient, écoute et revient : c'est nouveau. Le compte rendu nous est soumis avant d'être publié. Il reste à
        voir si la programmation suivante en tiendra compte au-delà de quelques phrases.`,
    },
    {
      noun: 'report',
      by: 'donor.member',
      state: 'draft',
      on: 5,
      judgement: 'intermediate',
      text: fr`Deux visites supplémentaires à Dioïla et à Nara. Chiffres à vérifier avec les hôtes avant envoi.`,
    },
  ],
};
