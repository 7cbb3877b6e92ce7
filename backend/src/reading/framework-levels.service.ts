import {
  ASSESSMENTS_MOST,
  type Day,
  type FrameworkLevels,
  type FrameworkYear,
  type Id,
  levelsOfRecorded,
  type MappedAssessment,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { type Actor } from '../core/access/actor.js';
import { Absent } from '../core/problems/problems.js';
import { toRecordedAssessment } from '../frameworks/framework.mapper.js';
import { FrameworksService } from '../frameworks/frameworks.service.js';
import { FrameworkLevelsRepository } from './framework-levels.repository.js';
import { fourPerspectives } from './item.mapper.js';
import { sharesOf, sharesOfYears } from './level-shares.js';
import { type YearSeen, yearsOf } from './levels-of-day.js';
import { LevelsRepository } from './levels.repository.js';

/** Of so many recommendations at a time years are worked out: others are answered in between. */
const AT_ONCE = 100;

/** How far what a framework asks for is carried out: shares of recommendations, and what is said of it as a whole. */
@Injectable()
export class FrameworkLevelsService {
  constructor(
    private readonly rows: FrameworkLevelsRepository,
    private readonly levels: LevelsRepository,
    private readonly frameworks: FrameworksService,
    private readonly assessments: AssessmentsService,
  ) {}

  /** @throws Absent */
  async get(actor: Actor | null, slug: string): Promise<FrameworkLevels> {
    const row = await this.rows.find(slug, ASSESSMENTS_MOST);
    if (!row) throw new Absent();
    const { asOf, framework, recommendations, divergence } = row;
    const years = await this.findYears(recommendations, asOf);
    return {
      ...{ asOf, framework, divergence, years },
      recommendations: recommendations.length,
      shares: years.at(-1)?.shares ?? sharesOf([], recommendations.length),
      perspectives: fourPerspectives(row.perspectives),
      assessments: await this.assessments.findPublished(actor, row.assessments),
      recorded: await this.findRecorded(slug),
    };
  }

  private async findYears(recommendations: Id[], day: Day): Promise<FrameworkYear[]> {
    const seen: YearSeen[] = [];
    for (let from = 0; from < recommendations.length; from += AT_ONCE) {
      const histories = await this.levels.findHistories(recommendations.slice(from, from + AT_ONCE));
      for (const history of histories.values()) seen.push(...yearsOf(history, day));
    }
    return sharesOfYears(seen, recommendations.length);
  }

  private async findRecorded(slug: string): Promise<MappedAssessment[]> {
    const recorded = await this.frameworks.findRecordedAssessments([slug]);
    return recorded.map((one) => ({ ...toRecordedAssessment(one), levels: levelsOfRecorded(one) }));
  }
}
