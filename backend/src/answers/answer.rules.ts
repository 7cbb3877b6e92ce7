import { ANSWER_LEAST, type Id } from '@parole-tenue/contract';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { type Answerable } from './answers.repository.js';

/**
 * What may not be answered is told before anybody writes, and before it goes on to somebody else. Words are saved also
 * when the answer has come too late meanwhile: they are nobody's to throw away.
 */
export function isToBeChecked({ createdAt }: StatementDraft, isComplete: boolean): boolean {
  return isComplete || createdAt === undefined;
}

/** Somebody is to answer it: words too few to be answered are no objection, no reply and no reason. */
export function wordFaults(path: 'text' | 'reason', text: string): FieldFault[] {
  const { length } = text.trim();
  return faultIf(length < ANSWER_LEAST, path, length === 0 ? 'required' : 'too_short');
}

/** What an objection is checked against while it is only being begun. */
export interface ObjectionContext {
  isNew: boolean;
  /** The organisation is writing another one on the same statement, or waits for the reply to it. */
  hasOther: boolean;
}

/**
 * What another organisation said last: a report, an assessment or a response, and one objection at a time. What was begun
 * before a newer version came is published all the same: what was said stays objected to.
 */
export function objectionFaults(
  organisationId: Id,
  about: Answerable | null,
  { isNew, hasOther }: ObjectionContext,
): FieldFault[] {
  const isSaying = about !== null && ['report', 'assessment', 'response'].includes(about.noun);
  if (!isSaying) return [{ path: 'about', code: 'not_found' }];
  const isOutOfReach = about.organisationId === organisationId || (isNew && about.isSuperseded);
  if (isOutOfReach) return [{ path: 'about', code: 'not_allowed' }];
  return faultIf(isNew && hasOther, 'about', 'taken');
}

/**
 * An objection to what the own organisation said, or another's judgement of what it answers for; one reply to each. A reply
 * begun before a newer judgement came is published all the same: what was said stays replied to.
 */
export function replyFaults(organisationId: Id, about: Answerable | null, isNew: boolean): FieldFault[] {
  if (about === null || (about.noun !== 'objection' && !about.isJudging)) return [{ path: 'about', code: 'not_found' }];
  const isToUs = about.noun === 'objection' ? about.objectedTo === organisationId : about.isOurs;
  const isTooLate = about.isReplied || (isNew && about.noun !== 'objection' && about.isSuperseded);
  return faultIf(!isToUs || isTooLate, 'about', 'not_allowed');
}

/** What a response is checked against. */
export interface ResponseContext {
  /** What the organisation answers today. */
  current: Id | null;
  /** The response it wants to supersede, when the reader sees one under that id. */
  superseded: StatementView | null;
}

/** An organisation answers once at a time: the next answer follows the one that stands. */
export function responseFaults(response: StatementDraft, { current, superseded }: ResponseContext): FieldFault[] {
  const { supersedes, organisationId, recommendationId } = response;
  if (supersedes === current) return [];
  if (supersedes === null) return [{ path: 'supersedes', code: 'required' }];
  const isOurs =
    superseded?.state === 'published' &&
    superseded.organisationId === organisationId &&
    superseded.recommendationId === recommendationId;
  return [{ path: 'supersedes', code: isOurs ? 'not_allowed' : 'not_found' }];
}

export function responseGaps({ answer, text }: Pick<StatementDraft, 'answer' | 'text'>): FieldFault[] {
  return [...faultIf(answer === null, 'answer', 'required'), ...wordFaults('reason', text)];
}
