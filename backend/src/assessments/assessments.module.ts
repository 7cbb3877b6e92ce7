import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { AssessmentKind } from './assessment.kind.js';
import { AssessmentsController } from './assessments.controller.js';

@Module({
  imports: [EvidenceModule, StatementsModule],
  controllers: [AssessmentsController],
  providers: [AssessmentKind],
})
export class AssessmentsModule {}
