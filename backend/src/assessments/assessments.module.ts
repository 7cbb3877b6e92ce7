import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentKind } from './assessment.kind.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsService } from './assessments.service.js';
import { GroundsRepository } from './grounds.repository.js';
import { GroundsService } from './grounds.service.js';
import { Standing } from './standing.entity.js';
import { StandingsRepository } from './standings.repository.js';
import { StandingsService } from './standings.service.js';
import { StatementGround } from './statement-ground.entity.js';

@Module({
  imports: [EvidenceModule, StatementsModule, TypeOrmModule.forFeature([Standing, StatementGround])],
  controllers: [AssessmentsController],
  providers: [
    AssessmentKind,
    AssessmentsService,
    GroundsRepository,
    GroundsService,
    StandingsRepository,
    StandingsService,
  ],
  exports: [AssessmentsService, GroundsService],
})
export class AssessmentsModule {}
