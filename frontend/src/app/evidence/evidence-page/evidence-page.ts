import '../../shared/ui/in-common';
import { Component, type ElementRef, computed, effect, inject, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink, type ParamMap } from '@angular/router';
import { EVIDENCE_KINDS, VISIBILITY_LEVELS, type OwnEvidence } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { type WordKey } from '../../i18n/word-keys';
import { Words } from '../../i18n/words';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Chosen } from '../../shared/ui/chosen';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { SavingChoice } from '../../shared/ui/proof/saving-choice';
import { Announcer } from '../../shared/ui/toast/announcer';
import { pageHead } from '../../shared/util/page-head';
import { OWN_STATES, stateKey } from '../data/own-state';
import { OwnEvidenceStore, type OwnEvidenceFilters } from '../data/own-evidence-store';
import { sureToRemove } from '../data/sure-to-remove';
import { UploadQueue } from '../data/upload-queue';
import { EvidenceTabs } from '../ui/evidence-tabs';
import { EvidenceRow } from '../ui/evidence-row/evidence-row';
import { UploadList } from '../upload-list/upload-list';

type Filter = Exclude<keyof OwnEvidenceFilters, 'recommendation'>;

/** What the own organisation has brought, and what is on its way. */
@Component({
  selector: 'pt-evidence-page',
  imports: [
    Chosen,
    EmptyState,
    EvidenceRow,
    EvidenceTabs,
    Loading,
    ProblemNotice,
    RouterLink,
    SavingChoice,
    Say,
    UploadList,
  ],
  providers: [OwnEvidenceStore],
  templateUrl: './evidence-page.html',
  styleUrl: './evidence-page.css',
})
export class EvidencePage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly words = inject(Words);
  protected readonly store = inject(OwnEvidenceStore);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });

  protected readonly filters = computed(() => filtersIn(this.params()));
  protected readonly isFiltered = computed(() => Object.values(this.filters()).some((value) => value !== null));
  protected readonly count = computed(() => {
    const count = this.store.hasMore() ? this.store.total() : this.store.matching().length;
    return this.words.say('evidence.list.count', { count });
  });
  protected readonly lists = computed<{ filter: Filter; label: WordKey; choices: { value: string; text: string }[] }[]>(
    () => [
      {
        ...{ filter: 'level', label: 'evidence.list.level' },
        choices: VISIBILITY_LEVELS.map((value) => this.choice(value, `work.evidence.visibility.${value}`)),
      },
      {
        ...{ filter: 'state', label: 'evidence.list.state' },
        choices: OWN_STATES.map((value) => this.choice(value, stateKey(value))),
      },
      {
        ...{ filter: 'kind', label: 'evidence.list.kind' },
        choices: EVIDENCE_KINDS.map((value) => this.choice(value, `evidence.piece.${value}`)),
      },
    ],
  );

  constructor() {
    pageHead(() => ({ title: this.words.say('evidence.title') }));
    void inject(UploadQueue).restore();
    effect(() => {
      const filters = this.filters();
      untracked(() => void this.store.show(filters));
    });
  }

  protected filterBy(filter: Filter, value: string): void {
    this.filter({ [filter]: value });
  }

  protected filter(changes: Record<string, string | null>): void {
    const kept = Object.fromEntries(
      Object.entries(changes).map(([name, value]) => [name, value === '' ? null : value]),
    );
    void this.router.navigate([], { relativeTo: this.route, queryParams: kept, queryParamsHandling: 'merge' });
  }

  /** The row goes: whoever removed it goes on at the heading of the list. */
  protected async remove(evidence: OwnEvidence): Promise<void> {
    const isSure = await sureToRemove(this.dialogs, this.words);
    if (!isSure || !(await this.store.remove(evidence))) return;
    this.announcer.say(this.words.say('evidence.list.removed'));
    this.heading()?.nativeElement.focus();
  }

  private choice(value: string, key: WordKey): { value: string; text: string } {
    return { value, text: this.words.say(key) };
  }
}

/** What the address says, as far as it is known. */
function filtersIn(params: ParamMap): OwnEvidenceFilters {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === params.get(name)) ?? null;
  return {
    recommendation: params.get('recommendation'),
    level: oneOf('level', VISIBILITY_LEVELS),
    state: oneOf('state', OWN_STATES),
    kind: oneOf('kind', EVIDENCE_KINDS),
  };
}
