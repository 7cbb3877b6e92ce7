import { type Workspace } from '@parole-tenue/contract';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { Answers } from '../core/http/openapi.js';
import { WorkspaceService } from './workspace.service.js';

@ApiTags('workspace')
@Controller('api/workspace')
export class WorkspaceController {
  constructor(private readonly workspace: WorkspaceService) {}

  /** What the signed-in person has to do. */
  @Get()
  @Requires('workspace.read')
  @Answers('Workspace')
  get(@CurrentActor() actor: Actor): Promise<Workspace> {
    return this.workspace.get(actor);
  }
}
