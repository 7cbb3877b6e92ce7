import {
  GUIDING_QUESTIONS,
  type Day,
  type GroundKeys,
  type Guidance,
  type Language,
  type OwnAssessment,
} from '@parole-tenue/contract';

import { type Fields } from './fields';
import { type StatementForm } from './statement-form';
import { type Content } from './statement-types';

/** Reports and evidence that it rests on are two fields, so that two people may each name what they know. */
const [REPORTS, EVIDENCE] = ['grounds.reports', 'grounds.evidence'] as const;

export const ASSESSMENT_FORM: StatementForm<'assessment'> = {
  contentOf: (own) => contentOf(own),
  fieldsOf: ({ grounds, ...content }) => ({
    ...content,
    ...{ [REPORTS]: grounds.reports, [EVIDENCE]: grounds.evidence },
  }),
  contentFrom: ({ [REPORTS]: reports, [EVIDENCE]: evidence, ...fields }: Fields) => {
    const grounds = { reports: reports ?? [], evidence: evidence ?? [] } as GroundKeys;
    return { ...emptyAssessment('', 'fr'), ...fields, grounds };
  },
};

export function emptyAssessment(asOf: Day, language: Language): Content<'assessment'> {
  return {
    ...{ judgement: null, effect: null, confidence: null, confidenceWhy: '', guidance: {}, differsBecause: '' },
    ...{ language, reasons: '', areas: [], asOf, grounds: { reports: [], evidence: [] } },
  };
}

/** Exactly what can be changed, in one order: versions are compared as they are written. */
function contentOf(own: OwnAssessment): Content<'assessment'> {
  const { judgement, effect, confidence, confidenceWhy, guidance, differsBecause, grounds } = own;
  const { language, reasons, areas, asOf } = own;
  const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id).sort();
  return {
    ...{ judgement, effect, confidence, confidenceWhy, guidance: plainGuidance(guidance), differsBecause },
    ...{ language, reasons, areas: [...areas].sort(), asOf },
    grounds: { reports: idsOf(grounds.reports), evidence: idsOf(grounds.evidence) },
  };
}

export function plainGuidance(guidance: Guidance): Guidance {
  const given = GUIDING_QUESTIONS.filter((question) => guidance[question] !== undefined);
  return Object.fromEntries(given.map((question) => [question, guidance[question]]));
}
