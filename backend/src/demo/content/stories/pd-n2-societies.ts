import { en, fr } from '../prose.js';
import type { DemoPiece, DemoStatement } from '../shape.js';

/** Civil society, where it stands: most of it sees nothing, some of it sees the workshops. */
export const SAID_BY_SOCIETIES: DemoStatement[] = [
  {
    noun: 'assessment',
    by: 'cso.member',
    on: 302,
    judgement: 'not_initiated',
    confidence: 'medium',
    because: fr`26 groupements sur les 41 que nous connaissons, tous accessibles par la route.`,
    areas: ['bandiagara', 'douentza', 'mopti'],
    effect: 'none',
    text: fr`
      Dans les régions de Mopti, Douentza et Bandiagara, nous avons demandé à 26 groupements de jeunes s'ils avaient
      entendu parler du programme. Trois connaissaient l'enquête, aucun ne connaissait un jeune en stage. Pour nous, à
      ce jour, rien n'a commencé ici.`,
    evidence: [
      {
        caption: fr`Relevé des réponses de 26 groupements, sans noms`,
        url: 'https://preuves.example.org/demo/releve-groupements',
        level: 'shared',
      },
    ],
  },
  {
    noun: 'objection',
    name: 'counted-twice',
    to: 'overcounted',
    by: 'cso.member',
    on: 122,
    text: fr`
      Ce total ne peut pas être juste pour nos régions : il y compte 132 stages, alors que nous connaissons les dix ateliers
      d'accueil et qu'ils n'en ont reçu que la moitié. Des jeunes qui ont changé d'atelier nous disent avoir signé deux
      listes. Nous demandons que les listes soient rapprochées avant que l'objectif soit déclaré atteint.`,
  },
  {
    noun: 'report',
    name: 'sixty-one',
    by: 'cso.member',
    on: 96,
    judgement: null,
    areas: ['mopti', 'douentza'],
    since: 170,
    about: { milestone: 'internships', stance: 'contradicts' },
    text: fr`
      Ce que nous voyons dans les régions de Mopti et de Douentza : 61 stages, dans la couture et la mécanique. Nous
      avons rencontré 48 de ces jeunes. L'indemnité est arrivée pour 31 d'entre eux. Onze avaient abandonné faute de
      pouvoir payer le transport.

      Aucun des 48 n'avait encore d'emploi à l'issue de son stage ; 14 sont revenus aider à la maison ou aux champs.`,
    evidence: [
      {
        caption: fr`Grille d'entretien et résultats regroupés`,
        url: 'https://preuves.example.org/demo/entretiens-stagiaires',
        level: 'public',
      },
      {
        caption: fr`Témoignages recueillis, avec l'accord des jeunes`,
        url: 'https://preuves.example.org/demo/temoignages-stagiaires',
      },
      {
        file: 'workshop',
        caption: fr`Atelier de couture qui accueille des stagiaires, un jour sans commande`,
        level: 'public',
        from: 103,
        area: 'mopti',
        offered: ['demo-engagements', 'demo-mesure'],
        found: [
          {
            by: 'observer.member',
            on: 83,
            finding: 'confirmed',
            text: fr`
              Nous avons vu l'original et nous connaissons cet atelier : il accueille six stagiaires et il était sans commande
              ce mois-là.`,
          },
          {
            by: 'observer2.lead',
            on: 71,
            finding: 'confirmed',
            text: en`
              The original shows the room, the month and the machines as claimed. The workshop's own order book has no
              order for that fortnight.`,
          },
        ],
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'cso2.lead',
    on: 88,
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`Les listes des 112 places sont affichées ; nous les avons relevées une à une.`,
    effect: 'none',
    text: fr`
      Pour les jeunes femmes que nous accompagnons à Kayes, à Nioro et à Koulikoro, les possibilités d'emploi n'ont pas
      changé. Les stages ouverts chez nous sont dans la maçonnerie et la mécanique ; sur 112 places, neuf ont été
      attribuées à des femmes. Un programme qui ne s'adresse pas à la moitié des jeunes n'a pas commencé pour elle.`,
    evidence: [
      {
        caption: fr`Places offertes et places attribuées à des femmes, par métier`,
        url: 'https://preuves.example.org/demo/places-par-metier',
        level: 'shared',
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'cso.member',
    on: 61,
    judgement: 'minimum',
    confidence: 'high',
    because: fr`Nous suivons les mêmes 48 jeunes depuis leur premier jour de stage.`,
    areas: ['bandiagara', 'douentza', 'mopti'],
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    restsOn: ['sixty-one'],
    text: fr`
      Depuis notre première évaluation, quelque chose a commencé dans la région de Mopti : des stages existent et une
      partie des indemnités est payée. Mais rien n'est ouvert à Bandiagara, le fonds d'appui n'est connu de personne et
      aucun des jeunes que nous suivons n'a trouvé d'emploi. Au rythme actuel, l'engagement ne sera pas tenu à temps.`,
    evidence: [
      {
        name: 'follow-up',
        caption: fr`Suivi de 48 jeunes, résultats regroupés`,
        url: 'https://preuves.example.org/demo/suivi-48-jeunes',
        level: 'public',
      },
      {
        testimony: fr`
          J'ai fini mon stage de mécanique en six mois. L'atelier m'aurait gardé s'il avait eu du travail. Je suis rentré
          aider aux champs, et personne ne m'a rappelé depuis.`,
        caption: fr`Récit d'un jeune après son stage, avec son accord`,
        level: 'public',
        from: 70,
        area: 'mopti',
      },
      {
        file: 'sheet',
        caption: fr`Feuille de présence au dernier entretien de suivi`,
        from: 66,
        area: 'mopti',
        offered: ['demo-engagements', 'demo-mesure'],
        found: [
          {
            by: 'observer2.lead',
            on: 47,
            finding: 'confirmed',
            text: en`
              We compared the sheet with the 48 anonymous interviews: 46 signatures, 46 interviews, and two who sent word
              that they could not come.`,
          },
        ],
      },
      {
        caption: fr`Fiches de suivi individuelles`,
        url: 'https://preuves.example.org/demo/fiches-de-suivi',
      },
    ],
  },
  {
    noun: 'objection',
    to: 'latest',
    by: 'quatre-vents.member',
    on: 52,
    text: fr`
      Le rapport parle de neuf régions sans dire lesquelles restent de côté. À Gao, à Ménaka, à Kidal, à Taoudénit et à
      Tombouctou, il n'y a ni stage, ni guichet, ni date. Nous demandons que le ministère dise ce qu'il prévoit pour elles,
      ou qu'il dise qu'il ne prévoit rien.`,
  },
  {
    noun: 'report',
    by: 'tisserands.member',
    on: 46,
    judgement: 'minimum',
    areas: ['segou', 'san', 'koutiala'],
    since: 120,
    about: { milestone: 'internships', stance: 'supports' },
    text: fr`
      Ce que nous voyons à Ségou, à San et à Koutiala : les stages fonctionnent. Les ateliers d'accueil que nous
      connaissons gardent volontiers un jeune sur quatre, quand ils ont du travail. C'est la suite qui manque : ni outils,
      ni crédit, ni commande. Six coopératives attendent l'ouverture du fonds depuis un an.`,
    evidence: [
      {
        caption: fr`Lettre commune de six coopératives`,
        url: 'https://preuves.example.org/demo/lettre-cooperatives',
        level: 'shared',
      },
    ],
  },
  {
    noun: 'assessment',
    name: 'nobody-came',
    by: 'quatre-vents.member',
    on: 41,
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`La même réponse dans 17 réunions, dans trois régions.`,
    areas: ['gao', 'menaka', 'tombouctou'],
    effect: 'none',
    guidance: { applies: true, known: true, begun: false },
    text: fr`
      À Gao, à Ménaka et à Tombouctou, le programme n'a ouvert ni stage ni guichet. Les jeunes qui le peuvent partent vers
      les sites d'orpaillage ou vers la côte. Nous avons posé la question dans 17 réunions de quartier : la réponse est
      partout la même, personne n'est venu.`,
    evidence: [
      {
        caption: fr`Comptes rendus de 17 réunions`,
        url: 'https://preuves.example.org/demo/reunions-de-quartier',
      },
      {
        testimony: fr`Récit qui a été retiré.`,
        caption: fr`Récit d'un départ vers la côte`,
        level: 'public',
        withdrawn: { on: 33, category: 'consent_withdrawn' },
      },
    ],
  },
  {
    noun: 'objection',
    to: 'latest',
    by: 'tisserands.member',
    on: 16,
    text: fr`
      Le chiffre de 212 emplois qui durent compte ceux qui travaillent « dans le même atelier ». À San et à Koutiala, la
      moitié des jeunes que nous suivons y aident sans être payés. Nous demandons que l'enquête distingue les emplois payés
      de ceux qui ne le sont pas.`,
  },
];

/** What they brought besides. */
export const BROUGHT_BY_SOCIETIES: DemoPiece[] = [
  {
    file: 'borehole',
    by: 'tisserands.member',
    on: 38,
    about: { milestone: 'internships', stance: 'supports' },
    caption: fr`Pompe remise en marche par deux anciens stagiaires`,
    level: 'public',
    from: 52,
    area: 'san',
    offered: ['demo-engagements', 'demo-mesure'],
    found: [
      {
        by: 'observer2.lead',
        on: 22,
        finding: 'confirmed',
        text: en`
          We met both former interns at the pump. Their certificates are of the programme, and the committee paid them for
          the repair.`,
      },
    ],
  },
  {
    file: 'register',
    by: 'cso.member',
    on: 30,
    about: { milestone: 'internships', stance: 'contradicts' },
    caption: fr`Deux pages du registre d'un guichet de l'emploi, noms illisibles`,
    level: 'shared',
    from: 44,
    area: 'douentza',
    offered: ['demo-engagements'],
  },
  {
    testimony: fr`
      L'outillage que la coopérative a reçu après mon stage, nous l'utilisons à quatre. C'est peu, mais c'est la première
      fois que nous gardons l'argent de notre travail.`,
    by: 'tisserands.member',
    on: 27,
    about: { milestone: 'internships', stance: 'supports' },
    caption: fr`Récit d'une jeune femme d'une coopérative, avec son accord`,
    level: 'public',
    from: 40,
    area: 'segou',
    offered: ['demo-engagements'],
    found: [
      {
        by: 'observer.member',
        on: 12,
        finding: 'inconclusive',
        text: fr`
          Nous avons vu l'outillage et parlé avec la coopérative. Rien ne nous permet de dire s'il vient du programme ou
          d'un don plus ancien.`,
      },
    ],
  },
];
