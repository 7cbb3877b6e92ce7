import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink, type Params } from '@angular/router';
import { EDITABLE_STATES, STAGES, type OwnAssessment } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { AreasStore } from '../../shared/data/areas-store';
import { answerOf } from '../../shared/data/answer';
import { DateText } from '../../shared/ui/date-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { LevelBadge } from '../../shared/ui/level-badge/level-badge';
import { Loading } from '../../shared/ui/loading';
import { MatterName } from '../../shared/ui/matter-name';
import { Pager } from '../../shared/ui/pager';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { queryOfMatter, textOfMatter } from '../../shared/util/matter';
import { pageHead } from '../../shared/util/page-head';
import { read } from '../../shared/util/translated';
import { StatementsClient } from '../data/statements-client';

/** Every assessment of the own organisation: of what, for where, how it stands, and what it follows. */
@Component({
  selector: 'pt-assessments-page',
  imports: [DateText, EmptyState, LevelBadge, Loading, MatterName, Pager, ProblemNotice, RouterLink, Say],
  templateUrl: './assessments-page.html',
  styleUrl: './assessments-page.css',
})
export class AssessmentsPage {
  protected readonly words = inject(Words);
  private readonly areas = inject(AreasStore);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  protected readonly cursor = computed(() => this.params().get('cursor'));
  protected readonly stages = ['all', ...STAGES] as const;
  protected readonly stage = computed(() => this.stages.find((one) => one === this.params().get('stage')) ?? 'all');
  protected readonly list = answerOf(inject(StatementsClient).allOwnAssessments(this.stage, this.cursor));
  protected readonly home = computed(() => ['/', this.words.language(), 'work', 'assessments']);

  constructor() {
    pageHead(() => ({ title: this.words.say('appraisal.list.title') }));
  }

  protected textOf(own: OwnAssessment): string {
    return read(textOfMatter(own), this.words.language()).text;
  }

  protected milestoneOf({ milestone }: OwnAssessment): string {
    return milestone === null ? '' : read(milestone.title, this.words.language()).text;
  }

  protected placesOf({ areas }: OwnAssessment): string {
    return areas.map((area) => this.areas.nameOf(area)).join(', ');
  }

  protected isWritten({ state, allowedActions }: OwnAssessment): boolean {
    return EDITABLE_STATES.includes(state) && allowedActions.includes('edit');
  }

  /** Where a newer one of the same thing is begun. */
  protected queryOf(own: OwnAssessment): Params {
    return { ...queryOfMatter(own), ...(own.milestone !== null && { milestone: own.milestone.id }) };
  }
}
