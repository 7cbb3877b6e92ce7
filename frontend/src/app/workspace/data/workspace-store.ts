import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { type AdminRequest, type Id, type Workspace } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { Attempt } from '../../shared/data/attempt';
import { NoticesClient } from '../../shared/data/notices-client';
import { WorkspaceClient } from './workspace-client';

/** The groups of work on statements, the most pressing first. */
export const GROUPS = ['due', 'returned', 'toPublish', 'drafts', 'waiting', 'toAssess'] as const;
export type Group = (typeof GROUPS)[number];
export type PendingGroup = Exclude<Group, 'due' | 'toAssess'>;

/** What the signed-in person has to do. */
@Injectable()
export class WorkspaceStore {
  private readonly session = inject(SessionStore);
  private readonly told = inject(NoticesClient);

  private readonly answer = answerOf(inject(WorkspaceClient).workspace(() => this.session.can('workspace.read')));

  readonly failure = this.answer.failure;
  readonly retry = this.answer.retry;
  readonly work = computed(() => {
    const work = this.answer.value();
    return work === undefined ? undefined : eachOnce(work);
  });

  private readonly openNotices = linkedSignal(() => this.answer.value()?.notices ?? []);
  private readonly requests = linkedSignal<readonly AdminRequest[]>(() => this.answer.value()?.toDecide ?? []);
  readonly notices = this.openNotices.asReadonly();
  /** Those decided here stay on screen, with what came of them. */
  readonly toDecide = this.requests.asReadonly();
  readonly undecided = computed(() => this.requests().filter(({ state }) => state === 'open').length);
  readonly closing = new Attempt();

  /** Only people of organisations write statements. */
  readonly writes = computed(() => this.session.user()?.organisation != null);

  /** What is empty explains itself instead of standing there empty. */
  readonly emptyGroups = computed(() => {
    const work = this.work();
    return work === undefined || !this.writes() ? [] : GROUPS.filter((group) => work[group].length === 0);
  });

  readonly filledGroups = computed(() => {
    const work = this.work();
    return work === undefined ? [] : GROUPS.filter((group) => work[group].length > 0);
  });

  async closeNotice(id: Id): Promise<boolean> {
    const isClosed = await this.closing.run(async () => {
      await this.told.close(id);
      this.openNotices.update((notices) => notices.filter((one) => one.id !== id));
      return true;
    });
    return isClosed ?? false;
  }

  showDecided(request: AdminRequest): void {
    this.requests.update((requests) => requests.map((one) => (one.id === request.id ? request : one)));
  }
}

/** A draft of a report that is due stands there and not among the drafts; one that came back stands with its remark. */
function eachOnce(work: Workspace): Workspace {
  const due = work.due.filter(({ draft }) => !work.returned.some(({ id }) => id === draft));
  return { ...work, due, drafts: work.drafts.filter(({ id }) => !due.some(({ draft }) => draft === id)) };
}
