import {
  type CreateObjection,
  type CreateReply,
  type CreateResponse,
  type Id,
  type Objection,
  type Reply,
  type Response,
  type StatementRef,
  type SubjectKey,
} from '@parole-tenue/contract';
import { creationHash } from '../core/http/creation-hash.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { recommendationOf } from '../statements/statement.mapper.js';
import { NO_CARGO, NOTHING_SAID, type StatementView } from '../statements/statement.view.js';

export function responsePartsOf(response: StatementView): Omit<Response, 'evidence'> {
  const { id, organisation, language, publishedOn, blackouts, isDemo, answer, text, supersedes } = response;
  const recommendation = recommendationOf(response);
  const said = { id, recommendation, organisation, language, publishedOn, blackouts, isDemo, answer, supersedes };
  return { ...said, reason: text, supersededBy: response.supersededBy };
}

export function objectionPartsOf(objection: StatementView): Omit<Objection, 'evidence'> {
  const { dueOn, standing, reply } = objection;
  return { ...replyPartsOf(objection), dueOn, standing, reply };
}

export function replyPartsOf(answer: StatementView): Omit<Reply, 'evidence'> {
  const { id, recommendation, framework, organisation, language, text, publishedOn, blackouts, isDemo } = answer;
  const said = { language, text, publishedOn, blackouts, isDemo };
  return { id, recommendation, framework, organisation, about: aboutOf(answer), ...said };
}

export function responseDraftOf(id: Id, sent: CreateResponse): SentDraft {
  const { recommendation, answer, language, reason, supersedes } = sent;
  const subject = { noun: 'recommendation', id: recommendation } as const;
  const said = { subject, answer, language, text: reason, supersedes };
  return { ...NOTHING_SAID, ...NO_CARGO, ...said, id, creationHash: creationHash(sent) };
}

/** It is about what the answered one is about. */
export function answerDraftOf(id: Id, subject: SubjectKey, sent: CreateObjection | CreateReply): SentDraft {
  const { about, language, text } = sent;
  const said = { subject, answers: about, language, text };
  return { ...NOTHING_SAID, ...NO_CARGO, ...said, id, creationHash: creationHash(sent) };
}

/** What is answered was published, and what is published stays. */
function aboutOf({ id, answered }: StatementView): StatementRef {
  if (!answered) throw new Error(`${id} answers nothing that is published`);
  return answered;
}
