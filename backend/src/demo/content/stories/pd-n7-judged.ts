import { en, fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** How participation was seen before the appointments, and step by step; and what the ministry replies. */
export const JUDGED: DemoStatement[] = [
  {
    noun: 'assessment',
    by: 'tisserands.member',
    on: 462,
    judgement: 'not_initiated',
    areas: ['segou'],
    confidence: 'medium',
    because: fr`Nous ne connaissons que l'instance de notre région.`,
    text: fr`
      À Ségou, l'instance de suivi compte quatorze hommes et aucune femme. Personne n'a moins de quarante ans. On nous a répondu
      que la règle viendrait avec les nouveaux textes ; nous attendons de les lire.`,
  },
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 428,
    judgement: 'not_initiated',
    confidence: 'medium',
    because: fr`Nous avons lu les textes, pas assisté aux réunions.`,
    effect: 'none',
    guidance: { applies: true, known: true, begun: false },
    text: fr`
      Des projets de textes circulent et une concertation s'est tenue. Aucune nomination ne tient encore compte de la règle des
      30 %. Ce qui est écrit peut commencer ; ce n'est pas encore commencé.`,
  },
  {
    noun: 'assessment',
    by: 'cso2.lead',
    on: 372,
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`La liste des membres est publique pour trois instances, et nous l'avons lue.`,
    effect: 'none',
    text: fr`
      Trois instances siègent, avec onze femmes sur 45 membres, dont neuf au secrétariat. Aux femmes qui demandent à y entrer, on
      propose de prendre des notes. Écrire une règle et ne nommer personne, ce n'est pas commencer.`,
  },
  {
    noun: 'assessment',
    by: 'observer2.lead',
    on: 298,
    judgement: 'minimum',
    confidence: 'medium',
    because: en`Texts and lists were complete; who attends was not recorded.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: en`
      The rule now stands in the draft texts of all six bodies, and the secretariat complies. The bodies that decide do not. At
      the pace at which seats fall vacant, the threshold is years away.`,
  },
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 233,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Six textes lus, aucune réunion vue.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      La règle est inscrite dans les six textes, ce qui est acquis. Les nominations qui ont suivi ne l'appliquent pas encore dans
      les instances qui décident. L'échéance est dans quatre mois ; elle ne sera pas tenue partout.`,
  },
  {
    noun: 'assessment',
    by: 'observer.member',
    on: 62,
    judgement: 'intermediate',
    milestone: 'decree',
    confidence: 'high',
    because: fr`Les six textes sont publiés et nous les avons comparés mot à mot.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: true },
    differsBecause: fr`
      La règle est bien dans les six textes. Deux d'entre eux la suspendent « en cas de nécessité », sans dire qui en décide : tant
      que cette exception demeure, nous ne disons pas que l'étape est achevée.`,
    text: fr`
      L'étape consistait à inscrire la règle dans les textes de toutes les instances : elle y figure. La lecture montre une
      exception ouverte dans deux textes sur six. Une phrase suffirait à la refermer.`,
  },
  {
    noun: 'assessment',
    by: 'quatre-vents.lead',
    on: 42,
    milestone: 'appointed',
    judgement: 'not_initiated',
    areas: ['gao', 'tombouctou'],
    confidence: 'high',
    because: fr`Les listes affichées ont été comparées aux présences de six séances.`,
    effect: 'none',
    restsOn: ['thirty-four', 'answers'],
    text: fr`
      Sur le papier, sept femmes sur 22 siègent au comité du Nord. Aux six séances dont nous avons les présences, il y en avait
      une, deux fois. Une nomination dont l'intéressée n'est pas informée n'est pas une nomination.`,
  },
  {
    noun: 'reply',
    to: 'nineteen-women',
    by: 'concorde.member',
    on: 31,
    text: fr`
      Sept femmes jamais convoquées, c'est inacceptable, et nous remercions le réseau de l'avoir établi. Une note aux six
      présidents rend la convocation obligatoire pour que la séance compte. Nous maintenons que les nominations sont faites ; nous
      convenons qu'elles ne suffisent pas.`,
  },
];
