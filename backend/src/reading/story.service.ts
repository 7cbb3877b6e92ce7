import {
  LATEST_STATEMENTS,
  type RecommendationItem,
  type RecommendationStory,
  type TimelinePage,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Absent } from '../core/problems/problems.js';
import { FrameworksService } from '../frameworks/frameworks.service.js';
import { IndicatorViewsRepository } from '../progress/indicator-views.repository.js';
import { toItem } from './item.mapper.js';
import { ItemsRepository } from './items.repository.js';
import { type TimelineQueryDto } from './recommendations.dto.js';
import { toStory } from './story.mapper.js';
import { StoryRepository } from './story.repository.js';
import { TimelineService } from './timeline.service.js';

/** Everything about one recommendation. */
@Injectable()
export class StoryService {
  constructor(
    private readonly stories: StoryRepository,
    private readonly items: ItemsRepository,
    private readonly frameworks: FrameworksService,
    private readonly indicators: IndicatorViewsRepository,
    private readonly timeline: TimelineService,
  ) {}

  async get(actor: Actor | null, reference: string): Promise<RecommendationStory> {
    const row = await this.stories.find(reference);
    const [item] = row ? await this.items.findByIds([row.id]) : [];
    const [framework] = row ? await this.frameworks.findBySlugs([row.framework]) : [];
    if (!row || !item || !framework) throw new Absent();
    const related = row.related.map((relation) => relation.framework);
    return toStory({
      row,
      item,
      framework,
      indicators: await this.indicators.findOf(row.id),
      relatedFrameworks: await this.frameworks.findBySlugs(related),
      recordedAssessments: await this.frameworks.findRecordedAssessments(related),
      timeline: await this.timeline.findLatest(actor, { recommendationIds: [row.id] }, LATEST_STATEMENTS),
    });
  }

  /** What a list shows of it. */
  async getItem(reference: string): Promise<RecommendationItem> {
    const id = await this.stories.findId(reference);
    const [item] = id === undefined ? [] : await this.items.findByIds([id]);
    if (!item) throw new Absent();
    return toItem(item);
  }

  async getTimeline(actor: Actor | null, reference: string, query: TimelineQueryDto): Promise<TimelinePage> {
    const id = await this.stories.findId(reference);
    if (id === undefined) throw new Absent();
    return this.timeline.findPage(actor, id, query);
  }
}
