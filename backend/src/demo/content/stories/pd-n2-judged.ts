import { en, fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** How the same programme was seen before, from where, and step by step; and what the ministry replies. */
export const JUDGED: DemoStatement[] = [
  {
    noun: 'assessment',
    by: 'cso2.lead',
    on: 478,
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`Aucune des 14 communes où nous travaillons n'avait été informée.`,
    effect: 'none',
    text: fr`
      Le programme est annoncé, il n'est pas commencé. À Kayes, à Nioro et à Koulikoro, personne ne sait à qui une jeune femme
      doit s'adresser pour un stage, ni si elle y aura droit. Nous referons ce relevé quand les premières places seront
      ouvertes.`,
  },
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 455,
    judgement: 'not_initiated',
    confidence: 'medium',
    because: fr`Le financement nous est connu, l'état des recrutements seulement par le rapport du ministère.`,
    effect: 'none',
    guidance: { applies: true, known: true, begun: false },
    text: fr`
      La moitié du financement est acquise et des enquêteurs sont formés, mais aucun stage n'est ouvert et aucune convention
      n'est signée avec un atelier. Nous ne finançons pas ce programme ; nous le suivons parce que nos projets dans les mêmes
      communes en dépendent.`,
  },
  {
    noun: 'assessment',
    by: 'observer.member',
    on: 246,
    judgement: 'minimum',
    confidence: 'medium',
    because: fr`Trois régions visitées sur sept, les autres connues par leurs listes.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    text: fr`
      Les stages existent : dans trois régions, 71 des 80 noms tirés au sort étaient bien dans l'atelier indiqué. L'indemnité
      arrive avec six semaines de retard et un stagiaire sur cinq est parti avant la fin. La moitié de l'objectif est atteinte
      alors que l'échéance est déjà là.`,
  },
  {
    noun: 'assessment',
    by: 'lac-clair.member',
    on: 214,
    judgement: 'minimum',
    confidence: 'medium',
    because: en`We see the payments; the lists behind them had not been reconciled.`,
    effect: 'marginal',
    text: en`
      Two thousand internships were paid for, with delays. The agreement gave the ministry until this quarter for four
      thousand. Unless the regional offices get the staff they were promised, the second half will take as long as the first.`,
  },
  {
    noun: 'assessment',
    name: 'kayes-works',
    by: 'tisserands.member',
    on: 168,
    judgement: 'intermediate',
    areas: ['kayes'],
    confidence: 'medium',
    because: fr`Douze ateliers visités, choisis avec les apprentis et non avec la direction régionale.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
    text: fr`
      À Kayes, où nos membres accompagnent des apprentis, les 340 places prévues sont presque toutes occupées, le guichet
      répond et l'indemnité arrive dans le mois. Trois jeunes sur dix restent dans leur atelier. Si cela continue ainsi,
      l'engagement y sera tenu à temps ; nous ne parlons que de Kayes.`,
    evidence: [
      {
        name: 'twelve-workshops',
        caption: fr`Relevé de douze ateliers de Kayes, sans noms`,
        url: 'https://preuves.example.org/demo/douze-ateliers-kayes',
        level: 'public',
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'quatre-vents.member',
    on: 158,
    judgement: 'no_evidence',
    areas: ['kidal'],
    confidence: 'low',
    because: fr`Nous n'avons pas pu nous rendre à Kidal, et ceux qui y vivent ne nous répondent pas par téléphone.`,
    guidance: { applies: true, known: false },
    text: fr`
      De Kidal, nous ne savons rien de sûr. Le ministère n'y annonce pas de stage et n'écrit pas non plus qu'il n'y en aura pas.
      Nous préférons le dire plutôt que de supposer, et nous demandons à qui peut s'y rendre de regarder.`,
  },
  {
    noun: 'assessment',
    by: 'observer2.lead',
    on: 86,
    milestone: 'internships',
    judgement: 'minimum',
    confidence: 'high',
    because: en`The list could be checked name by name in four regions.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    restsOn: ['corrected', 'sixty-one'],
    text: en`
      Of the four thousand internships planned, fewer than three thousand had begun when we closed our count, after one
      revision of the date. They are real internships, in real workshops. The new date will be missed as well.`,
  },
  {
    noun: 'assessment',
    by: 'donor.member',
    on: 52,
    milestone: 'internships',
    judgement: 'intermediate',
    confidence: 'medium',
    because: fr`Nous jugeons d'après les chiffres publiés et le contrôle d'un observateur, sans visite de notre part.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
    restsOn: ['latest', 'sample'],
    text: fr`
      3 118 stages sur 4 000, dont le contrôle a retrouvé quatre sur cinq. La date est dépassée de peu ; le reste est inscrit au
      budget et les ateliers sont choisis. Pour cette étape, nous pensons que le compte y sera avec le trimestre prochain.`,
  },
  {
    noun: 'assessment',
    name: 'fund-unknown',
    by: 'tisserands.member',
    on: 56,
    milestone: 'fund',
    judgement: 'not_initiated',
    confidence: 'high',
    because: fr`Six coopératives ont écrit ; aucune n'a reçu de formulaire.`,
    effect: 'none',
    guidance: { applies: true, known: true, begun: false },
    text: fr`
      Le fonds d'appui à l'auto-emploi n'a ni guichet, ni formulaire, ni règlement signé. Six coopératives de Ségou, de San et
      de Koutiala sont prêtes depuis un an. Tant qu'on ne peut pas y déposer de demande, un fonds n'a pas commencé.`,
  },
  {
    noun: 'reply',
    to: 'fund-unknown',
    by: 'ministry.member',
    on: 44,
    text: fr`
      Le constat est exact : personne ne peut encore déposer de demande. Le règlement est prêt et attend deux signatures. Nous
      publierons le formulaire le jour où il sera signé, et les six coopératives seront prévenues par écrit.`,
  },
  {
    noun: 'reply',
    to: 'nobody-came',
    by: 'ministry.member',
    on: 29,
    text: fr`
      Nous lisons ces réponses avec attention. Les dix régions du programme sont celles où une direction régionale peut suivre un
      stagiaire chaque mois ; Gao, Ménaka et Tombouctou n'en sont pas cette année, et nous aurions dû l'écrire plus tôt. Nous
      ne contestons pas l'évaluation : dans ces régions, rien n'a commencé. Une extension à Gao est chiffrée et sera
      proposée au budget prochain.`,
    evidence: [
      {
        caption: fr`Note de chiffrage d'une extension à Gao`,
        url: 'https://documents.example.org/demo/extension-gao',
      },
    ],
  },
];
