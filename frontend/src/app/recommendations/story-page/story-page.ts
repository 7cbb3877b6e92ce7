import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import '../../shared/ui/in-common';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RecordedAssessments } from '../../shared/ui/recorded-assessments/recorded-assessments';
import { StatementActions } from '../../shared/ui/statement-actions/statement-actions';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { pageHead } from '../../shared/util/page-head';
import { read } from '../../shared/util/translated';
import { ListMemory } from '../../shared/data/list-memory';
import { StoryStore } from '../data/story-store';
import { IndicatorList } from '../ui/indicator-list/indicator-list';
import { MilestoneList } from '../ui/milestone-list/milestone-list';
import { PerspectiveCard } from '../ui/perspective-card/perspective-card';
import { RelatedFrameworks } from '../ui/related-frameworks/related-frameworks';
import { ResponsibilityList } from '../ui/responsibility-list/responsibility-list';
import { Wording } from '../ui/wording/wording';

@Component({
  selector: 'pt-story-page',
  imports: [
    EmptyState,
    IndicatorList,
    Loading,
    MilestoneList,
    NotFound,
    PerspectiveCard,
    ProblemNotice,
    RecordedAssessments,
    RelatedFrameworks,
    ResponsibilityList,
    RouterLink,
    Say,
    StatementActions,
    Timeline,
    Wording,
  ],
  providers: [StoryStore],
  templateUrl: './story-page.html',
  styleUrl: './story-page.css',
})
export class StoryPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(StoryStore);
  protected readonly memory = inject(ListMemory);
  protected readonly session = inject(SessionStore);

  protected readonly isAbsent = computed(() => this.store.story.failure()?.code === 'absent');

  constructor() {
    pageHead(() => {
      const story = this.store.story.value();
      if (story === undefined) return undefined;
      const { text } = read(story.text, this.words.language());
      return { title: `${story.reference} · ${text}`, description: this.words.say('story.description', { text }) };
    });
  }
}
