import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Beyond military action: here the donors lead, and the others judge them. */
export const PD_I1: DemoStory = {
  recommendation: 'PD-I1',
  focalPoints: { 'lac-clair.member': 'focal_point', 'lac-clair.lead': 'alternate' },
  milestones: {
    sites: {
      organisation: 'demo-lac-clair',
      title: {
        fr: fr`30 écoles et centres de santé remis en état`,
        en: en`30 schools and health centres restored`,
      },
      weight: 2,
      planned: 200,
    },
    tracks: {
      organisation: 'demo-lac-clair',
      title: { fr: fr`210 km de pistes rurales praticables toute l'année`, en: en`210 km of all-season rural tracks` },
      weight: 2,
      planned: -20,
    },
  },
  statements: [
    {
      noun: 'response',
      by: 'lac-clair.lead',
      on: 360,
      answer: 'accepted',
      text: en`
        We accept the recommendation. By the end of our programme at least half of what we spend in the country will go to
        infrastructure, education, health and trade, and we will publish the share every quarter.`,
    },
    {
      noun: 'report',
      by: 'lac-clair.member',
      on: 346,
      judgement: 'intermediate',
      text: en`
        Sixty per cent of our commitments for the period now go to infrastructure, education and health, up from forty-one.
        Works have started on 17 schools and health centres in Kayes, Ségou and Sikasso.`,
      moves: { sites: { state: 'in_progress', text: en`Works under way on 17 of 30 sites.` } },
    },
    {
      noun: 'report',
      by: 'lac-clair.member',
      on: 171,
      judgement: 'full',
      text: en`
        All 30 schools and health centres are handed over. The rural tracks are designed and the contracts signed. Our
        portfolio no longer has the security sector as its first line.`,
      moves: {
        sites: {
          state: 'achieved',
          achieved: 183,
          text: en`Thirtieth site handed over to the communes.`,
        },
      },
      evidence: [
        {
          caption: en`Hand-over records, by region`,
          url: 'https://projects.example.org/demo/hand-over-records',
        },
        {
          file: 'borehole',
          caption: en`Water point of a health centre on the day it was handed over`,
          from: 176,
          area: 'sikasso',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'quatre-vents.member',
      on: 73,
      judgement: 'not_initiated',
      confidence: 'high',
      because: fr`La liste des trente sites est publique et nous connaissons chaque commune de nos régions.`,
      areas: ['gao', 'kidal', 'menaka', 'tombouctou'],
      text: fr`
        Aucun des 30 sites n'est à Gao, à Ménaka, à Kidal ou à Tombouctou. On nous répond que l'accès n'est pas sûr : c'est
        précisément là que des réponses autres que militaires sont attendues.`,
    },
    {
      noun: 'assessment',
      by: 'communes.member',
      on: 60,
      judgement: 'minimum',
      confidence: 'high',
      because: fr`Nos services tiennent les plans communaux et l'état des affectations.`,
      text: fr`
        Les bâtiments sont bons. Mais onze des 30 ne figurent dans aucun plan communal et neuf n'ont pas d'enseignant ou
        d'agent de santé affecté, faute d'avoir été annoncés à temps. L'investissement ne devient un service que s'il passe
        par les communes.`,
      evidence: [
        {
          caption: fr`Rapprochement des sites et des plans communaux`,
          url: 'https://documents.example.org/demo/sites-et-plans',
        },
      ],
    },
    {
      noun: 'report',
      by: 'lac-clair.member',
      on: 43,
      judgement: 'full',
      text: en`
        We stand by our statement that the shift in spending is complete. Following remarks on staffing we have agreed with
        the communes to announce sites nine months ahead. 96 km of tracks are open.`,
      moves: {
        tracks: {
          state: 'in_progress',
          text: en`96 of 210 km open.`,
          blockers: [{ kind: 'dispute', text: en`Two communes dispute where the third section passes.`, since: 88 }],
        },
      },
      evidence: [
        {
          caption: en`Spending by sector, three years`,
          url: 'https://projects.example.org/demo/spending-by-sector',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'observer2.lead',
      on: 36,
      judgement: 'intermediate',
      confidence: 'medium',
      because: en`Accounts could be checked in full, but only twelve of thirty sites could be visited.`,
      effect: 'marginal',
      text: en`
        We traced the spending through the published accounts and visited twelve sites. The shift is real and within reach of
        its target. Four of the twelve sites were closed on the day of our visit for want of staff.`,
      evidence: [
        { caption: en`Site visits, twelve fact sheets`, url: 'https://institute.example.org/demo/twelve-sites' },
      ],
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 31,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous connaissons les maternités de Kayes et de Kita, et rien des autres bâtiments.`,
      areas: ['kayes', 'kita'],
      text: fr`
        À Kayes et à Kita, deux maternités ont rouvert et les femmes y accouchent : cela compte. Mais pour deux maternités
        ouvertes, cinq du voisinage sont sans sage-femme. Nous voyons des murs, pas encore une société plus résiliente.`,
    },
    {
      noun: 'assessment',
      by: 'tisserands.member',
      on: 19,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous avons parcouru les pistes et parlé avec les villages ; nous n'avons pas vu les comptes.`,
      areas: ['segou'],
      text: fr`
        Les pistes ouvertes dans la région de Ségou ont rapproché les marchés. Personne n'est venu demander aux habitants
        laquelle ouvrir d'abord. Les trois villages où les tensions sont les plus fortes restent coupés quatre mois par an.`,
      evidence: [
        {
          caption: fr`Carte de travail, sans lieux nommés`,
          url: 'https://preuves.example.org/demo/carte-de-travail',
        },
      ],
    },
  ],
};
