import { fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** What the others see, another ministry among them. */
export const SAID_BY_OTHERS: DemoStatement[] = [
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
    noun: 'assessment',
    by: 'cso.lead',
    on: 121,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Nous connaissons bien un centre et les villages autour, pas les quatre autres.`,
    areas: ['mopti'],
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
    confidence: 'high',
    because: fr`Nos trois demandes écrites sont restées sans réponse : cela, nous le savons.`,
    guidance: { applies: true, known: false },
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
    confidence: 'high',
    because: fr`Quatre centres vus à deux reprises, sans annonce, et les décharges comptées.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    restsOn: ['five-centres'],
    text: fr`
      Quatre centres sur cinq visités. Trois reçoivent le public chaque jour ouvrable ; le quatrième deux jours par
      semaine. 588 kits ont une décharge signée, contre 1 020 déclarés oralement. Le registre unique, prévu depuis
      longtemps, n'est connu d'aucun service régional.`,
    evidence: [
      {
        name: 'four-centres',
        caption: fr`Compte rendu de visite de quatre centres`,
        url: 'https://observatoire.example.org/demo/visites-centres',
        level: 'public',
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'quatre-vents.member',
    on: 48,
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`Nous passons devant les deux centres chaque semaine.`,
    areas: ['gao', 'menaka'],
    effect: 'none',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    differsBecause: fr`
    Un bâtiment est ouvert, donc quelque chose a commencé. Mais la recommandation parle de réintégration, et des personnes que
    nous suivons aucune n'a reçu autre chose qu'un rendez-vous. Nous jugeons ce qui est arrivé jusqu'à elles.`,
    restsOn: ['four-centres'],
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
];
