import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { Indicator } from './indicator.entity.js';
import { MilestoneMove } from './milestone-move.entity.js';
import { MilestoneRevision } from './milestone-revision.entity.js';
import { Milestone } from './milestone.entity.js';
import { MilestonesRepository } from './milestones.repository.js';
import { ReportKind } from './report.kind.js';
import { ReportsController } from './reports.controller.js';

/** Reports, and the milestones and indicators that they move. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Indicator, IndicatorValue, Milestone, MilestoneMove, MilestoneRevision]),
    EvidenceModule,
    StatementsModule,
  ],
  controllers: [ReportsController],
  providers: [MilestonesRepository, ReportKind],
})
export class ProgressModule {}
