import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';
import {
  FIRST_MEETINGS,
  REGIONAL_MEETINGS,
  SEEN_BY_OTHERS,
  STARTED_MEETINGS,
  YEAR_OF_MEETINGS,
} from './pd-n6-meetings.js';

/** Dialogue between state and civil society: complete on paper, thin in the communes. */
export const PD_N6: DemoStory = {
  recommendation: 'PD-N6',
  focalPoints: { 'communes.member': 'focal_point', 'communes.lead': 'alternate' },
  milestones: {
    national: {
      organisation: 'demo-communes',
      title: { fr: fr`Cadre national de dialogue installé`, en: en`National dialogue framework set up` },
      weight: 1,
      planned: 435,
      found: [
        {
          by: 'observer.member',
          on: 388,
          finding: 'confirmed',
          text: fr`
            Nous avons assisté à la première session : 24 membres, dont douze de la société civile, et un calendrier adopté.`,
        },
        {
          by: 'observer2.lead',
          on: 379,
          finding: 'confirmed',
          text: en`The list of members, the attendance sheet and the calendar of the first session agree with each other.`,
        },
      ],
    },
    regional: {
      organisation: 'demo-communes',
      title: {
        fr: fr`Cadres régionaux installés dans les 19 régions et à Bamako`,
        en: en`Regional frameworks set up in the 19 regions and Bamako`,
      },
      weight: 2,
      planned: 285,
      revisions: [
        {
          on: 292,
          to: 200,
          reason: {
            fr: fr`Les régions récentes n'avaient pas encore de conseil régional à qui confier le secrétariat.`,
            en: en`The new regions had no regional council yet to run the secretariat.`,
          },
        },
      ],
    },
    communal: {
      organisation: 'demo-communes',
      title: { fr: fr`Cadres communaux dans 150 communes`, en: en`Communal frameworks in 150 communes` },
      weight: 3,
      planned: 110,
    },
    charter: {
      organisation: 'demo-communes',
      title: {
        fr: fr`Règlement commun des cadres de dialogue adopté`,
        en: en`Common rules of the dialogue frameworks adopted`,
      },
      weight: 1,
      planned: -100,
    },
  },
  statements: [
    {
      noun: 'response',
      by: 'communes.lead',
      on: 509,
      answer: 'accepted',
      text: fr`
        Le ministère accepte la recommandation et propose un cadre permanent à trois niveaux. Chaque séance aura un compte
        rendu public, et chaque décision un responsable et une échéance.`,
    },
    {
      noun: 'report',
      by: 'communes.member',
      on: 503,
      judgement: 'minimum',
      text: fr`
        L'inventaire des cadres existants est fait : 11 régions en ont un sur le papier, quatre se sont réunis dans l'année.
        Le ministère propose un cadre à trois niveaux, national, régional et communal.`,
      meetings: FIRST_MEETINGS,
    },
    {
      noun: 'report',
      by: 'communes.member',
      on: 411,
      judgement: 'intermediate',
      text: fr`
        Le cadre national est installé : 24 membres, dont douze de la société civile. Il a tenu sa première session et
        retenu un calendrier de trois réunions par an.`,
      moves: {
        national: { state: 'achieved', achieved: 426, text: fr`Première session tenue, calendrier adopté.` },
      },
      meetings: STARTED_MEETINGS,
      outcomes: {
        inventory: { outcome: 'kept', text: fr`Inventaire remis et présenté à la première session nationale.` },
      },
      evidence: [
        {
          caption: fr`Relevé de conclusions de la première session`,
          url: 'https://documents.example.org/demo/cadre-national-session-1',
        },
      ],
    },
    {
      noun: 'report',
      by: 'communes.member',
      on: 301,
      judgement: 'intermediate',
      text: fr`
        Treize cadres régionaux sont installés. Les six régions récentes n'ont pas encore de conseil régional pour en tenir
        le secrétariat : le délai a été revu.`,
      moves: {
        regional: {
          state: 'in_progress',
          text: fr`Treize cadres régionaux installés sur vingt.`,
          blockers: [
            {
              kind: 'mandate',
              text: fr`Les régions récentes n'ont pas de conseil régional à qui confier le secrétariat.`,
              since: 360,
            },
          ],
        },
      },
      meetings: REGIONAL_MEETINGS,
      outcomes: {
        minutes: { outcome: 'kept', text: fr`Les comptes rendus sont en ligne sur le site du ministère.` },
        sikassoMarket: { outcome: 'kept', text: fr`Arrêté pris et affiché.` },
      },
    },
    {
      noun: 'report',
      by: 'communes.member',
      on: 201,
      judgement: 'full',
      returned: {
        on: 211,
        remark: fr`Ne pas écrire « partout » : le cadre de Taoudénit siège à Tombouctou. Le dire tel quel.`,
      },
      text: fr`
        Les 19 régions et le District de Bamako ont leur cadre de dialogue. Celui de Taoudénit siège provisoirement à
        Tombouctou. 46 communes ont également installé le leur. Le règlement commun promis à la première session n'est pas
        prêt : deux versions restent à concilier.`,
      moves: {
        regional: {
          state: 'achieved',
          achieved: 208,
          text: fr`Vingt cadres installés, celui de Taoudénit siégeant provisoirement à Tombouctou.`,
        },
      },
      meetings: YEAR_OF_MEETINGS.slice(0, 9),
      outcomes: {
        rules: { outcome: 'not_kept', text: fr`Deux versions restent à concilier.` },
        kayesRoad: { outcome: 'kept', text: fr`Barrières de pluie rouvertes par arrêté.` },
        moptiYouth: { outcome: 'kept', text: fr`Deux sièges ajoutés.` },
      },
      evidence: [
        {
          caption: fr`Liste des cadres régionaux et de leurs membres institutionnels`,
          url: 'https://documents.example.org/demo/cadres-regionaux',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'donor.member',
      on: 133,
      judgement: 'intermediate',
      text: fr`
        Nous avons assisté à quatre réunions régionales. Elles sont préparées, les deux parties y parlent et les comptes
        rendus circulent. La question du budget de fonctionnement, aujourd'hui porté par les partenaires, reste ouverte.`,
    },
    {
      noun: 'assessment',
      by: 'quatre-vents.lead',
      on: 112,
      judgement: 'not_initiated',
      text: fr`
        À Ménaka et à Taoudénit, le cadre régional n'existe que dans un arrêté. À Gao, il s'est réuni une fois, sans les
        organisations qui suivent les droits humains. Un cadre où l'on choisit ses interlocuteurs n'est pas un dialogue.`,
      evidence: [
        {
          caption: fr`Liste des organisations non invitées`,
          url: 'https://preuves.example.org/demo/organisations-non-invitees',
        },
      ],
    },
    {
      noun: 'report',
      name: 'three-levels',
      by: 'communes.member',
      on: 85,
      judgement: 'full',
      text: fr`
        Le dispositif fonctionne aux trois niveaux. Le cadre national a tenu ses trois sessions de l'année, les cadres
        régionaux 41 réunions. 97 communes ont installé leur cadre ; les autres suivront avec l'appui des préfectures. Les
        séances dont le compte rendu est validé sont détaillées ici.`,
      moves: {
        communal: {
          state: 'in_progress',
          text: fr`97 cadres communaux installés sur 150.`,
          blockers: [
            { kind: 'funding', text: fr`Aucune ligne de fonctionnement dans les budgets communaux.`, since: 150 },
            { kind: 'access', text: fr`18 communes ne sont joignables qu'en saison sèche.`, since: 120 },
          ],
        },
      },
      meetings: YEAR_OF_MEETINGS.slice(9),
      outcomes: {
        threeSessions: { outcome: 'kept', text: fr`Trois sessions nationales tenues dans l'année.` },
        newRegions: { outcome: 'kept', text: fr`Secrétaires nommés dans les six régions qui n'en avaient pas.` },
        sanWater: { outcome: 'kept', text: fr`Calendrier signé et appliqué depuis la saison sèche.` },
        gaoList: { outcome: 'kept', text: fr`Liste publiée, 31 organisations y figurent.` },
        bougouniWells: { outcome: 'kept', text: fr`Les deux forages sont en service.` },
        koulikoroPen: { outcome: 'kept', text: fr`Une femme tient le secrétariat.` },
        tombouctouSeat: { outcome: 'not_kept', text: fr`Le cadre de Taoudénit siège toujours à Tombouctou.` },
      },
      evidence: [
        {
          caption: fr`Tableau des réunions régionales`,
          url: 'https://documents.example.org/demo/reunions-regionales',
        },
        {
          file: 'borehole',
          caption: fr`L'un des deux forages remis en service`,
          from: 96,
          area: 'bougouni',
          offered: ['demo-engagements', 'demo-mesure'],
          found: [
            {
              by: 'observer2.lead',
              on: 58,
              finding: 'confirmed',
              text: en`We saw both boreholes in use, and the committee that looks after them has met twice.`,
            },
          ],
        },
      ],
    },
    {
      noun: 'objection',
      to: 'three-levels',
      by: 'quatre-vents.lead',
      on: 78,
      text: fr`
        Le rapport dit que la liste des organisations du cadre de Gao a été publiée. Elle n'a été ni affichée dans la région, ni mise sur
        le site du ministère. Nous demandons où et quand.`,
    },
    {
      noun: 'assessment',
      by: 'cso2.lead',
      on: 76,
      judgement: 'minimum',
      text: fr`
        Les réunions régionales de Kayes et de Koulikoro ont lieu. Les femmes y sont deux sur quinze et n'ont jamais tenu la
        plume ni la présidence. Dans les 14 communes où nous travaillons, nous n'avons trouvé que deux cadres qui se sont
        réunis plus d'une fois.`,
      evidence: [
        {
          caption: fr`Présences des femmes dans cinq réunions`,
          url: 'https://preuves.example.org/demo/presences-femmes',
          level: 'public',
        },
      ],
    },
    {
      noun: 'report',
      by: 'quatre-vents.member',
      on: 68,
      judgement: null,
      areas: ['gao'],
      since: 206,
      about: { milestone: 'regional', stance: 'contradicts' },
      text: fr`
        Ce que nous voyons à Gao : le cadre régional s'est réuni une fois, et pas depuis. La liste des organisations membres
        devait être publiée ; nous l'avons demandée trois fois et ne l'avons pas reçue.`,
      outcomes: {
        gaoList: { outcome: 'not_kept', text: fr`Demandée trois fois par écrit, jamais reçue.` },
      },
      evidence: [
        {
          caption: fr`Trois demandes écrites et leurs accusés de réception`,
          url: 'https://preuves.example.org/demo/trois-demandes-gao',
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'lac-clair.member',
      on: 54,
      judgement: 'minimum',
      text: en`
        Of the eight communal frameworks we support in Sikasso and Bougouni, three have met more than once. None has a
        budget line. Without one, meetings stop when our support does, so we cannot call this on track.`,
    },
    {
      noun: 'assessment',
      by: 'observer.member',
      on: 40,
      judgement: 'intermediate',
      text: fr`
        Nous avons vérifié 30 des 41 réunions régionales déclarées : 27 ont un compte rendu et une liste de présence. Au
        niveau communal, sur 40 cadres tirés au sort, 17 se sont réunis au moins deux fois. Le niveau régional est en bonne
        voie, le niveau communal commence.`,
      evidence: [
        {
          caption: fr`Tirage au sort et résultats par niveau`,
          url: 'https://observatoire.example.org/demo/cadres-tires-au-sort',
          level: 'public',
        },
      ],
    },
    {
      noun: 'report',
      by: 'cso2.lead',
      on: 34,
      judgement: null,
      areas: ['kayes', 'koulikoro'],
      since: 120,
      about: { milestone: 'communal', stance: 'contradicts' },
      text: fr`
        Ce que nous voyons dans les communes de Kayes et de Koulikoro où nous travaillons : deux cadres communaux sur 14 se
        sont réunis plus d'une fois. Celui de la région de Koulikoro avait décidé qu'une femme en tiendrait la plume : elle a
        été nommée, et c'est toujours quelqu'un d'autre qui écrit.`,
      meetings: SEEN_BY_OTHERS,
      outcomes: {
        koulikoroPen: { outcome: 'not_kept', text: fr`Nommée sur le papier ; elle n'a jamais reçu le registre.` },
        bamakoJobs: { outcome: 'kept', text: fr`126 jeunes femmes sur 240, comptées sur les chantiers.` },
        kayesBudget: { outcome: 'not_kept', text: fr`Aucune ligne n'a été inscrite.` },
      },
      evidence: [
        {
          caption: fr`Registres de séance consultés dans 14 communes, relevé sans noms`,
          url: 'https://preuves.example.org/demo/registres-14-communes',
          level: 'public',
        },
        {
          file: 'meeting',
          caption: fr`Réunion d'un cadre communal sous l'arbre, vue de loin`,
          level: 'public',
          from: 55,
          area: 'kayes',
        },
        {
          file: 'sheet',
          caption: fr`Feuille de présence de la même réunion, noms illisibles`,
          level: 'shared',
          from: 55,
          area: 'kayes',
          offered: ['demo-engagements', 'demo-mesure'],
          found: [
            {
              by: 'observer.member',
              on: 13,
              finding: 'contradicted',
              text: fr`
                L'original porte une date de l'année précédente. La réunion a bien eu lieu, mais cette feuille n'est pas la
                sienne.`,
            },
          ],
        },
      ],
    },
    {
      noun: 'assessment',
      by: 'tisserands.member',
      on: 29,
      judgement: 'minimum',
      text: fr`
        À Ségou et à San, nous siégeons et nous sommes écoutés. Mais sur onze points que nous avons portés à l'ordre du jour
        en un an, deux ont reçu une réponse écrite. Un cadre de dialogue se mesure à ce qu'il change, pas au nombre de ses
        réunions.`,
    },
    {
      noun: 'assessment',
      by: 'cso.member',
      state: 'submitted',
      on: 2,
      judgement: 'minimum',
      text: fr`
        Dans les régions de Mopti et de Bandiagara, le cadre régional s'est réuni deux fois en un an. Les jeunes y ont une
        place sur vingt. Dans les neuf communes où nous avons des relais, aucun cadre communal n'a été installé.`,
      evidence: [
        {
          caption: fr`Relevé de nos neuf relais`,
          url: 'https://preuves.example.org/demo/releve-neuf-relais',
        },
      ],
    },
  ],
};
