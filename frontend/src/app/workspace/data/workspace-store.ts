import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { type AdminRequest, type Id } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { Attempt } from '../../shared/data/attempt';
import { NoticesClient } from '../../shared/data/notices-client';
import { GROUPS, NEEDS, listsOf, type Group } from './lists';
import { WorkspaceClient } from './workspace-client';

/** What the signed-in person has to do. */
@Injectable()
export class WorkspaceStore {
  private readonly session = inject(SessionStore);
  private readonly told = inject(NoticesClient);
  private readonly wanted = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((params) => params.get('about'))), {
    requireSync: true,
  });

  private readonly answer = answerOf(inject(WorkspaceClient).workspace(() => this.session.can('workspace.read')));

  readonly failure = this.answer.failure;
  readonly retry = this.answer.retry;
  private readonly work = this.answer.value;

  readonly counts = computed(() => this.work()?.counts ?? []);
  /** For editors. */
  readonly gaps = computed(() => this.work()?.register ?? []);

  /** What waits about evidence; null where nothing does. */
  readonly evidenceWork = computed(() => {
    const work = this.work();
    if (work === undefined) return null;
    const lists = [work.toVerify, work.widenings, work.refusedFiles, work.blackouts];
    return lists.some(({ length }) => length > 0) ? work : null;
  });

  /** The recommendation whose work alone is shown; null: all. Nothing may wait about it any more. */
  readonly about = computed(() => {
    const wanted = this.wanted();
    const isKnown = this.counts().some(({ recommendation }) => recommendation.reference === wanted);
    return isKnown ? wanted : null;
  });
  readonly lists = computed(() => {
    const work = this.work();
    return work === undefined ? undefined : listsOf(work, this.about());
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

  /** What is empty explains itself instead of standing there empty, but for a choice that leaves it out. */
  readonly emptyGroups = computed(() =>
    this.writes() && this.about() === null ? GROUPS.filter((group) => !this.isFilled(group) && this.may(group)) : [],
  );
  readonly filledGroups = computed(() => GROUPS.filter((group) => this.isFilled(group)));

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

  private isFilled(group: Group): boolean {
    return (this.lists()?.[group].length ?? 0) > 0;
  }

  private may(group: Group): boolean {
    const needed = NEEDS[group];
    return needed === undefined || this.session.can(needed);
  }
}
