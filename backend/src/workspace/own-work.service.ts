import { type DueReport, isGranted, type Workspace } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { today } from '../core/http/validators.js';
import { DutiesService } from '../organisations/duties.service.js';
import { StatementsService } from '../statements/statements.service.js';
import { owedOn } from './due.js';
import { countsOf, eachOnce, piles, sortDue } from './workspace.mapper.js';
import { EvidenceWorkService } from './evidence-work.service.js';
import { WorkspaceRepository } from './workspace.repository.js';

export type OwnWork = Omit<Workspace, 'notices' | 'toDecide' | 'blackouts' | 'register'>;

export const NO_WORK: OwnWork = {
  ...{ due: [], returned: [], toPublish: [], drafts: [], waiting: [] },
  ...{
    toAssess: [],
    toAnswer: [],
    toReply: [],
    toRespond: [],
    toVerify: [],
    widenings: [],
    refusedFiles: [],
    counts: [],
  },
};

/** What waits for a person of an organisation. */
@Injectable()
export class OwnWorkService {
  constructor(
    private readonly workspace: WorkspaceRepository,
    private readonly statements: StatementsService,
    private readonly duties: DutiesService,
    private readonly evidence: EvidenceWorkService,
  ) {}

  async find(member: Member): Promise<OwnWork> {
    const mine = await this.workspace.findMine(member);
    const work = eachOnce({
      due: await this.findDue(member, mine),
      ...piles(member, await this.statements.findPending(member)),
      toAssess: await this.workspace.findToAssess(member),
      toAnswer: await this.workspace.findToAnswer(member),
      toReply: await this.workspace.findToReply(member),
      toRespond: isGranted(member, 'response.draft', 'leading') ? await this.workspace.findToRespond(member) : [],
      ...(await this.evidence.find(member)),
    });
    return { ...work, counts: countsOf(work, mine) };
  }

  private async findDue(member: Member, mine: string[]): Promise<DueReport[]> {
    const { of, since } = await this.duties.find({ id: member.organisationId, kind: member.organisationKind });
    const owed = of.flatMap((duty) => owedOn(duty, since, today()).map((period) => ({ ...duty, ...period })));
    const open = await this.workspace.findOpenPeriods(member, owed);
    const due = owed.flatMap(({ recommendationId, recommendation, period, dueOn, closesOn, state }) =>
      open
        .filter((one) => one.recommendationId === recommendationId && one.period === period)
        .map(({ recommendationId: _, ...one }) => {
          const isMine = mine.includes(recommendation.reference);
          return { recommendation, dueOn, closesOn, state, isMine, ...one };
        }),
    );
    return sortDue(due);
  }
}
