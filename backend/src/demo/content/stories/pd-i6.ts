import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Training and coaching: done, says who paid; a beginning, say those who were trained. */
export const PD_I6: DemoStory = {
  recommendation: 'PD-I6',
  focalPoints: { 'donor.member': 'focal_point', 'donor.lead': 'alternate' },
  milestones: {
    trained: {
      organisation: 'demo-deux-rives',
      title: { fr: fr`40 organisations locales formées`, en: en`40 local organisations trained` },
      weight: 2,
      planned: 130,
    },
    coached: {
      organisation: 'demo-deux-rives',
      title: {
        fr: fr`25 organisations accompagnées pendant douze mois`,
        en: en`25 organisations coached for twelve months`,
      },
      weight: 3,
      planned: 80,
    },
  },
  statements: [
    {
      noun: 'assessment',
      by: 'ministry.member',
      on: 405,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nos centres régionaux nous ont tous répondu ; nous n'avons pas vu le programme du Fonds.`,
      text: fr`
        Les formations annoncées n'ont pas encore été coordonnées avec nos centres régionaux, qui disposent de salles et de
        formateurs. Nous ne voyons à ce stade que deux sessions, toutes deux à Bamako.`,
    },
    {
      noun: 'report',
      by: 'donor.member',
      on: 291,
      judgement: 'intermediate',
      text: fr`
        18 organisations de sept régions ont suivi le premier cycle : analyse de conflit, médiation, gestion. Les sessions
        se tiennent désormais dans les régions. L'accompagnement individuel commence avec six d'entre elles.`,
      moves: {
        trained: { state: 'in_progress', text: fr`18 organisations sur 40.` },
        coached: { state: 'in_progress', text: fr`Six accompagnements commencés.` },
      },
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 181,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Nous jugeons la formation, que nous avons suivie, et pas encore l'accompagnement.`,
      text: fr`
        La formation était sérieuse et donnée en bambara et en soninké, ce que nous demandions depuis longtemps. Si
        l'accompagnement annoncé suit, nos groupements sauront gérer une subvention seuls.`,
    },
    {
      noun: 'report',
      by: 'donor.member',
      on: 92,
      isLate: true,
      judgement: 'full',
      text: fr`
        42 organisations ont été formées dans dix régions, au-delà des 40 prévues. 14 sont accompagnées. Pour ce qui est de
        la formation, l'engagement est tenu ; l'accompagnement se poursuit.`,
      moves: {
        trained: { state: 'achieved', achieved: 101, text: fr`42 organisations formées dans dix régions.` },
        coached: { state: 'in_progress', text: fr`14 accompagnements sur 25.` },
      },
      evidence: [
        {
          caption: fr`Organisations formées, par région et par thème`,
          url: 'https://projets.example.org/demo/organisations-formees',
        },
      ],
    },
    {
      noun: 'assessment',
      name: 'then-nothing',
      by: 'cso.member',
      on: 58,
      judgement: 'minimum',
      confidence: 'high',
      because: fr`Les neuf organisations de nos régions ont toutes été interrogées.`,
      text: fr`
        Quatre jours de formation, un certificat, puis plus rien. Sur les neuf organisations de nos régions qui ont été
        formées, une seule reçoit une visite par trimestre. La recommandation dit « former et accompagner » : la deuxième
        moitié manque.`,
      evidence: [
        {
          caption: fr`Questionnaire à neuf organisations formées`,
          url: 'https://preuves.example.org/demo/questionnaire-formees',
          level: 'shared',
        },
      ],
    },
    {
      noun: 'objection',
      to: 'then-nothing',
      by: 'donor.member',
      on: 37,
      text: fr`
        « Puis plus rien » n'est pas exact : trois des neuf organisations citées sont accompagnées depuis le printemps, et
        deux autres ont refusé l'accompagnement. Nous demandons que l'évaluation en tienne compte.`,
    },
    {
      noun: 'assessment',
      by: 'tisserands.member',
      on: 25,
      judgement: 'minimum',
      confidence: 'high',
      because: fr`Nous parlons de notre propre organisation.`,
      text: fr`
        La formation nous a servi et deux médiations ont abouti depuis. Mais la personne formée est partie travailler en
        ville et tout est à recommencer. Renforcer une organisation n'est pas former une personne.`,
    },
    {
      noun: 'assessment',
      by: 'ministry.member',
      state: 'submitted',
      on: 3,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Les salles sont les nôtres, les chiffres de l'accompagnement sont ceux du Fonds.`,
      text: fr`
        Les sessions se tiennent désormais dans nos centres régionaux et 42 organisations ont été formées. L'accompagnement
        concerne 14 organisations sur 25 et l'échéance est passée ; il peut être achevé dans l'année si un accompagnateur
        est nommé par région.`,
    },
  ],
};
