import {
  ASSESSMENTS_MOST,
  type FrameworkLevels,
  type FrameworkYear,
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

/** How far what a framework asks for is carried out: shares of recommendations, and what is said of it as a whole. */
@Injectable()
export class FrameworkLevelsService {
  constructor(
    private readonly levels: FrameworkLevelsRepository,
    private readonly frameworks: FrameworksService,
    private readonly assessments: AssessmentsService,
  ) {}

  /** @throws Absent */
  async get(actor: Actor | null, slug: string): Promise<FrameworkLevels> {
    const row = await this.levels.find(slug, ASSESSMENTS_MOST);
    if (!row) throw new Absent();
    const { asOf, framework, recommendations, divergence } = row;
    const years = await this.findYears(recommendations);
    return {
      ...{ asOf, framework, divergence, years },
      recommendations: recommendations.length,
      shares: years.at(-1)?.shares ?? sharesOf([], recommendations.length),
      perspectives: fourPerspectives(row.perspectives),
      assessments: await this.assessments.findPublished(actor, row.assessments),
      recorded: await this.findRecorded(slug),
    };
  }

  private async findYears(recommendations: string[]): Promise<FrameworkYear[]> {
    return sharesOfYears(await this.levels.findYears(recommendations), recommendations.length);
  }

  private async findRecorded(slug: string): Promise<MappedAssessment[]> {
    const recorded = await this.frameworks.findRecordedAssessments([slug]);
    return recorded.map((one) => ({ ...toRecordedAssessment(one), levels: levelsOfRecorded(one) }));
  }
}
