import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Youth employment: the ministry has moved, corrected itself once, and the regions do not see it yet. */
export const PD_N2: DemoStory = {
  recommendation: 'PD-N2',
  milestones: {
    mapping: {
      organisation: 'demo-metiers',
      title: {
        fr: fr`Cartographie des besoins en main-d'œuvre dans les 19 régions et à Bamako`,
        en: en`Mapping of labour needs in the 19 regions and Bamako`,
      },
      weight: 1,
      planned: 450,
    },
    internships: {
      organisation: 'demo-metiers',
      title: {
        fr: fr`4 000 stages de qualification dans dix régions`,
        en: en`4,000 qualifying internships in ten regions`,
      },
      weight: 3,
      planned: 240,
      revisions: [
        {
          on: 225,
          to: 75,
          reason: {
            fr: fr`Les conventions avec les ateliers d'accueil ont pris cinq mois de plus que prévu ; la moitié des
              artisans n'avaient pas de compte pour recevoir l'indemnité.`,
            en: en`Agreements with the host workshops took five months longer than planned; half of the craftspeople had
              no account to receive the allowance.`,
          },
        },
      ],
    },
    fund: {
      organisation: 'demo-metiers',
      title: {
        fr: fr`Fonds d'appui à l'auto-emploi ouvert dans douze régions`,
        en: en`Self-employment support fund open in twelve regions`,
      },
      weight: 2,
      planned: -40,
    },
    kept: {
      organisation: 'demo-metiers',
      title: {
        fr: fr`1 500 jeunes en emploi six mois après leur stage`,
        en: en`1,500 young people in work six months after their internship`,
      },
      weight: 3,
      planned: -190,
    },
    caravan: {
      organisation: 'demo-metiers',
      title: {
        fr: fr`Caravane de l'emploi dans les chefs-lieux de région`,
        en: en`Employment caravan through the regional capitals`,
      },
      weight: 1,
      planned: 330,
    },
  },
  statements: [
    {
      noun: 'report',
      by: 'ministry.member',
      on: 398,
      judgement: 'minimum',
      text: fr`
        La cartographie des besoins est terminée : 1 340 ateliers, exploitations et petites entreprises interrogés dans
        les 19 régions et à Bamako. Les demandes les plus fortes portent sur la maçonnerie, la réparation de motopompes,
        la transformation du riz et du mil et la couture.

        À Ménaka, à Kidal et à Taoudénit, les enquêteurs n'ont pu travailler que dans les chefs-lieux : les résultats y
        sont indicatifs. Les stages commencent au trimestre prochain.`,
      moves: {
        mapping: {
          state: 'achieved',
          achieved: 405,
          text: fr`Rapport de synthèse et vingt fiches régionales remis au ministère et publiés.`,
        },
      },
      evidence: [
        {
          caption: fr`Synthèse de la cartographie des besoins, 64 pages`,
          url: 'https://documents.example.org/demo/cartographie-synthese',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'observer2.lead',
      on: 391,
      judgement: 'minimum',
      text: en`
        The mapping is sound where it could be done: we re-interviewed 40 of the workshops surveyed in Sikasso and Bougouni
        and found the same answers. It creates no job by itself. At the pace of the first nine months the target of 4,000
        internships would be met about a year late.`,
    },
    {
      noun: 'assessment',
      by: 'cso.member',
      on: 302,
      judgement: 'not_initiated',
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
      noun: 'report',
      by: 'ministry.member',
      on: 250,
      judgement: 'minimum',
      returned: {
        on: 259,
        remark: fr`Le texte dit 2 600 stages et le tableau 2 060 : lequel est juste ? Expliquer aussi pourquoi la caravane
          est abandonnée, sinon on nous le demandera.`,
      },
      text: fr`
        2 060 jeunes ont commencé un stage de trois à six mois dans sept régions (Kayes, Kita, Koulikoro, Dioïla, Sikasso,
        Ségou et San), dont 780 jeunes femmes. L'indemnité a été versée avec six semaines de retard en moyenne.

        La caravane de l'emploi est annulée : son coût équivalait à 300 stages et les directions régionales ont préféré
        des guichets permanents.`,
      moves: {
        internships: {
          state: 'in_progress',
          text: fr`2 060 stages commencés sur 4 000, dans sept régions sur dix.`,
        },
        caravan: {
          state: 'cancelled',
          text: fr`Remplacée par des guichets permanents dans les directions régionales.`,
        },
      },
      evidence: [
        {
          caption: fr`État des stages par région et par sexe`,
          url: 'https://documents.example.org/demo/etat-des-stages-1',
        },
      ],
    },
    {
      noun: 'report',
      name: 'overcounted',
      by: 'ministry.member',
      on: 131,
      judgement: 'full',
      text: fr`
        L'objectif est atteint : 4 112 stages de qualification ont été réalisés dans dix régions, dont 1 690 par des jeunes
        femmes. Les ateliers d'accueil se disent satisfaits dans neuf cas sur dix. La préparation du fonds d'appui à
        l'auto-emploi suit son cours.`,
      moves: {
        internships: {
          state: 'achieved',
          achieved: 138,
          text: fr`4 112 stages réalisés dans dix régions, dont 1 690 par des jeunes femmes.`,
        },
      },
      evidence: [
        {
          caption: fr`État des stages par région et par sexe, deuxième édition`,
          url: 'https://documents.example.org/demo/etat-des-stages-2',
        },
      ],
    },
    {
      noun: 'report',
      supersedes: 'overcounted',
      by: 'ministry.member',
      on: 104,
      judgement: 'intermediate',
      text: fr`
        Ce rapport remplace le précédent. En rapprochant les listes des directions régionales, nous avons trouvé 1 180
        doublons : les jeunes qui ont changé d'atelier avaient été comptés deux fois. Le nombre de stages commencés est de
        2 932, dont 1 204 par des jeunes femmes, dans neuf régions.

        Le jalon n'est donc pas atteint. La région de Bandiagara n'a pas encore ouvert. Nous publions la liste rapprochée,
        sans les noms, pour que chacun puisse refaire le compte.`,
      moves: {
        internships: {
          state: 'in_progress',
          text: fr`2 932 stages commencés sur 4 000 après suppression des doublons, dans neuf régions.`,
        },
      },
      evidence: [
        {
          caption: fr`Liste rapprochée des stages, sans noms`,
          url: 'https://documents.example.org/demo/liste-rapprochee',
        },
        {
          caption: fr`Note sur la méthode de rapprochement`,
          url: 'https://documents.example.org/demo/note-rapprochement',
        },
      ],
    },
    {
      noun: 'report',
      by: 'cso.member',
      on: 96,
      judgement: null,
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
      ],
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 88,
      judgement: 'not_initiated',
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
      by: 'observer.member',
      on: 64,
      judgement: 'minimum',
      text: fr`
        Nous avons refait le compte à partir de la liste rapprochée : 2 932 lignes, 2 871 identifiants distincts. Sur un
        échantillon de 150 stages dans six régions, 119 ont été confirmés par l'atelier d'accueil. Le programme existe et
        avance ; à ce rythme, 4 000 stages seront atteints avec plus d'un an de retard, et rien ne permet encore de parler
        d'emplois.`,
      evidence: [
        {
          caption: fr`Méthode et résultats du contrôle sur échantillon`,
          url: 'https://observatoire.example.org/demo/controle-stages',
          level: 'public',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'cso.member',
      on: 61,
      judgement: 'minimum',
      text: fr`
        Depuis notre première évaluation, quelque chose a commencé dans la région de Mopti : des stages existent et une
        partie des indemnités est payée. Mais rien n'est ouvert à Bandiagara, le fonds d'appui n'est connu de personne et
        aucun des jeunes que nous suivons n'a trouvé d'emploi. Au rythme actuel, l'engagement ne sera pas tenu à temps.`,
      evidence: [
        {
          caption: fr`Suivi de 48 jeunes, résultats regroupés`,
          url: 'https://preuves.example.org/demo/suivi-48-jeunes',
          level: 'public',
        },
        {
          caption: fr`Fiches de suivi individuelles`,
          url: 'https://preuves.example.org/demo/fiches-de-suivi',
        },
      ],
    },
    {
      noun: 'report',
      by: 'tisserands.member',
      on: 46,
      judgement: 'minimum',
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
      by: 'quatre-vents.member',
      on: 41,
      judgement: 'not_initiated',
      text: fr`
        À Gao, à Ménaka et à Tombouctou, le programme n'a ouvert ni stage ni guichet. Les jeunes qui le peuvent partent vers
        les sites d'orpaillage ou vers la côte. Nous avons posé la question dans 17 réunions de quartier : la réponse est
        partout la même, personne n'est venu.`,
      evidence: [
        {
          caption: fr`Comptes rendus de 17 réunions`,
          url: 'https://preuves.example.org/demo/reunions-de-quartier',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'lac-clair.member',
      on: 35,
      judgement: 'intermediate',
      text: en`
        We finance a third of the allowances and follow the payments. The reconciled list matches our disbursements within
        four per cent, and the ministry corrected its own figure in public, which we value. The fund has its rules and its
        staff and can open on time. Jobs after the internship remain the weak point.`,
      evidence: [
        {
          caption: en`Allowances paid by quarter and region`,
          url: 'https://projects.example.org/demo/allowances-paid',
        },
      ],
    },
  ],
};
