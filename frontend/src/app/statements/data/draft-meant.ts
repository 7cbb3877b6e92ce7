import { EDITABLE_STATES, type Id, type StatementNoun } from '@parole-tenue/contract';

import { failureOf } from '../../shared/data/problem';
import { type Own } from './statement-types';
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

function isMyDraft({ state, isMine }: Own<StatementNoun>): boolean {
  return isMine && EDITABLE_STATES.includes(state);
}

/** A record that is gone is nothing, where something typed for it is still here. */
export function unlessKept(unsent: Unsent | undefined): (error: unknown) => undefined {
  return (error) => {
    if (unsent === undefined || failureOf(error).code !== 'absent') throw error;
  };
}
