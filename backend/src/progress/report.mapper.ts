import {
  type ChangeReport,
  type CreateReport,
  type Evidence,
  type Id,
  type MilestoneMove,
  type OwnEvidence,
  type OwnReport,
  type Report,
} from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { creationHash } from '../core/http/creation-hash.js';
import { sentFields } from '../core/http/sent-fields.js';
import { ownPartsOf, publicPartsOf } from '../statements/statement.mapper.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { type StatementContent, type StatementView } from '../statements/statement.view.js';

export function toReport(report: StatementView, evidence: Evidence[]): Report {
  return { ...reportPartsOf(report), evidence };
}

export function toOwnReport(member: Member, report: StatementView, evidence: OwnEvidence[]): OwnReport {
  return { ...reportPartsOf(report), ...ownPartsOf(member, report), evidence };
}

export function draftOf(id: Id, sent: CreateReport): SentDraft {
  const { recommendation, period, language, text, judgement, supersedes } = sent;
  const moves = sent.moves.map(moveOf);
  const hash = creationHash(sent);
  return { id, recommendation, period, asOf: null, language, text, judgement, supersedes, moves, creationHash: hash };
}

export function changesOf(sent: ChangeReport): Partial<StatementContent> {
  return sentFields({ ...sent, moves: sent.moves?.map(moveOf) });
}

function reportPartsOf(report: StatementView): Omit<Report, 'evidence'> {
  const { period, text, moves, supersedes, supersededBy } = report;
  return { ...publicPartsOf(report), period: period ?? '', text, moves, supersedes, supersededBy };
}

function moveOf({ milestone, state, achievedOn, text }: MilestoneMove): MilestoneMove {
  return { milestone, state, achievedOn, text };
}
