import {
  type ChangeReport,
  type CreateReport,
  type Evidence,
  type Id,
  type Meeting,
  type MilestoneMove,
  type OwnEvidence,
  type OwnReport,
  type Report,
  type ReportCargo,
  type ReportedValue,
  type SentMove,
} from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { creationHash } from '../core/http/creation-hash.js';
import { sentFields } from '../core/http/sent-fields.js';
import { ownPartsOf, publicPartsOf, recommendationOf } from '../statements/statement.mapper.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import {
  cargoOf,
  NO_CARGO,
  NOTHING_SAID,
  type StatementContent,
  type StatementView,
} from '../statements/statement.view.js';

export function toReport(report: StatementView, evidence: Evidence[]): Report {
  return { ...reportPartsOf(report), evidence };
}

export function toOwnReport(member: Member, report: StatementView, evidence: OwnEvidence[]): OwnReport {
  return { ...reportPartsOf(report), ...ownPartsOf(member, report), evidence };
}

export function draftOf(id: Id, sent: CreateReport): SentDraft {
  const { recommendation, period, language, text, judgement, supersedes } = sent;
  const subject = { noun: 'recommendation', id: recommendation } as const;
  const said = { subject, period, language, text, judgement, supersedes };
  return { ...NOTHING_SAID, ...NO_CARGO, ...said, ...sentCargo(sent), id, creationHash: creationHash(sent) };
}

export function changesOf(sent: ChangeReport): Partial<StatementContent> {
  const { period, language, text, judgement } = sent;
  return sentFields({ period, language, text, judgement, ...sentCargo(sent) });
}

function reportPartsOf(report: StatementView): Omit<Report, 'evidence'> {
  const { period, text, isLate, supersedes, supersededBy, replies } = report;
  const said = { period: period ?? '', text, isLate, supersedes, supersededBy, replies };
  return { ...publicPartsOf(report), recommendation: recommendationOf(report), ...said, ...cargoOf(report) };
}

/** What was sent of it, as plain records; what was not sent is left out. */
function sentCargo({ areas, since, about, moves, values, meetings, outcomes }: ChangeReport): Partial<ReportCargo> {
  return sentFields({
    areas,
    since,
    about: about && { milestone: about.milestone, stance: about.stance },
    moves: moves?.map(moveOf),
    values: values?.map(valueOf),
    meetings: meetings?.map(meetingOf),
    outcomes: outcomes?.map(({ decision, outcome, text }) => ({ decision, outcome, text })),
  });
}

function moveOf({ milestone, state, achievedOn, text, blockers = [] }: SentMove): MilestoneMove {
  return {
    milestone,
    state,
    achievedOn,
    text,
    blockers: blockers.map(({ kind, text, since }) => ({ kind, text, since })),
  };
}

function valueOf(value: ReportedValue): ReportedValue {
  const { indicator, on, numerator, denominator, unavailable, comment } = value;
  const parts = value.parts.map(({ dimension, key, value: count }) => ({ dimension, key, value: count }));
  return { indicator, on, value: value.value, numerator, denominator, unavailable, comment, parts };
}

function meetingOf(meeting: Meeting): Meeting {
  const { id, level, heldOn, area, organisations, women, men, young, agenda } = meeting;
  const decisions = meeting.decisions.map(({ id: decision, text, owner, dueOn }) => ({
    id: decision,
    text,
    owner,
    dueOn,
  }));
  return { id, level, heldOn, area, organisations, women, men, young, agenda, decisions };
}
