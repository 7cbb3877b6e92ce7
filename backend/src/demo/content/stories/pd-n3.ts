import { en, fr } from '../prose.js';
import type { DemoIndicator, DemoStory } from '../shape.js';

const PLAN = { fr: fr`Plan d'accueil et de réinsertion, tableau 4`, en: en`Reception and reinsertion plan, table 4` };

/** People who passed a stage in the centres of the fictional ministry: far fewer than those of the public record. */
function stage(slot: string, title: DemoIndicator['title'], value: number, on = -230): DemoIndicator {
  const counted = { kind: 'count', unit: 'people', isCumulative: true, dimensions: ['sex', 'area'] } as const;
  return {
    ...{ organisation: 'demo-concorde', slot, title, ...counted, dimensions: [...counted.dimensions] },
    baseline: { value: 0, comment: fr`Aucun centre n'était ouvert.` },
    target: { value, on, basis: PLAN },
  };
}

/** Reintegration: a milestone that slipped twice, one that nobody speaks of, and two pictures that do not meet. */
export const PD_N3: DemoStory = {
  recommendation: 'PD-N3',
  focalPoints: {
    'concorde.member': 'focal_point',
    'concorde.lead': 'alternate',
    'ministry.member': 'focal_point',
    'ministry.lead': 'alternate',
  },
  milestones: {
    centres: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Centres d'accueil et d'orientation ouverts dans cinq régions`,
        en: en`Reception and orientation centres open in five regions`,
      },
      areas: ['segou', 'mopti', 'tombouctou', 'gao', 'menaka'],
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
      found: [
        {
          by: 'observer.member',
          on: 152,
          finding: 'contradicted',
          text: fr`
            Quatre centres reçoivent du public, avec des horaires variables. Au cinquième nous sommes venus trois fois en deux
            semaines : le portail était fermé.`,
        },
        {
          by: 'observer2.lead',
          on: 117,
          finding: 'inconclusive',
          text: en`
            We could visit three of the five centres, and all three receive people. We could not travel to the other two and
            cannot say.`,
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
  indicators: {
    registered: stage(
      'registered',
      { fr: fr`Personnes inscrites dans les cinq centres`, en: en`People registered in the five centres` },
      4000,
    ),
    disarmed: stage(
      'disarmed',
      { fr: fr`Personnes ayant remis leur arme`, en: en`People who handed in their weapon` },
      3600,
    ),
    cantoned: stage(
      'cantoned',
      { fr: fr`Personnes accueillies dans les cinq centres`, en: en`People received in the five centres` },
      3400,
    ),
    integrated: stage(
      'integrated',
      { fr: fr`Personnes intégrées dans un corps en uniforme`, en: en`People integrated in a uniformed service` },
      900,
    ),
    economic: stage(
      'reintegrated-economically',
      { fr: fr`Personnes installées avec un kit de métier`, en: en`People set up with a trade kit` },
      3000,
      -65,
    ),
    social: stage(
      'reintegrated-socially',
      {
        fr: fr`Personnes rentrées avec un accord de leur village ou quartier`,
        en: en`People who returned with the agreement of their village or neighbourhood`,
      },
      1200,
    ),
  },
  statements: [
    {
      noun: 'response',
      name: 'first-answer',
      by: 'concorde.lead',
      on: 505,
      answer: 'noted',
      text: fr`
        Le ministère prend note de la recommandation. Le plan d'accueil et de réinsertion est en préparation ; une réponse
        plus complète sera donnée quand ses moyens seront connus.`,
    },
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
      noun: 'response',
      supersedes: 'first-answer',
      by: 'concorde.lead',
      on: 352,
      answer: 'partly_accepted',
      text: fr`
        Cette réponse remplace la précédente. Le ministère s'engage sur l'accueil, les kits de métier et le suivi social dans
        cinq régions. Il ne s'engage pas sur les communautés de retour : leur accompagnement relève d'un autre programme, qui
        n'est pas financé à ce jour.`,
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
        centres: {
          state: 'in_progress',
          text: fr`Trois centres ouverts sur cinq.`,
          blockers: [{ kind: 'access', text: fr`Pistes coupées vers Gao et Ménaka.`, since: 410 }],
        },
      },
      values: {
        registered: {
          value: 1310,
          sex: { female: 58, male: 1252 },
          area: { segou: 420, mopti: 510, tombouctou: 380 },
        },
        disarmed: { value: 1020, sex: { female: 39, male: 981 }, area: { segou: 330, mopti: 400, tombouctou: 290 } },
        cantoned: { value: 940, sex: { female: 36, male: 904 }, area: { segou: 310, mopti: 360, tombouctou: 270 } },
      },
    },
    {
      noun: 'report',
      name: 'five-centres',
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
      values: {
        registered: {
          value: 2890,
          sex: { female: 131, male: 2759 },
          area: { segou: 640, mopti: 880, tombouctou: 610, gao: 490, menaka: 270 },
        },
        disarmed: {
          value: 2430,
          sex: { female: 104, male: 2326 },
          area: { segou: 560, mopti: 760, tombouctou: 520, gao: 400, menaka: 190 },
        },
        cantoned: {
          value: 2210,
          sex: { female: 97, male: 2113 },
          area: { segou: 520, mopti: 700, tombouctou: 480, gao: 350, menaka: 160 },
        },
        integrated: { value: 240, sex: { female: 6, male: 234 } },
        economic: {
          value: 410,
          sex: { female: 22, male: 388 },
          area: { segou: 170, mopti: 150, tombouctou: 90 },
        },
        social: { value: 150, sex: { female: 19, male: 131 }, area: { segou: 90, mopti: 60 } },
      },
      evidence: [
        {
          caption: fr`Personnes reçues par centre et par sexe`,
          url: 'https://documents.example.org/demo/centres-personnes-recues',
        },
      ],
    },
    {
      noun: 'objection',
      to: 'five-centres',
      by: 'quatre-vents.member',
      on: 178,
      text: fr`
        Le rapport déclare ouvert le centre de Ménaka. À ce jour il a un gardien et un panneau, et personne n'y reçoit. Nous
        demandons la date à laquelle une première personne y a été inscrite.`,
    },
    {
      noun: 'report',
      name: 'four-receipts',
      by: 'quatre-vents.member',
      on: 142,
      judgement: 'not_initiated',
      areas: ['gao', 'menaka'],
      since: 197,
      about: { milestone: 'centres', stance: 'contradicts' },
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
          file: 'gate',
          caption: fr`Portail d'un centre d'accueil, fermé un jour d'ouverture`,
          level: 'public',
          from: 150,
          area: 'menaka',
          offered: ['demo-engagements', 'demo-mesure'],
          found: [
            {
              by: 'observer.member',
              on: 128,
              finding: 'confirmed',
              text: fr`
                L'original est daté d'un jour d'ouverture annoncé, et nous avons trouvé le même portail fermé trois fois.`,
            },
          ],
        },
        {
          file: 'register',
          caption: fr`Récépissés recopiés d'un registre, noms illisibles`,
          from: 150,
          area: 'gao',
        },
        {
          caption: fr`Récits de 73 personnes`,
          url: 'https://preuves.example.org/demo/recits-centres',
        },
      ],
    },
    {
      noun: 'objection',
      name: 'free-of-charge',
      to: 'four-receipts',
      by: 'concorde.member',
      on: 129,
      text: fr`
        Le rapport laisse entendre que les centres demandent de l'argent. L'inscription est gratuite et aucun agent n'a reçu
        d'instruction contraire. Nous demandons à la Veille citoyenne de dire combien de personnes sont concernées, et dans
        quel centre, sans les nommer.`,
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
      noun: 'reply',
      to: 'free-of-charge',
      by: 'quatre-vents.member',
      on: 111,
      text: fr`
        Neuf personnes sur 73, toutes au centre de Gao. Nous ne disons pas que le ministère l'a voulu : nous disons qu'on le
        leur a demandé. Une note écrite, affichée à l'entrée, suffirait à l'empêcher.`,
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
        kits: {
          state: 'in_progress',
          text: fr`1 020 kits remis sur 3 000 ; deuxième livraison bloquée.`,
          blockers: [
            { kind: 'security', text: fr`Pas d'escorte pour le convoi vers Gao et Ménaka.`, since: 96 },
            { kind: 'funding', text: fr`Le transporteur demande une avance que le marché ne prévoit pas.`, since: 74 },
          ],
        },
      },
      values: {
        registered: {
          value: 3340,
          sex: { female: 158, male: 3182 },
          area: { segou: 720, mopti: 1010, tombouctou: 700, gao: 570, menaka: 340 },
        },
        disarmed: {
          value: 2910,
          sex: { female: 129, male: 2781 },
          area: { segou: 650, mopti: 900, tombouctou: 620, gao: 470, menaka: 270 },
        },
        cantoned: {
          value: 2640,
          comment: fr`Dont 150 personnes reparties avant la fin de leur séjour.`,
          sex: { female: 118, male: 2522 },
          area: { segou: 600, mopti: 820, tombouctou: 570, gao: 420, menaka: 230 },
        },
        integrated: { value: 520, sex: { female: 11, male: 509 } },
        economic: {
          value: 1020,
          sex: { female: 61, male: 959 },
          area: { segou: 360, mopti: 370, tombouctou: 210, gao: 80 },
        },
        social: { value: 310, sex: { female: 44, male: 266 }, area: { segou: 170, mopti: 140 } },
      },
      evidence: [
        {
          caption: fr`Note de service : l'inscription est gratuite`,
          url: 'https://documents.example.org/demo/note-gratuite',
        },
        {
          file: 'minutes',
          caption: fr`Compte rendu de la commission de suivi des centres`,
          from: 65,
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
        remarks: [
          { quote: fr`140 ex-combattants`, remark: fr`D'où vient ce chiffre ? Citer la liste et sa date.` },
          { quote: fr`ont commencé un stage`, remark: fr`Dans quelles régions ?` },
        ],
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
      areas: ['mopti'],
      about: { milestone: 'centres', stance: 'supports' },
      text: fr`
        Ce que nous voyons au centre de la région de Mopti : reçus tous les jours, bien orientés. À compléter avec les
        chiffres de la réunion de jeudi.`,
    },
  ],
};
