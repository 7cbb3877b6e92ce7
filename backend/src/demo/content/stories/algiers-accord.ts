import { en, fr } from '../prose.js';
import type { DemoFrameworkStory } from '../shape.js';

/** The accord as a whole, from four sides: it ended, and what it promised is judged all the same. */
export const ALGIERS_ACCORD: DemoFrameworkStory = {
  framework: 'algiers-accord-2015',
  statements: [
    {
      noun: 'assessment',
      by: 'observer.member',
      on: 496,
      judgement: 'minimum',
      confidence: 'medium',
      because: fr`Nous nous appuyons sur des comptes publiés avant sa fin, que nous n'avons pas refaits.`,
      effect: 'marginal',
      text: fr`
        Au moment où il a pris fin, une partie des dispositions de l'accord avait reçu un commencement d'exécution, surtout dans
        les institutions ; l'essentiel de ce qui touche à la vie des régions restait à faire. Nous jugeons ici ce qui a été fait, et
        non le texte.`,
    },
    {
      noun: 'assessment',
      by: 'concorde.member',
      on: 240,
      judgement: 'intermediate',
      confidence: 'medium',
      because: fr`Nous parlons de ce que les textes qui ont suivi reprennent, et que nous appliquons.`,
      effect: 'marginal',
      text: fr`
        L'accord n'est plus en vigueur. Ce qu'il demandait pour le retour et l'accueil a été repris dans les textes qui lui ont
        succédé, et c'est à ce titre que nous le jugeons : une part des engagements est tenue ailleurs, sous un autre nom.`,
    },
    {
      noun: 'assessment',
      by: 'donor.lead',
      on: 180,
      judgement: 'minimum',
      confidence: 'low',
      because: fr`Nos projets ne touchaient que trois de ses chapitres.`,
      effect: 'marginal',
      guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
      text: fr`
        Des sommes importantes ont été dépensées au titre de cet accord et peu de leurs effets sont documentés. Ce que nous avons
        financé dans les communes fonctionne encore ; le reste, nous ne pouvons pas le montrer.`,
    },
    {
      noun: 'assessment',
      by: 'quatre-vents.lead',
      on: 128,
      judgement: 'not_initiated',
      areas: ['gao', 'kidal', 'menaka'],
      confidence: 'high',
      because: fr`Nous vivons dans les régions dont il parlait.`,
      effect: 'worsened',
      guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
      differsBecause: fr`
        Des choses ont commencé dans les bureaux. Là où nous vivons, l'école et le centre de santé ont fermé pendant qu'on en
        parlait : nous jugeons ce qui est arrivé jusqu'aux gens.`,
      text: fr`
        On nous avait promis des services, des routes et d'être consultés. Dans nos trois régions, nous n'avons vu ni les uns, ni les
        autres. La fin de l'accord n'efface pas la promesse : nous demandons qui la reprend.`,
    },
    {
      noun: 'assessment',
      by: 'observer.member',
      on: 76,
      judgement: 'not_applicable',
      confidence: 'medium',
      because: fr`La lecture des textes qui ont suivi est faite, leur application commence à peine.`,
      guidance: { applies: false },
      text: fr`
        Cette évaluation remplace la précédente. L'accord a pris fin et ses engagements sont désormais jugés sous les textes qui le
        suivent. Ce qui n'a été repris nulle part, nous le disons dans l'évaluation de chaque recommandation.`,
    },
    {
      noun: 'assessment',
      by: 'observer2.lead',
      on: 70,
      judgement: 'minimum',
      confidence: 'medium',
      because: en`We count provisions, and provisions are not all of the same weight.`,
      effect: 'marginal',
      guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
      text: en`
        We judge an agreement by what was carried out, whether or not it is still in force. Measured so, a beginning was made in
        most chapters and few were completed. Another observer holds that it no longer applies; both readings should be visible.`,
    },
  ],
};
