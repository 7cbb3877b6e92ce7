import { isGranted, type Workspace } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { NoticesService } from '../accounts/notices.service.js';
import { type Actor, isMember } from '../core/access/actor.js';
import { RequestsService } from '../requests/requests.service.js';
import { EvidenceWorkService } from './evidence-work.service.js';
import { NO_WORK, OwnWorkService } from './own-work.service.js';
import { WorkspaceRepository } from './workspace.repository.js';

/** What a person has to do. */
@Injectable()
export class WorkspaceService {
  constructor(
    private readonly workspace: WorkspaceRepository,
    private readonly work: OwnWorkService,
    private readonly requests: RequestsService,
    private readonly notices: NoticesService,
    private readonly evidence: EvidenceWorkService,
  ) {}

  async get(actor: Actor): Promise<Workspace> {
    return {
      notices: await this.notices.findOpen(actor),
      toDecide: isGranted(actor, 'request.decide') ? await this.requests.findToDecide(actor) : [],
      ...(isMember(actor) ? await this.work.find(actor) : NO_WORK),
      blackouts: await this.evidence.findBlackouts(actor),
      register: isGranted(actor, 'responsibility.edit') ? await this.workspace.findGaps() : [],
    };
  }
}
