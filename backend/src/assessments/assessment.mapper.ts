import {
  type Assessment,
  type ChangeAssessment,
  type CreateAssessment,
  type Evidence,
  type Grounds,
  type Id,
  type OwnAssessment,
  type OwnEvidence,
} from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { creationHash } from '../core/http/creation-hash.js';
import { sentFields } from '../core/http/sent-fields.js';
import { ownPartsOf, publicPartsOf } from '../statements/statement.mapper.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import {
  appraisalOf,
  NO_CARGO,
  NOTHING_SAID,
  type StatementContent,
  type StatementView,
} from '../statements/statement.view.js';

/** What stands around an assessment as its reader may read it. */
interface Around<Piece> {
  grounds: Grounds;
  evidence: Piece[];
}

export function toAssessment(assessment: StatementView, { grounds, evidence }: Around<Evidence>): Assessment {
  return { ...assessmentPartsOf(assessment), grounds, evidence };
}

export function toOwnAssessment(
  member: Member,
  assessment: StatementView,
  { grounds, evidence }: Around<OwnEvidence>,
): OwnAssessment {
  return { ...assessmentPartsOf(assessment), ...ownPartsOf(member, assessment), grounds, evidence };
}

export function draftOf(id: Id, sent: CreateAssessment): SentDraft {
  const { about, judgement, language, reasons, asOf, areas, grounds } = sent;
  const said = { subject: { ...about }, judgement, language, text: reasons, asOf, areas, grounds: { ...grounds } };
  return { ...NOTHING_SAID, ...NO_CARGO, ...said, ...appraisalSent(sent), id, creationHash: creationHash(sent) };
}

export function changesOf(sent: ChangeAssessment): Partial<StatementContent> {
  const { judgement, effect, confidence, confidenceWhy, guidance, differsBecause, language, reasons, asOf } = sent;
  const { areas, grounds } = sent;
  return sentFields({
    ...{ judgement, effect, confidence, confidenceWhy, differsBecause, language, text: reasons, asOf, areas },
    guidance: guidance && sentFields({ ...guidance }),
    grounds: grounds && { ...grounds },
  });
}

function appraisalSent(sent: CreateAssessment) {
  return { ...appraisalOf(sent), guidance: sentFields({ ...sent.guidance }) };
}

function assessmentPartsOf(assessment: StatementView): Omit<Assessment, 'evidence' | 'grounds'> {
  const { recommendation, framework, milestone, text, areas, asOf, supersedes, supersededBy, replies } = assessment;
  return {
    ...publicPartsOf(assessment),
    ...appraisalOf(assessment),
    ...{ recommendation, framework, milestone, reasons: text, areas, supersedes, supersededBy, replies },
    asOf: asOf ?? '',
  };
}
