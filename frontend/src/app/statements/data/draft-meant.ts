import { EDITABLE_STATES, type Id, type StatementNoun } from '@parole-tenue/contract';

import { type Own, type Subject } from './statement-types';
import { type Unsent } from './unsent-statements';

/** The record of that id, or else the latest draft of mine that is meant by opening a new form. */
export function draftMeant<Noun extends StatementNoun>(
  all: readonly Own<Noun>[],
  id: Id,
  isMeant: (own: Own<Noun>) => boolean,
): Own<Noun> | undefined {
  const byAge = all.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return byAge.find((own) => own.id === id) ?? byAge.find((own) => isMyDraft(own) && isMeant(own));
}

/** What was typed into the form of that id, or into another new form for the same thing. */
export function unsentMeant(all: readonly Unsent[], id: Id, isMeant: (unsent: Unsent) => boolean): Unsent | undefined {
  return all.find((one) => one.id === id) ?? all.find(isMeant);
}

/** Which statements it stands in for, or answers. */
export function pointersOf(own: Own<StatementNoun>): Omit<Subject, 'recommendation'> {
  const about = 'about' in own && own.about !== null && 'noun' in own.about ? own.about.id : undefined;
  return { supersedes: 'supersedes' in own ? own.supersedes : null, answers: about };
}

function isMyDraft({ state, isMine }: Own<StatementNoun>): boolean {
  return isMine && EDITABLE_STATES.includes(state);
}
