import { type OwnVerification, type Verification } from '@parole-tenue/contract';
import { type Actor, isMember, type Member } from '../core/access/actor.js';
import { isOwn } from '../statements/statement.workflow.js';
import { allowedSteps } from './verification.rules.js';
import { type VerificationRow } from './verifications.repository.js';

export function show(actor: Actor | null, row: VerificationRow): Verification | OwnVerification {
  return isMember(actor) && isOwn(actor, row) ? toOwnVerification(actor, row) : toVerification(row);
}

/** Of others only what is published is ever loaded. */
function toVerification(row: VerificationRow): Verification {
  const { id, organisation, finding, language, text, publishedOn, blackouts, isDemo } = row;
  return { id, organisation, finding, language, text, publishedOn: publishedOn ?? '', blackouts, isDemo };
}

export function toOwnVerification(member: Member, row: VerificationRow): OwnVerification {
  const { publishedOn, about, isReadable, author, authorId, version } = row;
  return {
    ...toVerification(row),
    ...{ publishedOn, about, isReadable, version },
    author: author ?? '',
    isMine: authorId === member.accountId,
    allowedActions: allowedSteps(member, row),
  };
}

/** In the open of the journal: what it is about; of a milestone, once published, all that it says. */
export function openOf(row: VerificationRow | null): object | null {
  if (row === null) return null;
  const { about, state, version } = row;
  const place = { about: { noun: about.noun, id: about.id }, state, version };
  return isPublic(row) ? { ...place, ...wordsOf(row) } : place;
}

/** What is not for everybody: of evidence always, since it may be narrowed. */
export function secretOf(row: VerificationRow | null): object | null {
  return row === null || isPublic(row) ? null : wordsOf(row);
}

const isPublic = ({ about, state }: VerificationRow): boolean => about.noun === 'milestone' && state === 'published';

const wordsOf = ({ finding, language, text }: VerificationRow): object => ({ finding, language, text });
