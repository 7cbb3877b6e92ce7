import { proposedBy, REASONS_LEAST } from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';
import { type Gap } from './gaps';
import { type Content } from './statement-types';

/** Whether the questions lead to another level than the one that is taken. */
export function isDiffering({ guidance, judgement }: Pick<Content<'assessment'>, 'guidance' | 'judgement'>): boolean {
  const proposed = proposedBy(guidance);
  return proposed !== null && judgement !== null && proposed !== judgement;
}

/** What an assessment lacks, from top to bottom: the same as the server asks for, known before it is asked. */
export function gapsOfAssessment(content: Content<'assessment'>): Gap[] {
  const { judgement, confidence, confidenceWhy, differsBecause, reasons, asOf } = content;
  const missing = REASONS_LEAST - reasons.trim().length;
  const gap = (isMissing: boolean, name: string, what: Gap['what'], count?: number): Gap[] =>
    isMissing ? [{ name, what, count }] : [];
  return [
    ...gap(judgement === null, 'judgement', 'appraisal.gap.judgement'),
    ...gap(isDiffering(content) && differsBecause.trim() === '', 'differsBecause', 'appraisal.gap.differs'),
    ...gap(missing > 0, 'reasons', 'appraisal.gap.reasons', missing),
    ...gap(confidence === null, 'confidence', 'appraisal.gap.confidence'),
    ...gap(confidenceWhy.trim() === '', 'confidenceWhy', 'appraisal.gap.why'),
    ...gap(asOf === '', 'asOf', 'appraisal.gap.asOf'),
    ...gap(asOf > today(), 'asOf', 'appraisal.gap.future'),
  ];
}
