import { en, fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** How the centres were seen before, from where, and step by step; and what the ministry replies. */
export const JUDGED: DemoStatement[] = [
  {
    noun: 'assessment',
    by: 'lac-clair.member',
    on: 500,
    judgement: 'not_initiated',
    confidence: 'low',
    because: en`We have no project in this field and rely on what is published.`,
    text: en`
      The lead ministry took the matter on a week ago. No centre is open, no procedure is public and no budget is known. This is
      no reproach: it is where things stand at the start, and we write it down so that progress can be seen later.`,
  },
  {
    noun: 'assessment',
    by: 'observer.member',
    on: 438,
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`Les deux locaux ont été visités, les procédures lues.`,
    guidance: { applies: true, known: true, begun: false },
    text: fr`
      Deux locaux sont loués et peints, un manuel de procédures existe. Aucune personne n'a encore été reçue, aucun métier
      proposé. Nous avons demandé la liste des conseillers ; elle n'était pas établie. Pour la réintégration elle-même, rien n'est
      engagé.`,
  },
  {
    noun: 'assessment',
    by: 'quatre-vents.member',
    on: 402,
    judgement: 'not_initiated',
    areas: ['gao', 'menaka'],
    confidence: 'high',
    because: fr`Nous connaissons les deux emplacements et ceux qui les gardent.`,
    effect: 'none',
    text: fr`
      À Gao et à Ménaka, il y a deux terrains clôturés et deux gardiens. Des hommes s'y présentent, laissent un numéro et
      repartent. Nous leur avons demandé ce qu'on leur avait dit : qu'on les rappellerait.`,
  },
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 325,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Deux centres visités avec le ministère, qui avait choisi les jours.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      Trois centres reçoivent et inscrivent. Les conseillers sociaux que nous finançons sont en poste à Ségou et à Mopti. Les
      kits ne sont pas commandés et l'échéance de l'année ne sera pas tenue.`,
  },
  {
    noun: 'assessment',
    by: 'observer.member',
    on: 262,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Trois centres vus, deux hors d'atteinte pendant l'hivernage.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      Les trois centres ouverts tiennent un registre et le tiennent bien. Entre l'inscription et un métier, il s'écoule cinq mois
      en moyenne, et une personne sur trois ne revient pas. C'est commencé ; à ce rythme, ce ne sera pas fait à temps.`,
  },
  {
    noun: 'assessment',
    by: 'quatre-vents.member',
    on: 204,
    judgement: 'minimum',
    areas: ['gao', 'menaka'],
    confidence: 'medium',
    because: fr`Le centre de Gao venait d'ouvrir ; nous l'avons vu deux semaines.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      Le centre de Gao est ouvert et reçoit. À Ménaka, le bâtiment attend ses agents. C'est un début, et nous le
      reconnaissons. Nous reviendrons voir s'il y a encore quelqu'un derrière le bureau quand la visite officielle sera passée.`,
  },
  {
    noun: 'assessment',
    name: 'segou-follows-up',
    by: 'tisserands.member',
    on: 99,
    judgement: 'intermediate',
    areas: ['segou'],
    confidence: 'high',
    because: fr`Nous siégeons au comité du centre et avons suivi 40 retours de bout en bout.`,
    effect: 'major',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
    text: fr`
      À Ségou, cela marche. Sur 40 personnes dont nous avons suivi le retour, 31 ont un métier et un toit, et dans huit
      villages sur neuf une rencontre a eu lieu avant leur arrivée. Le conseiller social connaît les familles. Ce qui se fait
      ici montre ce qui manque ailleurs.`,
    evidence: [
      {
        name: 'forty-returns',
        caption: fr`Quarante retours suivis, résultats regroupés`,
        url: 'https://preuves.example.org/demo/quarante-retours',
        level: 'public',
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'observer2.lead',
    on: 88,
    milestone: 'centres',
    judgement: 'intermediate',
    confidence: 'medium',
    because: en`Three centres seen in person, two through people who live nearby.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
    restsOn: ['five-centres', 'forty-returns'],
    text: en`
      The ministry reports five centres open. Three are, in full. Two open some days. We would not call the step achieved, and
      we would not call it a failure: with staff for Gao and Ménaka it is a matter of weeks.`,
  },
  {
    noun: 'assessment',
    name: 'register-unseen',
    by: 'cso.lead',
    on: 53,
    milestone: 'register',
    judgement: 'not_initiated',
    areas: ['mopti'],
    confidence: 'medium',
    because: fr`Nous avons demandé aux trois services de la région de Mopti, et à aucun autre.`,
    effect: 'none',
    restsOn: ['four-centres'],
    text: fr`
      Le registre unique devait permettre à la santé, à l'éducation et à l'emploi de savoir qui revient. À Mopti, les trois
      services tiennent chacun un cahier et ignorent celui des autres. L'échéance est passée depuis plusieurs semaines sans qu'on
      nous dise quand il viendra.`,
  },
  {
    noun: 'reply',
    to: 'register-unseen',
    by: 'concorde.member',
    on: 36,
    text: fr`
      Le registre n'est pas en service, c'est exact. Nous avons suspendu l'ouverture aux services régionaux tant que la protection
      des personnes inscrites n'était pas réglée : un nom dans ce registre peut mettre une famille en danger. La nouvelle date
      sera publiée avec son motif.`,
  },
];
