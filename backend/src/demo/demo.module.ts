import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from '../accounts/account.entity.js';
import { StatementGround } from '../assessments/statement-ground.entity.js';
import { Cleaning } from '../evidence/cleaning.entity.js';
import { EvidenceOffer } from '../evidence/evidence-offer.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { Upload } from '../evidence/upload.entity.js';
import { Verification } from '../evidence/verification.entity.js';
import { Widening } from '../evidence/widening.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { DecisionOutcome } from '../progress/decision-outcome.entity.js';
import { FocalPoint } from '../progress/focal-point.entity.js';
import { Indicator } from '../progress/indicator.entity.js';
import { Meeting } from '../progress/meeting.entity.js';
import { MilestoneMove } from '../progress/milestone-move.entity.js';
import { MilestoneRevision } from '../progress/milestone-revision.entity.js';
import { Milestone } from '../progress/milestone.entity.js';
import { ReportedValue } from '../progress/reported-value.entity.js';
import { Responsibility } from '../recommendations/responsibility.entity.js';
import { StatementReturn } from '../statements/statement-return.entity.js';
import { Statement } from '../statements/statement.entity.js';
import { DemoLoader } from './demo.loader.js';
import { DemoFiles } from './demo-files.js';
import { DemoRepository } from './demo.repository.js';
import { DemonstrationController } from './demonstration.controller.js';
import { DemonstrationService } from './demonstration.service.js';

const ENTITIES = [
  Account,
  Cleaning,
  DecisionOutcome,
  Evidence,
  EvidenceOffer,
  FocalPoint,
  Indicator,
  Meeting,
  Milestone,
  MilestoneMove,
  MilestoneRevision,
  Organisation,
  ReportedValue,
  Responsibility,
  Statement,
  StatementGround,
  StatementReturn,
  Upload,
  Verification,
  Widening,
];

/** The demonstration content. It writes what the nouns own, and nothing else knows it. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), EvidenceModule],
  controllers: [DemonstrationController],
  providers: [DemoFiles, DemoLoader, DemoRepository, DemonstrationService],
  exports: [DemoLoader],
})
export class DemoModule {}
