import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Reintegration: a milestone that slipped twice, one that nobody speaks of, and two pictures that do not meet. */
export const PD_N3: DemoStory = {
  recommendation: 'PD-N3',
  milestones: {
    centres: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Centres d'accueil et d'orientation ouverts dans cinq régions`,
        en: en`Reception and orientation centres open in five regions`,
      },
      weight: 2,
      planned: 385,
      revisions: [
        {
          on: 352,
          to: 220,
          reason: {
            fr: fr`Deux sites n'étaient pas accessibles pendant l'hivernage.`,
            en: en`Two sites could not be reached during the rainy season.`,
          },
        },
      ],
    },
    kits: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Kits de réinsertion remis à 3 000 ex-combattants`,
        en: en`Reinsertion kits handed to 3,000 ex-combatants`,
      },
      weight: 3,
      planned: 180,
      revisions: [
        {
          on: 165,
          to: 75,
          reason: {
            fr: fr`Le marché des kits a été relancé après un premier appel infructueux.`,
            en: en`The tender for the kits was reopened after a first call without result.`,
          },
        },
        {
          on: 70,
          to: -65,
          reason: {
            fr: fr`La deuxième livraison est bloquée faute de transport sûr vers Gao et Ménaka.`,
            en: en`The second delivery is held up for lack of safe transport to Gao and Ménaka.`,
          },
        },
      ],
    },
    register: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Registre unique partagé avec les services régionaux`,
        en: en`Single register shared with the regional services`,
      },
      weight: 1,
      planned: 125,
    },
    followUp: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Suivi social douze mois après la réinsertion`,
        en: en`Social follow-up twelve months after reinsertion`,
      },
      weight: 2,
      planned: -230,
    },
  },
  statements: [
    {
      noun: 'report',
      by: 'concorde.member',
      on: 470,
      judgement: 'minimum',
      text: fr`
        Les équipes régionales sont nommées et les procédures d'accueil écrites. Deux des cinq centres prévus ont un local.
        Les premières inscriptions ont commencé à Ségou.`,
    },
    {
      noun: 'report',
      by: 'concorde.member',
      on: 331,
      judgement: 'minimum',
      text: fr`
        Trois centres sont ouverts (Ségou, Mopti, Tombouctou), 940 personnes y ont été reçues. Les pistes ont été coupées
        pendant onze semaines vers Gao et Ménaka ; ces deux centres ouvriront après l'hivernage et nous avons déplacé la
        date en conséquence.`,
      moves: {
        centres: { state: 'in_progress', text: fr`Trois centres ouverts sur cinq.` },
      },
    },
    {
      noun: 'report',
      by: 'concorde.member',
      on: 191,
      judgement: 'intermediate',
      text: fr`
        Les cinq centres sont ouverts. 2 210 ex-combattants ont été reçus, 860 ont choisi un métier et 410 ont reçu leur
        kit, dont 22 femmes. Le premier appel d'offres pour les kits était infructueux : un seul dossier recevable.

        Le volet social commence dans les régions de Ségou et de Mopti, avec un conseiller pour 60 personnes.`,
      moves: {
        centres: {
          state: 'achieved',
          achieved: 197,
          text: fr`Ouverture du cinquième centre, dans la région de Ménaka.`,
        },
        kits: { state: 'in_progress', text: fr`410 kits remis sur 3 000.` },
      },
      evidence: [
        {
          caption: fr`Personnes reçues par centre et par sexe`,
          url: 'https://documents.example.org/demo/centres-personnes-recues',
        },
      ],
    },
    {
      noun: 'report',
      by: 'quatre-vents.member',
      on: 142,
      judgement: 'not_initiated',
      text: fr`
        Ce que nous voyons à Gao et à Ménaka : le centre de Gao ouvre deux matinées par semaine, celui de Ménaka a un
        gardien et un panneau. Sur 73 anciens combattants que nous avons rencontrés, quatre avaient un récépissé et aucun
        n'avait de kit. Plusieurs disent qu'on leur a demandé de payer l'inscription.`,
      evidence: [
        {
          caption: fr`Relevé des jours d'ouverture sur huit semaines`,
          url: 'https://preuves.example.org/demo/jours-ouverture-centres',
          level: 'shared',
        },
        {
          caption: fr`Récits de 73 personnes`,
          url: 'https://preuves.example.org/demo/recits-centres',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'cso.lead',
      on: 121,
      judgement: 'minimum',
      text: fr`
        Le centre de la région de Mopti travaille et reçoit correctement. Mais les villages n'ont pas été préparés au
        retour : on remet un kit, on ne parle ni aux familles ni à celles qui ont subi. La dimension sociale de la
        recommandation reste à faire.`,
    },
    {
      noun: 'assessment',
      by: 'donor.member',
      on: 80,
      judgement: 'no_evidence',
      text: fr`
        Notre appui porte sur les conseillers sociaux. Nous n'avons reçu ni le registre, ni l'état des kits de la deuxième
        livraison, ni l'autorisation de visiter un centre. Nous ne disons donc ni que cela avance, ni que cela n'avance pas :
        nous ne pouvons pas le savoir.`,
    },
    {
      noun: 'assessment',
      by: 'observer.member',
      on: 72,
      judgement: 'minimum',
      text: fr`
        Quatre centres sur cinq visités. Trois reçoivent le public chaque jour ouvrable ; le quatrième deux jours par
        semaine. 588 kits ont une décharge signée, contre 1 020 déclarés oralement. Le registre unique, prévu depuis
        longtemps, n'est connu d'aucun service régional.`,
      evidence: [
        {
          caption: fr`Compte rendu de visite de quatre centres`,
          url: 'https://observatoire.example.org/demo/visites-centres',
          level: 'public',
        },
      ],
    },
    {
      noun: 'report',
      by: 'concorde.member',
      on: 57,
      judgement: 'intermediate',
      text: fr`
        1 020 kits ont été remis. La deuxième livraison, pour Gao et Ménaka, attend une escorte ; nous avons dû déplacer la
        date une seconde fois. 31 conseillers sociaux suivent 1 460 personnes.

        Nous avons rappelé par écrit aux cinq centres que l'inscription est gratuite.`,
      moves: {
        kits: { state: 'in_progress', text: fr`1 020 kits remis sur 3 000 ; deuxième livraison bloquée.` },
      },
      evidence: [
        {
          caption: fr`Note de service : l'inscription est gratuite`,
          url: 'https://documents.example.org/demo/note-gratuite',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'quatre-vents.member',
      on: 48,
      judgement: 'not_initiated',
      text: fr`
        Rien n'a changé à Ménaka depuis notre dernier rapport : le panneau est là, le service n'y est pas. À Gao, le centre
        ouvre désormais trois matinées, mais il n'a plus de kits. Pour les personnes que nous suivons, la réintégration n'a
        pas commencé.`,
      evidence: [
        {
          caption: fr`Relevé des jours d'ouverture, suite`,
          url: 'https://preuves.example.org/demo/jours-ouverture-centres-2',
        },
      ],
    },
    {
      noun: 'report',
      by: 'ministry.member',
      state: 'returned',
      on: 6,
      judgement: null,
      returned: {
        on: 6,
        remark: fr`Bon début. Il manque le nombre de stages ouverts aux ex-combattants par région, et la source du chiffre
          de 140. Merci de compléter avant la fin de la semaine.`,
      },
      text: fr`
        Au titre de l'appui économique, 140 ex-combattants orientés par les centres ont commencé un stage de qualification.`,
    },
    {
      noun: 'report',
      by: 'cso.member',
      state: 'draft',
      on: 3,
      judgement: null,
      text: fr`
        Ce que nous voyons au centre de la région de Mopti : reçus tous les jours, bien orientés. À compléter avec les
        chiffres de la réunion de jeudi.`,
    },
  ],
};
