import { en, fr } from '../prose.js';
import type { DemoStory } from '../shape.js';

/** Dialogue between state and civil society: complete on paper, thin in the communes. */
export const PD_N6: DemoStory = {
  recommendation: 'PD-N6',
  milestones: {
    national: {
      organisation: 'demo-communes',
      title: { fr: fr`Cadre national de dialogue installé`, en: en`National dialogue framework set up` },
      weight: 1,
      planned: 435,
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
      noun: 'report',
      by: 'communes.member',
      on: 503,
      judgement: 'minimum',
      text: fr`
        L'inventaire des cadres existants est fait : 11 régions en ont un sur le papier, quatre se sont réunis dans l'année.
        Le ministère propose un cadre à trois niveaux, national, régional et communal.`,
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
        regional: { state: 'in_progress', text: fr`Treize cadres régionaux installés sur vingt.` },
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
        Tombouctou. 46 communes ont également installé le leur.`,
      moves: {
        regional: {
          state: 'achieved',
          achieved: 208,
          text: fr`Vingt cadres installés, celui de Taoudénit siégeant provisoirement à Tombouctou.`,
        },
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
      by: 'communes.member',
      on: 85,
      judgement: 'full',
      text: fr`
        Le dispositif fonctionne aux trois niveaux. Le cadre national a tenu ses trois sessions de l'année, les cadres
        régionaux 41 réunions. 97 communes ont installé leur cadre ; les autres suivront avec l'appui des préfectures.`,
      moves: {
        communal: { state: 'in_progress', text: fr`97 cadres communaux installés sur 150.` },
      },
      evidence: [
        {
          caption: fr`Tableau des réunions régionales`,
          url: 'https://documents.example.org/demo/reunions-regionales',
        },
      ],
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
