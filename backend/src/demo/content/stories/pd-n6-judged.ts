import { en, fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** How the dialogue was seen before it met so often, and step by step; and what the ministry replies. */
export const JUDGED: DemoStatement[] = [
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 471,
    judgement: 'not_initiated',
    confidence: 'medium',
    because: fr`Nous étions invités à la réunion de préparation ; le reste nous a été raconté.`,
    guidance: { applies: true, known: true, begun: false },
    text: fr`
      Un arrêté crée le cadre national ; il n'a pas encore siégé, et sa liste de membres n'est pas publiée. Les organisations avec
      lesquelles nous travaillons apprennent son existence par nous.`,
  },
  {
    noun: 'assessment',
    by: 'observer.member',
    on: 422,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Le niveau national nous est connu, les régions ne l'étaient pas encore.`,
    effect: 'none',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      La composition du cadre national est arrêtée et sa première session convoquée. Dans les régions, aucun cadre n'est
      installé et aucun calendrier n'est public. Vingt installations en cinq mois ne nous paraissent pas possibles.`,
  },
  {
    noun: 'assessment',
    by: 'cso2.lead',
    on: 392,
    judgement: 'not_initiated',
    areas: ['kayes', 'koulikoro'],
    confidence: 'high',
    because: fr`Nous avons posé la question dans les deux gouvernorats.`,
    effect: 'none',
    text: fr`
      À Kayes et à Koulikoro, il n'y a pas de cadre régional. On nous dit qu'il viendra après celui de Bamako. Nous
      avons demandé que les femmes soient comptées dès l'installation, et non ajoutées ensuite.`,
  },
  {
    noun: 'assessment',
    by: 'quatre-vents.lead',
    on: 352,
    judgement: 'not_initiated',
    areas: ['gao', 'menaka', 'taoudenit'],
    confidence: 'high',
    because: fr`Nos relais vivent dans les trois chefs-lieux.`,
    effect: 'none',
    text: fr`
      Dans nos trois régions, aucune convocation n'est arrivée. À Taoudénit, le bureau qui devrait tenir le secrétariat n'a pas
      d'agent. Nous ne demandons pas un décor : nous demandons une date.`,
  },
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 292,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Deux réunions vues, et les comptes rendus de six autres.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      Le cadre national se réunit et ses comptes rendus sont lisibles. Les cadres régionaux s'installent lentement, avec nos
      indemnités de transport. Sans budget propre, ils ne seront pas vingt à la date annoncée.`,
  },
  {
    noun: 'assessment',
    by: 'cso2.lead',
    on: 244,
    judgement: 'minimum',
    areas: ['kayes', 'koulikoro'],
    confidence: 'medium',
    because: fr`Une seule réunion dans chaque région au moment où nous écrivons.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      Les deux cadres régionaux sont installés et se sont réunis une fois. Nous y avons parlé et cela figure au compte rendu. Les
      communes, où tout se joue, n'ont encore rien vu venir.`,
  },
  {
    noun: 'assessment',
    by: 'observer.member',
    on: 198,
    judgement: 'minimum',
    confidence: 'high',
    because: fr`Vingt arrêtés lus, onze réunions vérifiées auprès des deux parties.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      Le ministère parle d'un engagement tenu : les vingt arrêtés existent. Sur onze réunions vérifiées, sept ont un compte rendu
      que la société civile reconnaît. Un cadre installé n'est pas encore un dialogue ; les communes manquent presque toutes.`,
  },
  {
    noun: 'assessment',
    by: 'tisserands.member',
    on: 174,
    judgement: 'intermediate',
    areas: ['san', 'segou'],
    confidence: 'medium',
    because: fr`Trois réunions en cinq mois, auxquelles nous étions.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
    text: fr`
      À Ségou et à San, les réunions ont lieu à la date prévue et l'ordre du jour est fait à deux. Nos points y figurent. Si les
      réponses suivent, nous dirons que l'engagement est tenu chez nous ; nous jugerons aux réponses.`,
  },
  {
    noun: 'assessment',
    name: 'communes-missing',
    by: 'observer2.lead',
    on: 64,
    milestone: 'communal',
    judgement: 'minimum',
    confidence: 'high',
    because: en`A random sample of forty communes, visited or called twice.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    restsOn: ['three-levels'],
    text: en`
      The ministry counts 150 communal frameworks as set up. In our sample, fewer than half had met twice, and one in four
      existed on paper only. The step has begun. Its date has passed, and the pace of the last six months would take two more
      years.`,
  },
  {
    noun: 'reply',
    to: 'communes-missing',
    by: 'communes.member',
    on: 47,
    text: fr`
      Nous avons compté les arrêtés, l'institut a compté les réunions : les deux chiffres sont justes et ne disent pas la même
      chose. À partir du prochain rapport, nous publierons pour chaque commune la date de la dernière réunion. Les communes
      sans secrétaire seront dites telles.`,
  },
];
