import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StatementChangesRepository } from './statement-changes.repository.js';
import { StatementLifecycle } from './statement-lifecycle.service.js';
import { StatementReturn } from './statement-return.entity.js';
import { Statement } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';
import { StatementsService } from './statements.service.js';

/** What reports and assessments share. Their routes, rules and answers stand in their own nouns. */
@Module({
  imports: [TypeOrmModule.forFeature([Statement, StatementReturn])],
  providers: [StatementsRepository, StatementChangesRepository, StatementsService, StatementLifecycle],
  exports: [StatementsService, StatementLifecycle],
})
export class StatementsModule {}
