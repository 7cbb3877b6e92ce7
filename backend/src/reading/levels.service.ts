import { type LevelChange, type LevelsQuarter, type RecommendationLevels } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Absent } from '../core/problems/problems.js';
import { fourPerspectives } from './item.mapper.js';
import { LevelCausesRepository } from './level-causes.repository.js';
import { changesOf } from './level-changes.js';
import { DAYS_MOST, LevelsRepository } from './levels.repository.js';
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
    const today = await this.levels.getToday(id);
    const milestones = await this.levels.findMilestones(id);
    return {
      ...withFour(today),
      milestones: milestones.map(({ milestone, perspectives, divergence }) =>
        withFour({ milestone, perspectives, divergence }),
      ),
      quarters: (await this.levels.findQuarters(id)).map(withFour),
      changes: await this.findChanges(id),
    };
  }

  private async findChanges(id: string): Promise<LevelChange[]> {
    const changes = changesOf(await this.levels.findTurningDays(id), DAYS_MOST);
    const causes = await this.causes.find(id, changes);
    return changes.map((change, index) => ({ statements: [], after: [], ...causes[index], ...change }));
  }
}

function withFour<Seen extends { perspectives: LevelsQuarter['perspectives'] }>(seen: Seen): Seen {
  return { ...seen, perspectives: fourPerspectives(seen.perspectives) };
}
