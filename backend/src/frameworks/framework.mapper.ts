import { type Framework, type FrameworkRef, type RecordedAssessment } from '@parole-tenue/contract';
import { type RecordedAssessmentOf } from './frameworks.repository.js';

export function toRecordedAssessment({ framework: _, ...assessment }: RecordedAssessmentOf): RecordedAssessment {
  return assessment;
}

/** How a framework is named elsewhere. */
export function toFrameworkRef({ slug, kind, title, status }: Framework): FrameworkRef {
  return { slug, kind, title, status };
}
