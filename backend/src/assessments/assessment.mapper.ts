import {
  type Assessment,
  type ChangeAssessment,
  type CreateAssessment,
  type Evidence,
  type Id,
  type OwnAssessment,
  type OwnEvidence,
} from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { creationHash } from '../core/http/creation-hash.js';
import { sentFields } from '../core/http/sent-fields.js';
import { ownPartsOf, publicPartsOf } from '../statements/statement.mapper.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { NO_CARGO, NOTHING_SAID, type StatementContent, type StatementView } from '../statements/statement.view.js';

export function toAssessment(assessment: StatementView, evidence: Evidence[]): Assessment {
  return { ...assessmentPartsOf(assessment), evidence };
}

export function toOwnAssessment(member: Member, assessment: StatementView, evidence: OwnEvidence[]): OwnAssessment {
  return { ...assessmentPartsOf(assessment), ...ownPartsOf(member, assessment), evidence };
}

export function draftOf(id: Id, sent: CreateAssessment): SentDraft {
  const { recommendation, judgement, language, reasons, asOf } = sent;
  const said = { recommendation, judgement, language, text: reasons, asOf };
  return { ...NOTHING_SAID, ...NO_CARGO, ...said, id, creationHash: creationHash(sent) };
}

export function changesOf({ judgement, language, reasons, asOf }: ChangeAssessment): Partial<StatementContent> {
  return sentFields({ judgement, language, text: reasons, asOf });
}

function assessmentPartsOf(assessment: StatementView): Omit<Assessment, 'evidence'> {
  return { ...publicPartsOf(assessment), reasons: assessment.text, asOf: assessment.asOf ?? '' };
}
