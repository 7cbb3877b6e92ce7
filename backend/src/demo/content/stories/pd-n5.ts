import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Information sharing: a good start, then more than a year without a word. */
export const PD_N5: DemoStory = {
  recommendation: 'PD-N5',
  focalPoints: { 'quietude.member': 'focal_point', 'quietude.lead': 'alternate' },
  milestones: {
    committees: {
      organisation: 'demo-quietude',
      title: {
        fr: fr`Comités de liaison entre forces de sécurité et population dans huit régions`,
        en: en`Liaison committees between security forces and population in eight regions`,
      },
      weight: 2,
      planned: 305,
    },
    code: {
      organisation: 'demo-quietude',
      title: {
        fr: fr`Code de conduite sur la protection de ceux qui informent`,
        en: en`Code of conduct on the protection of those who inform`,
      },
      weight: 2,
      planned: 210,
    },
  },
  statements: [
    {
      noun: 'report',
      by: 'quietude.member',
      on: 522,
      judgement: 'minimum',
      text: fr`
        Un groupe de travail a été constitué. Il propose des comités de liaison à l'échelle de la région, avec trois
        représentants de la société civile sur neuf membres.`,
    },
    {
      noun: 'report',
      by: 'quietude.member',
      on: 402,
      judgement: 'intermediate',
      text: fr`
        Trois comités de liaison se réunissent chaque mois, à Ségou, à Sikasso et à Koulikoro. Un code de conduite sur la
        protection de ceux qui informent est en cours de rédaction avec des juristes.`,
      moves: {
        committees: {
          state: 'in_progress',
          text: fr`Trois comités installés sur huit.`,
          blockers: [{ kind: 'law', text: fr`Les comités n'ont pas encore de texte qui fixe leur rôle.`, since: 440 }],
        },
      },
      evidence: [
        {
          caption: fr`Arrêté type de création d'un comité de liaison`,
          url: 'https://documents.example.org/demo/arrete-type-comite',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'tisserands.member',
      on: 152,
      judgement: 'not_initiated',
      confidence: 'high',
      because: fr`Nous sommes membres du comité : s'il s'était réuni, nous y aurions été.`,
      areas: ['segou'],
      effect: 'none',
      text: fr`
        Le comité de liaison de Ségou, dont nous sommes membres, ne s'est pas réuni depuis plus de six mois. Le code de
        conduite ne nous a jamais été envoyé. Sans règle écrite pour protéger ceux qui parlent, personne ne parle : nous
        considérons que le mécanisme n'existe pas.`,
      evidence: [
        {
          caption: fr`Convocations restées sans suite`,
          url: 'https://preuves.example.org/demo/convocations-comite',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'observer2.lead',
      on: 58,
      judgement: 'no_evidence',
      confidence: 'medium',
      because: en`That we were given nothing is certain; whether there is something is not.`,
      guidance: { applies: true, known: false },
      text: en`
        We wrote to the lead ministry three times for minutes of the liaison committees and for the draft code of conduct.
        We received neither a document nor a refusal. We can therefore state no level, and we say so rather than guess.`,
    },
    {
      noun: 'assessment',
      by: 'cso.member',
      on: 33,
      judgement: 'minimum',
      confidence: 'low',
      because: fr`Deux rencontres dans une région ne disent rien du reste du pays.`,
      areas: ['mopti'],
      text: fr`
        Dans la région de Mopti, deux rencontres ont eu lieu à l'initiative des jeunes, et les forces de sécurité sont
        venues. C'est un commencement, pas un mécanisme : ni calendrier, ni compte rendu, ni protection de ceux qui
        donnent une information.`,
    },
    {
      noun: 'assessment',
      by: 'donor.member',
      state: 'submitted',
      on: 4,
      judgement: 'no_evidence',
      confidence: 'low',
      because: fr`Nous n'avons ni projet ni document sur ce thème.`,
      text: fr`
        Nous n'avons pas de projet sur ce thème et aucun document ne nous a été transmis depuis plus d'un an. Nous demandons
        au chef de file de publier le calendrier et les comptes rendus des comités.`,
    },
  ],
};
