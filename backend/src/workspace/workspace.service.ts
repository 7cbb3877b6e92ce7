import { type DueReport, isGranted, lastDayOf, periodOf, type Workspace } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { today } from '../core/http/validators.js';
import { StatementsService } from '../statements/statements.service.js';
import { piles } from './workspace.mapper.js';
import { WorkspaceRepository } from './workspace.repository.js';

/** What a person has to do. */
@Injectable()
export class WorkspaceService {
  constructor(
    private readonly workspace: WorkspaceRepository,
    private readonly statements: StatementsService,
  ) {}

  async get(member: Member): Promise<Workspace> {
    return {
      notices: [],
      toDecide: [],
      due: await this.findDue(member),
      ...piles(member, await this.statements.findPending(member)),
      toAssess: await this.workspace.findToAssess(member),
    };
  }

  /** Who may not report owes no report, even where they lead. */
  private async findDue(member: Member): Promise<DueReport[]> {
    if (!isGranted(member, 'report.draft', 'leading')) return [];
    const period = periodOf(today());
    const rows = await this.workspace.findDue(member, period);
    return rows.map((row) => ({ ...row, period, dueOn: lastDayOf(period) }));
  }
}
