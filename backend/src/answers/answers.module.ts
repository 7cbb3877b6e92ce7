import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { AnswersRepository } from './answers.repository.js';
import { ObjectionKind } from './objection.kind.js';
import { ObjectionsController } from './objections.controller.js';
import { RepliesController } from './replies.controller.js';
import { ReplyKind } from './reply.kind.js';
import { ResponseKind } from './response.kind.js';
import { ResponsesController } from './responses.controller.js';

/** What organisations answer: to a recommendation, to each other's statements, and to objections. */
@Module({
  imports: [EvidenceModule, StatementsModule],
  controllers: [ObjectionsController, RepliesController, ResponsesController],
  providers: [AnswersRepository, ObjectionKind, ReplyKind, ResponseKind],
})
export class AnswersModule {}
