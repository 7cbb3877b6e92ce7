import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { DecisionOutcome } from './decision-outcome.entity.js';
import { FocalPointVersion } from './focal-point-version.entity.js';
import { FocalPoint } from './focal-point.entity.js';
import { IndicatorViewsRepository } from './indicator-views.repository.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { Indicator } from './indicator.entity.js';
import { Meeting } from './meeting.entity.js';
import { MilestoneMove } from './milestone-move.entity.js';
import { MilestoneRevision } from './milestone-revision.entity.js';
import { Milestone } from './milestone.entity.js';
import { ReportedValue } from './reported-value.entity.js';
import { ReportContextRepository } from './report-context.repository.js';
import { ReportKind } from './report.kind.js';
import { ReportsController } from './reports.controller.js';
import { Template } from './template.entity.js';

/** Reports, and the milestones and indicators that they move. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[Indicator, IndicatorValue, ReportedValue, Template],
      ...[Milestone, MilestoneMove, MilestoneRevision],
      ...[Meeting, DecisionOutcome, FocalPoint, FocalPointVersion],
    ]),
    EvidenceModule,
    StatementsModule,
  ],
  controllers: [ReportsController],
  providers: [IndicatorViewsRepository, ReportContextRepository, ReportKind],
  exports: [IndicatorViewsRepository],
})
export class ProgressModule {}
