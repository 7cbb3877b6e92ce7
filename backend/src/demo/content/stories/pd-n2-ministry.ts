import { fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** The ministry that leads: it moves, reports too much once, and corrects itself. */
export const SAID_BY_THE_MINISTRY: DemoStatement[] = [
  {
    noun: 'response',
    by: 'ministry.lead',
    on: 512,
    answer: 'accepted',
    text: fr`
      Le ministère fait sienne cette recommandation. Il s'engage sur un programme de premiers emplois de deux ans :
      4 000 stages de qualification, un fonds d'appui à l'auto-emploi et 1 500 jeunes encore en emploi six mois après leur
      stage. Les chiffres seront publiés chaque trimestre, par région et par sexe.`,
  },
  {
    noun: 'report',
    by: 'ministry.member',
    on: 490,
    judgement: 'not_initiated',
    text: fr`
      Le programme des premiers emplois est arrêté et son financement acquis pour moitié. Les enquêteurs de la cartographie
      sont recrutés ; aucun stage n'est encore ouvert.`,
    moves: {
      mapping: { state: 'in_progress', text: fr`42 enquêteurs recrutés et formés.` },
    },
  },
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
    noun: 'report',
    by: 'ministry.member',
    on: 285,
    isLate: true,
    judgement: 'minimum',
    text: fr`
      Ce rapport vient après la clôture de la période : trois directions régionales n'avaient pas envoyé leurs listes.
      870 jeunes ont commencé un stage dans quatre régions, dont 322 jeunes femmes. Les premiers stages courts sont
      terminés et douze jeunes ont été embauchés par leur atelier.`,
    moves: {
      internships: { state: 'in_progress', text: fr`870 stages commencés sur 4 000, dans quatre régions.` },
    },
    values: {
      jobs: {
        value: 12,
        comment: fr`Maçonnerie 7, couture 5.`,
        sex: { female: 5, male: 7 },
        age: { '15-24': 4, '25-40': 8 },
        area: { koulikoro: 7, sikasso: 5 },
      },
      trained: {
        value: 870,
        sex: { female: 322, male: 548 },
        age: { '15-24': 512, '25-40': 358 },
        area: { kayes: 130, koulikoro: 260, sikasso: 270, segou: 210 },
      },
      women: { numerator: 322, denominator: 870, age: { '15-24': 196, '25-40': 126 } },
      delay: { value: 51 },
    },
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
      remarks: [
        {
          quote: fr`L'indemnité a été versée avec six semaines de retard en moyenne.`,
          remark: fr`Donner aussi le nombre de jours dans l'indicateur : c'est lui qui sera repris.`,
        },
      ],
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
    values: {
      jobs: {
        value: 96,
        comment: fr`Maçonnerie 41, couture 22, réparation de motopompes 19, transformation du riz et du mil 14.`,
        sex: { female: 31, male: 65 },
        age: { '15-24': 52, '25-40': 44 },
        area: { koulikoro: 40, sikasso: 56 },
      },
      lasting: { unavailable: fr`Aucun stage n'est terminé depuis six mois.` },
      trained: {
        value: 2060,
        sex: { female: 780, male: 1280 },
        age: { '15-24': 1190, '25-40': 870 },
        area: { kayes: 340, kita: 190, koulikoro: 410, dioila: 180, sikasso: 420, segou: 360, san: 160 },
      },
      women: { numerator: 780, denominator: 2060, age: { '15-24': 448, '25-40': 332 } },
      delay: { value: 42 },
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
      fund: { state: 'in_progress', text: fr`Conventions prêtes avec quatre caisses régionales.` },
    },
    values: {
      jobs: {
        value: 905,
        comment: fr`Maçonnerie 268, couture 221, réparation de motopompes 190, transformation du riz et du mil 226.`,
        sex: { female: 352, male: 553 },
        age: { '15-24': 440, '25-40': 465 },
      },
      lasting: {
        value: 318,
        comment: fr`Estimé à partir des listes des ateliers.`,
        sex: { female: 121, male: 197 },
      },
      trained: {
        value: 4112,
        sex: { female: 1690, male: 2422 },
        age: { '15-24': 2310, '25-40': 1802 },
        area: {
          ...{ kayes: 640, kita: 310, koulikoro: 820, dioila: 330, sikasso: 760, segou: 690, san: 280 },
          ...{ koutiala: 150, mopti: 90, douentza: 42 },
        },
      },
      women: { numerator: 1690, denominator: 4112, age: { '15-24': 951, '25-40': 739 } },
      delay: { value: 34 },
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
    name: 'corrected',
    supersedes: 'overcounted',
    by: 'ministry.member',
    on: 104,
    judgement: 'intermediate',
    text: fr`
      Ce rapport remplace le précédent. En rapprochant les listes des directions régionales, nous avons trouvé 1 180
      doublons : les jeunes qui ont changé d'atelier avaient été comptés deux fois. Le nombre de stages commencés est de
      2 932, dont 1 204 par des jeunes femmes, dans neuf régions.

      Le jalon n'est donc pas atteint. La région de Bandiagara n'a pas encore ouvert. Nous retirons aussi le nombre
      d'emplois qui durent, qui reposait sur les mêmes listes, et ce que nous disions du fonds : les conventions avec les
      caisses ne sont pas prêtes. Nous publions la liste rapprochée, sans les noms, pour que chacun puisse refaire le
      compte.`,
    moves: {
      internships: {
        state: 'in_progress',
        text: fr`2 932 stages commencés sur 4 000 après suppression des doublons, dans neuf régions.`,
      },
    },
    values: {
      jobs: {
        value: 655,
        comment: fr`Maçonnerie 196, couture 149, réparation de motopompes 138, transformation du riz et du mil 172.`,
        sex: { female: 241, male: 414 },
        age: { '15-24': 318, '25-40': 337 },
        area: { kayes: 112, kita: 55, koulikoro: 168, sikasso: 143, segou: 131, san: 46 },
      },
      trained: {
        value: 2932,
        comment: fr`Après suppression de 1 180 doublons.`,
        sex: { female: 1204, male: 1728 },
        age: { '15-24': 1655, '25-40': 1277 },
        area: {
          ...{ kayes: 470, kita: 240, koulikoro: 590, dioila: 240, sikasso: 540, segou: 500, san: 205 },
          ...{ koutiala: 86, mopti: 61 },
        },
      },
      women: { numerator: 1204, denominator: 2932, age: { '15-24': 688, '25-40': 516 } },
      delay: { value: 34 },
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
    noun: 'reply',
    to: 'counted-twice',
    by: 'ministry.member',
    on: 103,
    text: fr`
      L'objection était fondée et nous remercions l'association. Le rapprochement qu'elle demandait a fait apparaître
      1 180 doublons ; le rapport publié hier remplace le précédent et ramène le nombre de stages à 2 932.`,
  },
  {
    noun: 'report',
    name: 'latest',
    by: 'ministry.member',
    on: 63,
    judgement: 'intermediate',
    text: fr`
      3 118 stages ont commencé dans neuf régions et 748 jeunes travaillent à la suite d'un stage, dont 283 jeunes femmes.
      L'enquête à six mois a joint 640 anciens stagiaires : 212 travaillent encore dans le même atelier.

      Les ouvertures ont ralenti : l'ouverture dans la région de Bandiagara attend une escorte pour les enquêteurs, et la
      deuxième tranche des indemnités n'est pas débloquée. Le fonds d'appui n'a financé personne, son règlement n'étant
      pas signé.`,
    moves: {
      internships: {
        state: 'in_progress',
        text: fr`3 118 stages commencés sur 4 000, dans neuf régions.`,
        blockers: [
          {
            kind: 'security',
            text: fr`Les enquêteurs n'ont pas d'escorte pour la région de Bandiagara.`,
            since: 140,
          },
          {
            kind: 'funding',
            text: fr`La deuxième tranche des indemnités n'est pas débloquée.`,
            since: 82,
          },
        ],
      },
    },
    values: {
      jobs: {
        value: 748,
        comment: fr`Maçonnerie 214, couture 168, réparation de motopompes 151, transformation du riz et du mil 132,
          autres métiers 83.`,
        sex: { female: 283, male: 465 },
        age: { '15-24': 356, '25-40': 392 },
        area: { kayes: 124, kita: 61, koulikoro: 190, sikasso: 161, segou: 148, san: 64 },
      },
      lasting: {
        value: 212,
        comment: fr`Sur 640 anciens stagiaires joints par téléphone.`,
        sex: { female: 74, male: 138 },
        age: { '15-24': 91, '25-40': 121 },
        area: { kayes: 36, koulikoro: 61, sikasso: 52, segou: 47, san: 16 },
      },
      trained: {
        value: 3118,
        comment: fr`Pour 27 stagiaires, la région n'est pas encore saisie.`,
        sex: { female: 1306, male: 1812 },
        age: { '15-24': 1742, '25-40': 1376 },
        area: {
          ...{ kayes: 492, kita: 251, koulikoro: 618, dioila: 254, sikasso: 566, segou: 523, san: 214 },
          ...{ koutiala: 101, mopti: 72 },
        },
      },
      women: { numerator: 1306, denominator: 3118, age: { '15-24': 752, '25-40': 554 } },
      delay: { unavailable: fr`Deux des quatre caisses n'ont pas remis leurs relevés de versement.` },
    },
    evidence: [
      {
        caption: fr`Enquête à six mois : méthode et résultats`,
        url: 'https://documents.example.org/demo/enquete-six-mois',
      },
    ],
  },
  {
    noun: 'objection',
    to: 'sixty-one',
    by: 'ministry.member',
    on: 21,
    text: fr`
      Le rapport dit que onze jeunes ont abandonné faute de pouvoir payer le transport. Le programme rembourse le transport
      depuis le début de l'année ; nous n'avons trouvé aucune demande refusée dans la région. Nous demandons à l'association
      de préciser à quelle période se rapportent ces abandons.`,
  },
];
