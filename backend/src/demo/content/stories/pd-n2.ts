import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

const METIERS = 'demo-metiers';
const PROGRAMME = { fr: fr`Programme des premiers emplois, annexe 2`, en: en`First jobs programme, annex 2` };
const NOT_BEGUN = { value: 0, comment: fr`Le programme n'avait pas commencé.` };

/** Youth employment: the ministry has moved, corrected itself once, and the regions do not see it yet. */
export const PD_N2: DemoStory = {
  recommendation: 'PD-N2',
  focalPoints: { 'ministry.member': 'focal_point', 'ministry.lead': 'alternate' },
  milestones: {
    mapping: {
      organisation: METIERS,
      title: {
        fr: fr`Cartographie des besoins en main-d'œuvre dans les 19 régions et à Bamako`,
        en: en`Mapping of labour needs in the 19 regions and Bamako`,
      },
      weight: 1,
      planned: 450,
      found: [
        {
          by: 'observer2.lead',
          on: 384,
          finding: 'confirmed',
          text: en`
            We were given the twenty regional sheets and the list of workshops without names. Forty workshops in two regions
            gave us the same answers again.`,
        },
        {
          by: 'observer.member',
          on: 362,
          finding: 'confirmed',
          text: fr`
            Nous avons vu la synthèse et les vingt fiches régionales. Dans trois régions, 60 ateliers sur 64 se souviennent du
            passage d'un enquêteur.`,
        },
      ],
    },
    internships: {
      organisation: METIERS,
      title: {
        fr: fr`4 000 stages de qualification dans dix régions`,
        en: en`4,000 qualifying internships in ten regions`,
      },
      areas: ['kayes', 'kita', 'koulikoro', 'dioila', 'sikasso', 'segou', 'san', 'koutiala', 'mopti', 'bandiagara'],
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
      organisation: METIERS,
      title: {
        fr: fr`Fonds d'appui à l'auto-emploi ouvert dans douze régions`,
        en: en`Self-employment support fund open in twelve regions`,
      },
      weight: 2,
      planned: -40,
    },
    kept: {
      organisation: METIERS,
      title: {
        fr: fr`1 500 jeunes en emploi six mois après leur stage`,
        en: en`1,500 young people in work six months after their internship`,
      },
      weight: 3,
      planned: -190,
    },
    caravan: {
      organisation: METIERS,
      title: {
        fr: fr`Caravane de l'emploi dans les chefs-lieux de région`,
        en: en`Employment caravan through the regional capitals`,
      },
      weight: 1,
      planned: 330,
    },
  },
  indicators: {
    jobs: {
      organisation: METIERS,
      slot: 'jobs-created',
      kind: 'count',
      unit: 'people',
      title: {
        fr: fr`Jeunes en emploi à la suite d'un stage du programme`,
        en: en`Young people in work after an internship of the programme`,
      },
      isCumulative: true,
      dimensions: ['sex', 'age', 'area'],
      baseline: NOT_BEGUN,
      target: { value: 2400, on: -190, basis: PROGRAMME },
      targets: { 5: 60, 4: 150, 3: 400, 2: 700, 1: 1100, 0: 1500, '-1': 1900, '-2': 2400 },
    },
    lasting: {
      organisation: METIERS,
      slot: 'jobs-lasting',
      kind: 'count',
      unit: 'people',
      title: {
        fr: fr`Jeunes encore en emploi six mois après leur stage`,
        en: en`Young people still in work six months after their internship`,
      },
      isCumulative: true,
      dimensions: ['sex', 'age', 'area'],
      baseline: NOT_BEGUN,
      target: { value: 1500, on: -190, basis: PROGRAMME },
      targets: { 2: 100, 1: 300, 0: 700, '-1': 1100, '-2': 1500 },
    },
    trained: {
      organisation: METIERS,
      slot: 'trained',
      kind: 'count',
      unit: 'people',
      title: {
        fr: fr`Jeunes entrés en stage de qualification`,
        en: en`Young people who began a qualifying internship`,
      },
      isCumulative: true,
      dimensions: ['sex', 'age', 'area'],
      baseline: NOT_BEGUN,
      target: { value: 4000, on: 75, basis: PROGRAMME },
      targets: { 5: 300, 4: 1000, 3: 2000, 2: 3000, 1: 4000, 0: 4000 },
    },
    women: {
      organisation: METIERS,
      kind: 'percentage',
      unit: 'percent',
      title: { fr: fr`Part des jeunes femmes parmi les stagiaires`, en: en`Share of young women among the interns` },
      dimensions: ['age'],
      baseline: { value: 21, comment: fr`Programme d'apprentissage précédent, dernière année.` },
      target: {
        value: 40,
        on: 75,
        basis: { fr: fr`Note de cadrage du programme`, en: en`Outline of the programme` },
      },
      targets: { 4: 30, 3: 35, 2: 38, 1: 40, 0: 40 },
    },
    delay: {
      organisation: METIERS,
      kind: 'scale',
      unit: 'days',
      title: {
        fr: fr`Retard moyen du versement de l'indemnité, en jours`,
        en: en`Average delay in paying the allowance, in days`,
      },
      direction: 'down',
      dimensions: [],
      target: {
        value: 15,
        on: 75,
        basis: { fr: fr`Engagement pris devant les ateliers d'accueil`, en: en`Commitment made to the host workshops` },
      },
      targets: { 4: 40, 3: 30, 2: 20, 1: 15, 0: 15 },
    },
    funded: {
      organisation: METIERS,
      kind: 'count',
      unit: 'people',
      title: {
        fr: fr`Jeunes financés par le fonds d'appui à l'auto-emploi`,
        en: en`Young people financed by the self-employment fund`,
      },
      isCumulative: true,
      dimensions: ['sex', 'area'],
      target: { value: 600, on: -190, basis: { fr: fr`Règlement du fonds`, en: en`Rules of the fund` } },
      targets: { '-1': 200, '-2': 600 },
    },
  },
  statements: [
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
        {
          testimony: fr`Récit qui a été retiré.`,
          caption: fr`Récit d'un départ vers la côte`,
          level: 'public',
          withdrawn: { on: 33, category: 'consent_withdrawn' },
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
  ],
  evidence: [
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
  ],
};
