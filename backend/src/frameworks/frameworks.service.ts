import { type Framework, type FrameworkDetail, type FrameworksPage, type PageQuery } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { pageOfWhole } from '../core/http/page.js';
import { today } from '../core/http/validators.js';
import { Absent } from '../core/problems/problems.js';
import { FrameworksRepository, type RecordedAssessmentOf } from './frameworks.repository.js';
import { toRecordedAssessment } from './framework.mapper.js';
import { periodsOf } from './reporting-periods.js';

@Injectable()
export class FrameworksService {
  constructor(private readonly frameworks: FrameworksRepository) {}

  async findPage(query: PageQuery): Promise<FrameworksPage> {
    return pageOfWhole(await this.frameworks.find(null), query, ({ slug }) => slug);
  }

  async get(slug: string): Promise<FrameworkDetail> {
    const [framework] = await this.frameworks.find([slug]);
    if (!framework) throw new Absent();
    const reporting = await this.frameworks.getReporting(slug);
    const { rhythm, formerRhythms, version } = reporting;
    return {
      ...framework,
      ...{ rhythm, formerRhythms, ...periodsOf(reporting, today()), version },
      standing: await this.frameworks.findStanding(slug),
      relating: await this.frameworks.findRelating(slug),
      recordedAssessments: (await this.frameworks.findRecordedAssessments([slug])).map(toRecordedAssessment),
    };
  }

  findBySlugs(slugs: string[]): Promise<Framework[]> {
    return this.frameworks.find(slugs);
  }

  findRecordedAssessments(slugs: string[]): Promise<RecordedAssessmentOf[]> {
    return this.frameworks.findRecordedAssessments(slugs);
  }
}
