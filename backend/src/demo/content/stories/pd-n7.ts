import { inOrder } from '../in-order.js';
import { en, fr } from '../prose.js';
import type { DemoIndicator, DemoStory, DemoValue } from '../shape.js';
import { JUDGED } from './pd-n7-judged.js';

/** A fictional body whose seats the fictional ministry counts. It says so itself, because real ones stand beside it. */
function body({ fr: french, en: english }: DemoIndicator['title']): DemoIndicator {
  return {
    ...{ organisation: 'demo-concorde', kind: 'quota', unit: 'percent' },
    title: { fr: `${french} (démonstration)`, en: `${english} (demonstration)` },
    quotaRule: 'appointments',
    dimensions: ['sex', 'age'],
    target: {
      value: 30,
      on: 100,
      basis: { fr: fr`Loi n° 2015-052, art. 1 : au moins 30 %`, en: en`Law 2015-052, art. 1: at least 30%` },
    },
  };
}

/** Seats: held by women, all of them, and by people of 15 to 24 and of 25 to 40. */
function seats(women: number, all: number, youngest: number, young: number): DemoValue {
  return {
    ...{ numerator: women, denominator: all, sex: { female: women, male: all - women } },
    age: { '15-24': youngest, '25-40': young, other: all - youngest - young },
  };
}

/** Women's and youth participation: as far apart as two judgements can be. */
export const PD_N7: DemoStory = {
  recommendation: 'PD-N7',
  focalPoints: { 'concorde.member': 'focal_point', 'concorde.lead': 'alternate' },
  milestones: {
    decree: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`Règle des 30 % inscrite dans les textes de toutes les instances de suivi`,
        en: en`The 30% rule written into the texts of all follow-up bodies`,
      },
      weight: 2,
      planned: 260,
    },
    appointed: {
      organisation: 'demo-concorde',
      title: {
        fr: fr`30 % de femmes nommées dans chaque instance de suivi`,
        en: en`30% women appointed to each follow-up body`,
      },
      weight: 3,
      planned: 100,
    },
    college: {
      organisation: 'demo-concorde',
      title: { fr: fr`Collège consultatif des jeunes`, en: en`Youth advisory college` },
      weight: 1,
      planned: 150,
    },
  },
  indicators: {
    council: body({ fr: fr`Conseil de suivi de la concorde`, en: en`Concord Follow-up Council` }),
    arbitration: body({ fr: fr`Commission d'arbitrage de la concorde`, en: en`Concord Arbitration Commission` }),
    secretariat: body({ fr: fr`Secrétariat du suivi de la concorde`, en: en`Concord Follow-up Secretariat` }),
    north: body({ fr: fr`Comité de suivi des régions du Nord`, en: en`Follow-up Committee of the Northern Regions` }),
    centre: body({ fr: fr`Comité de suivi des régions du Centre`, en: en`Follow-up Committee of the Central Regions` }),
    south: body({ fr: fr`Comité de suivi des régions du Sud`, en: en`Follow-up Committee of the Southern Regions` }),
  },
  statements: inOrder(
    [
      {
        noun: 'response',
        by: 'concorde.lead',
        on: 486,
        answer: 'partly_accepted',
        text: fr`
        Le ministère s'engage à respecter la loi dans les six instances de suivi dont il a la charge. Il ne peut s'engager
        pour les autres, dont il ne nomme pas les membres. Il ne retient pas de part réservée aux jeunes : la loi n'en fixe
        pas.`,
      },
      {
        noun: 'report',
        by: 'concorde.member',
        on: 442,
        judgement: 'intermediate',
        text: fr`
        Les projets de textes des nouvelles instances de suivi reprennent la règle légale de 30 %. La concertation avec les
        organisations de femmes et de jeunes a réuni 85 participants. Trois instances sont déjà composées ; les trois comités
        régionaux ne le sont pas.`,
        values: {
          council: seats(1, 12, 0, 0),
          arbitration: seats(1, 18, 0, 1),
          secretariat: seats(9, 15, 1, 4),
          north: { unavailable: fr`Comité pas encore composé.` },
          centre: { unavailable: fr`Comité pas encore composé.` },
          south: { unavailable: fr`Comité pas encore composé.` },
        },
      },
      {
        noun: 'assessment',
        by: 'observer.member',
        on: 395,
        judgement: 'minimum',
        confidence: 'medium',
        because: fr`Nous avons lu des projets de textes, pas des textes adoptés.`,
        text: fr`
        Nous avons lu les projets de textes des six instances de suivi : la règle de 30 % figure dans quatre. Aucune
        nomination n'était faite au moment de notre lecture. C'est un début ; au rythme annoncé, toutes les instances ne
        seront pas composées à temps.`,
        evidence: [
          {
            caption: fr`Lecture comparée des six projets de textes`,
            url: 'https://observatoire.example.org/demo/six-projets-compares',
            level: 'public',
          },
        ],
      },
      {
        noun: 'report',
        by: 'concorde.member',
        on: 232,
        isLate: true,
        judgement: 'full',
        text: fr`
        La règle de 30 % figure désormais dans les textes de toutes les instances de suivi dont le ministère a la charge.
        Le collège consultatif des jeunes n'est plus nécessaire : les jeunes siègent dans les instances elles-mêmes.`,
        moves: {
          decree: { state: 'achieved', achieved: 244, text: fr`Règle inscrite dans les six textes.` },
          college: { state: 'cancelled', text: fr`Remplacé par des sièges de droit dans chaque instance.` },
        },
        values: {
          council: seats(1, 12, 0, 1),
          arbitration: seats(2, 18, 0, 1),
          secretariat: seats(11, 17, 1, 4),
          north: seats(3, 22, 0, 3),
          centre: seats(4, 20, 1, 3),
          south: seats(6, 24, 1, 4),
        },
        evidence: [
          {
            caption: fr`Les six textes, articles surlignés`,
            url: 'https://documents.example.org/demo/six-textes',
          },
        ],
      },
      {
        noun: 'assessment',
        by: 'quatre-vents.member',
        on: 206,
        judgement: 'minimum',
        confidence: 'medium',
        because: fr`Les trois femmes nommées au comité du Nord nous ont répondu.`,
        areas: ['gao', 'tombouctou'],
        text: fr`
        Les textes ont changé et c'est un pas. Dans les régions de Gao et de Tombouctou, les femmes nommées n'ont pas reçu
        de convocation. Une nomination sans convocation n'est pas une participation ; nous reverrons ce jugement dans six
        mois.`,
      },
      {
        noun: 'assessment',
        by: 'observer2.lead',
        on: 118,
        judgement: 'not_applicable',
        confidence: 'medium',
        because: en`Lawyers we asked disagree on whether the wording survives the accord.`,
        guidance: { applies: false },
        text: en`
        The recommendation speaks of implementing the accord, which has ended. We judge participation in the bodies that
        follow it under the texts that create them, and find that this wording no longer has an object. Others read it more
        broadly; both readings should be visible.`,
      },
      {
        noun: 'assessment',
        by: 'cso.lead',
        on: 93,
        judgement: 'not_initiated',
        confidence: 'high',
        because: fr`La composition de toutes les instances de nos trois régions est connue par nom et par âge.`,
        areas: ['bandiagara', 'douentza', 'mopti'],
        effect: 'worsened',
        text: fr`
        Aucun jeune de nos trois régions ne siège dans une instance de suivi. Les « sièges de droit » ont été donnés à des
        agents de moins de 40 ans. La suppression du collège des jeunes nous a retiré la seule voix que le projet nous
        promettait.`,
        evidence: [
          {
            caption: fr`Composition relevée dans trois régions, par tranche d'âge`,
            url: 'https://preuves.example.org/demo/composition-par-age',
            level: 'shared',
          },
        ],
      },
      {
        noun: 'report',
        name: 'thirty-four',
        by: 'concorde.member',
        on: 75,
        judgement: 'full',
        text: fr`
        Les nominations sont faites : 34 % de femmes et 21 % de jeunes dans l'ensemble des instances de suivi dont le
        ministère a la charge. Le seuil légal est dépassé.`,
        moves: {
          appointed: {
            state: 'achieved',
            achieved: 84,
            text: fr`34 % de femmes dans l'ensemble des instances.`,
          },
        },
        values: {
          council: seats(1, 12, 0, 1),
          arbitration: seats(2, 18, 0, 2),
          secretariat: seats(12, 17, 1, 5),
          north: seats(7, 22, 1, 3),
          centre: seats(9, 20, 1, 4),
          south: seats(8, 24, 1, 5),
        },
        evidence: [
          {
            caption: fr`Nominations par instance et par sexe`,
            url: 'https://documents.example.org/demo/nominations-par-instance',
          },
        ],
      },
      {
        noun: 'objection',
        name: 'body-by-body',
        to: 'thirty-four',
        by: 'cso2.lead',
        on: 67,
        text: fr`
        La loi se lit instance par instance. Le conseil, qui décide, compte une femme sur douze sièges, et la commission
        d'arbitrage deux sur dix-huit. Une moyenne avec le secrétariat n'est pas le respect de la loi : nous demandons que le
        jalon ne soit pas déclaré atteint.`,
      },
      {
        noun: 'assessment',
        by: 'donor.member',
        on: 66,
        judgement: 'minimum',
        confidence: 'high',
        because: fr`Les chiffres par instance sont ceux du ministère lui-même.`,
        effect: 'none',
        guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
        restsOn: ['thirty-four'],
        text: fr`
        La moyenne de 34 % cache de grands écarts : le secrétariat compte 71 % de femmes, les deux instances qui décident
        8 % et 11 %. La loi se lit instance par instance. À ce rythme de renouvellement, le seuil n'y sera pas atteint à
        temps.`,
      },
      {
        noun: 'reply',
        to: 'body-by-body',
        by: 'concorde.member',
        on: 52,
        text: fr`
        Les chiffres par instance sont ceux que nous avons publiés nous-mêmes. Le conseil et la commission ont été composés
        avant l'inscription de la règle dans leurs textes ; elle s'appliquera à leur renouvellement, dans quatorze mois. Nous
        maintenons que le seuil est atteint sur l'ensemble des nominations.`,
      },
      {
        noun: 'assessment',
        name: 'nineteen-women',
        by: 'cso2.lead',
        on: 50,
        judgement: 'not_initiated',
        confidence: 'high',
        because: fr`19 femmes interrogées une à une, sur 39 nommées.`,
        effect: 'none',
        guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
        differsBecause: fr`
        Des nominations ont eu lieu, et les questions mènent donc à « minimal ». Mais siéger, c'est être convoquée et voter :
        quatre femmes sur 19 le peuvent. Dans les instances qui décident, rien n'a commencé.`,
        restsOn: ['thirty-four'],
        text: fr`
        Nous avons demandé à 19 femmes nommées si elles avaient siégé. Sept n'ont jamais été convoquées, huit ont signé une
        feuille de présence sans prendre part à un vote, quatre siègent réellement. Dans les instances qui décident, le
        seuil légal n'est approché nulle part : pour nous, l'engagement n'est pas engagé.`,
        evidence: [
          {
            name: 'answers',
            caption: fr`Réponses de 19 femmes nommées, regroupées`,
            url: 'https://preuves.example.org/demo/dix-neuf-reponses',
            level: 'public',
          },
          {
            caption: fr`Entretiens complets`,
            url: 'https://preuves.example.org/demo/entretiens-nommees',
          },
        ],
      },
    ],
    JUDGED,
  ),
};
