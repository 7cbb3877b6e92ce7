import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory, type TimelineEntry } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import '../../../shared/ui/in-common';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Timeline } from '../../../shared/ui/timeline/timeline';
import { MilestoneList } from '../milestone-list/milestone-list';
import { RelatedFrameworks } from '../related-frameworks/related-frameworks';
import { ResponsibilityList } from '../responsibility-list/responsibility-list';

/** Who said what, and beside it milestones, who answers for it, and what it stands in. */
@Component({
  selector: 'pt-story-body',
  imports: [EmptyState, MilestoneList, RelatedFrameworks, ResponsibilityList, RouterLink, Say, Timeline],
  templateUrl: './story-body.html',
  styleUrl: './story-body.css',
})
export class StoryBody {
  protected readonly words = inject(Words);

  readonly story = input.required<RecommendationStory>();
  readonly entries = input.required<readonly TimelineEntry[]>();
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
