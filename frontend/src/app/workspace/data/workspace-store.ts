import { Injectable, computed, inject } from '@angular/core';
import { type Workspace } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { WorkspaceClient } from './workspace-client';

/** The groups of work, the most pressing first. */
export const GROUPS = ['due', 'returned', 'toPublish', 'drafts', 'waiting', 'toAssess'] as const;
export type Group = (typeof GROUPS)[number];
export type PendingGroup = Exclude<Group, 'due' | 'toAssess'>;

/** What the signed-in person has to do. */
@Injectable()
export class WorkspaceStore {
  private readonly session = inject(SessionStore);

  private readonly answer = answerOf(inject(WorkspaceClient).workspace(() => this.session.can('workspace.read')));

  readonly failure = this.answer.failure;
  readonly retry = this.answer.retry;
  readonly work = computed(() => {
    const work = this.answer.value();
    return work === undefined ? undefined : eachOnce(work);
  });

  /** What is empty explains itself instead of standing there empty. */
  readonly emptyGroups = computed(() => {
    const work = this.work();
    return work === undefined ? [] : GROUPS.filter((group) => work[group].length === 0);
  });

  readonly filledGroups = computed(() => GROUPS.filter((group) => !this.emptyGroups().includes(group)));
}

/** A draft of a report that is due stands there and not among the drafts; one that came back stands with its remark. */
function eachOnce(work: Workspace): Workspace {
  const due = work.due.filter(({ draft }) => !work.returned.some(({ id }) => id === draft));
  return { ...work, due, drafts: work.drafts.filter(({ id }) => !due.some(({ draft }) => draft === id)) };
}
