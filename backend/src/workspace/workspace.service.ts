import { type DueReport, isGranted, lastDayOf, periodOf, type Workspace } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { NoticesService } from '../accounts/notices.service.js';
import { type Actor, isMember, type Member } from '../core/access/actor.js';
import { today } from '../core/http/validators.js';
import { RequestsService } from '../requests/requests.service.js';
import { StatementsService } from '../statements/statements.service.js';
import { piles } from './workspace.mapper.js';
import { WorkspaceRepository } from './workspace.repository.js';

type Work = Omit<Workspace, 'notices' | 'toDecide'>;

const NOT_YET = { toAnswer: [], toRespond: [], counts: [], register: [] };
const NO_WORK: Work = { due: [], returned: [], toPublish: [], drafts: [], waiting: [], toAssess: [], ...NOT_YET };

const NO_MORE = { closesOn: '', state: 'due' as const, missing: { milestones: 0, indicators: 0 }, isMine: false };

/** What a person has to do. */
@Injectable()
export class WorkspaceService {
  constructor(
    private readonly workspace: WorkspaceRepository,
    private readonly statements: StatementsService,
    private readonly requests: RequestsService,
    private readonly notices: NoticesService,
  ) {}

  async get(actor: Actor): Promise<Workspace> {
    return {
      notices: await this.notices.findOpen(actor),
      toDecide: isGranted(actor, 'request.decide') ? await this.requests.findToDecide(actor) : [],
      ...(isMember(actor) ? await this.findWork(actor) : NO_WORK),
    };
  }

  private async findWork(member: Member): Promise<Work> {
    return {
      due: await this.findDue(member),
      ...piles(member, await this.statements.findPending(member)),
      toAssess: await this.workspace.findToAssess(member),
      ...NOT_YET,
    };
  }

  /** Who may not report owes no report, even where they lead. */
  private async findDue(member: Member): Promise<DueReport[]> {
    if (!isGranted(member, 'report.draft', 'leading')) return [];
    const period = periodOf(today());
    const rows = await this.workspace.findDue(member, period);
    return rows.map((row) => ({ ...row, period, dueOn: lastDayOf(period), ...NO_MORE }));
  }
}
