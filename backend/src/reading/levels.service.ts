import { type Id, type LevelChange, type RecommendationLevels } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { today } from '../core/http/validators.js';
import { Absent } from '../core/problems/problems.js';
import { LevelCausesRepository } from './level-causes.repository.js';
import { changesOf } from './level-changes.js';
import { areasOn, DAYS_MOST, type History, levelsOn, quartersOf, turningDaysOf } from './levels-of-day.js';
import { LevelsRepository } from './levels.repository.js';
import { StoryRepository } from './story.repository.js';

/** How the sides see a recommendation and have seen it. The same for whoever asks. */
@Injectable()
export class LevelsService {
  constructor(
    private readonly levels: LevelsRepository,
    private readonly causes: LevelCausesRepository,
    private readonly stories: StoryRepository,
  ) {}

  /** @throws Absent */
  async get(reference: string): Promise<RecommendationLevels> {
    const id = await this.stories.findId(reference);
    if (id === undefined) throw new Absent();
    const day = today();
    const milestones = await this.levels.findMilestones(id);
    const histories = await this.levels.findHistories([id, ...milestones.map((milestone) => milestone.id)]);
    const history = histories.get(id) ?? [];
    return {
      ...levelsOn(history, day),
      areas: areasOn(history, day),
      milestones: milestones.flatMap((milestone) => {
        const { perspectives, divergence } = levelsOn(histories.get(milestone.id) ?? [], day);
        return histories.has(milestone.id) ? [{ milestone, perspectives, divergence }] : [];
      }),
      quarters: quartersOf(history, day),
      changes: await this.findChanges(id, history, day),
    };
  }

  private async findChanges(id: Id, history: History, day: string): Promise<LevelChange[]> {
    const days = turningDaysOf(history, day).map((one) => levelsOn(history, one));
    const changes = changesOf(days, DAYS_MOST);
    const causes = await this.causes.find(id, changes);
    return changes.map((change, index) => ({ statements: [], after: [], ...causes[index], ...change }));
  }
}
