import { en, fr } from '../prose.js';
import type { DemoStatement } from '../shape.js';

/** Observers and a donor, who counted again. */
export const SAID_BY_WITNESSES: DemoStatement[] = [
  {
    noun: 'assessment',
    by: 'observer2.lead',
    on: 391,
    judgement: 'minimum',
    confidence: 'medium',
    because: en`Two regions out of twenty were re-interviewed, and the pace may change.`,
    text: en`
      The mapping is sound where it could be done: we re-interviewed 40 of the workshops surveyed in Sikasso and Bougouni
      and found the same answers. It creates no job by itself. At the pace of the first nine months the target of 4,000
      internships would be met about a year late.`,
  },
  {
    noun: 'assessment',
    name: 'counted-again',
    by: 'observer.member',
    on: 64,
    judgement: 'minimum',
    confidence: 'high',
    because: fr`Le compte a été refait ligne à ligne, et l'échantillon tiré au sort.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    restsOn: ['corrected', 'sixty-one'],
    text: fr`
      Nous avons refait le compte à partir de la liste rapprochée : 2 932 lignes, 2 871 identifiants distincts. Sur un
      échantillon de 150 stages dans six régions, 119 ont été confirmés par l'atelier d'accueil. Le programme existe et
      avance ; à ce rythme, 4 000 stages seront atteints avec plus d'un an de retard, et rien ne permet encore de parler
      d'emplois.`,
    evidence: [
      {
        name: 'sample',
        caption: fr`Méthode et résultats du contrôle sur échantillon`,
        url: 'https://observatoire.example.org/demo/controle-stages',
        level: 'public',
      },
    ],
  },
  {
    noun: 'assessment',
    by: 'lac-clair.member',
    on: 35,
    judgement: 'intermediate',
    confidence: 'medium',
    because: en`The payments are certain; what becomes of the young people afterwards is not.`,
    effect: 'marginal',
    guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    differsBecause: en`
    At the pace of the last two quarters the internships end late. We judge the programme as a whole: the fund, which is
    what makes jobs of them, can open on its day, and the ministry has shown that it corrects its course.`,
    restsOn: ['latest', 'sample', 'follow-up'],
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
];
