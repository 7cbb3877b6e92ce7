import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Women, young people and grassroots organisations first: slow, and nobody claims otherwise. */
export const PD_I4: DemoStory = {
  recommendation: 'PD-I4',
  focalPoints: { 'donor.member': 'focal_point', 'donor.lead': 'alternate' },
  milestones: {
    small: {
      organisation: 'demo-deux-rives',
      title: {
        fr: fr`Guichet de petites subventions ouvert aux organisations de base`,
        en: en`Small-grants window open to grassroots organisations`,
      },
      weight: 2,
      planned: 170,
    },
    half: {
      organisation: 'demo-deux-rives',
      title: {
        fr: fr`La moitié des subventions à des organisations dirigées par des femmes ou des jeunes`,
        en: en`Half of the grants to organisations led by women or young people`,
      },
      weight: 3,
      planned: -130,
    },
  },
  statements: [
    {
      noun: 'response',
      by: 'donor.lead',
      on: 330,
      answer: 'accepted',
      text: fr`
        Le Fonds accepte la recommandation. Il ouvrira un guichet de petites subventions, au dossier court, et réservera la
        moitié des subventions aux organisations dirigées par des femmes ou des jeunes.`,
    },
    {
      noun: 'report',
      by: 'donor.member',
      on: 311,
      judgement: 'minimum',
      text: fr`
        Le guichet de petites subventions est conçu avec douze organisations de base. Le montant minimum passe de quinze
        millions à un million de francs CFA ; le dossier, de 40 pages à quatre.`,
    },
    {
      noun: 'assessment',
      by: 'cso.member',
      on: 192,
      judgement: 'minimum',
      confidence: 'high',
      because: fr`Nous avons demandé à tous nos membres à quelle distance est l'agence.`,
      text: fr`
        Le dossier est devenu court, c'est vrai. Mais il faut un compte bancaire au nom de l'organisation, et l'agence la
        plus proche de la moitié de nos membres est à une journée de route. Pour nous, le guichet est encore fermé.`,
    },
    {
      noun: 'report',
      by: 'donor.member',
      on: 141,
      judgement: 'intermediate',
      text: fr`
        Le guichet est ouvert : 64 demandes, 27 subventions. Dix vont à des organisations dirigées par des femmes ou des
        jeunes. Depuis ce mois, le compte d'une organisation mère suffit.`,
      moves: {
        small: { state: 'achieved', achieved: 160, text: fr`Guichet ouvert, première sélection faite.` },
        half: { state: 'in_progress', text: fr`10 subventions sur 27.` },
      },
      evidence: [
        {
          caption: fr`Subventions accordées, par région et par type de dirigeants`,
          url: 'https://projets.example.org/demo/subventions-accordees',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'observer.member',
      on: 52,
      judgement: 'minimum',
      confidence: 'high',
      because: fr`Les 64 dossiers ont été lus en entier par deux personnes.`,
      effect: 'marginal',
      text: fr`
        Nous avons lu les 64 dossiers. Les organisations dirigées par des femmes déposent 44 % des demandes et reçoivent
        37 % des subventions, pour 19 % des montants. À ce rythme, la moitié ne sera pas atteinte à temps.`,
    },
    {
      noun: 'report',
      by: 'donor.member',
      on: 22,
      judgement: 'intermediate',
      text: fr`
        Deuxième sélection : 31 subventions, dont 16 à des organisations dirigées par des femmes ou des jeunes. Après
        lecture de l'évaluation de l'observatoire, nous publions désormais aussi la répartition des montants.`,
      moves: { half: { state: 'in_progress', text: fr`26 subventions sur 58 depuis l'ouverture.` } },
      evidence: [
        {
          caption: fr`Répartition des montants`,
          url: 'https://projets.example.org/demo/repartition-montants',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 17,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous parlons de nos huit groupements ; d'autres ont peut-être reçu davantage.`,
      text: fr`
        Huit de nos groupements ont été financés, c'est la première fois. Les montants ne permettent pas de payer une
        personne plus de trois mois. Donner la priorité, ce serait financer dans la durée ; on en est au début.`,
    },
  ],
};
