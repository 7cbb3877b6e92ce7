import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory, type TimelineEntry } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import '../../../shared/ui/in-common';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Pager } from '../../../shared/ui/pager';
import { Timeline } from '../../../shared/ui/timeline/timeline';
import { MilestoneList } from '../milestone-list/milestone-list';
import { RelatedFrameworks } from '../related-frameworks/related-frameworks';
import { ResponsibilityList } from '../responsibility-list/responsibility-list';
import { SaidChoice } from '../said-choice/said-choice';
import { type Said } from '../../data/story-client';

/** Who said what, and beside it milestones, who answers for it, and what it stands in. */
@Component({
  selector: 'pt-story-body',
  imports: [
    EmptyState,
    MilestoneList,
    Pager,
    RelatedFrameworks,
    ResponsibilityList,
    RouterLink,
    SaidChoice,
    Say,
    Timeline,
  ],
  templateUrl: './story-body.html',
  styleUrl: './story-body.css',
})
export class StoryBody {
  protected readonly words = inject(Words);

  readonly story = input.required<RecommendationStory>();
  readonly entries = input.required<readonly TimelineEntry[]>();
  /** Which of them the address asks for. */
  readonly said = input.required<Said>();
  readonly nextCursor = input.required<string | null>();
  readonly hasMore = input.required<boolean>();
  /** When the text ended that it stands in. */
  readonly ended = input.required<string | null>();
  /** Whether whoever reads it may answer. */
  readonly isAnswerable = input.required<boolean>();

  /** Slugs of who answers for what an entry judges: who leads the recommendation, or the milestone's own organisation. */
  protected readonly answerersOf = computed(() => {
    const { responsibilities, milestones } = this.story();
    const owners = new Map(milestones.map(({ id, organisation }) => [id, organisation.slug]));
    const leads = responsibilities.filter(({ isCurrent, part }) => isCurrent && part === 'lead');
    const slugs = leads.map(({ organisation }) => organisation.slug);
    return ({ appraisal }: TimelineEntry): readonly string[] => {
      const owner = owners.get(appraisal?.milestone?.id ?? '');
      return owner === undefined ? slugs : [...slugs, owner];
    };
  });
}
