import { type FrameworkLevels } from '@parole-tenue/contract';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { Answers } from '../core/http/openapi.js';
import { FrameworkLevelsService } from './framework-levels.service.js';

@ApiTags('reading')
@Public()
@Controller('api/frameworks/:slug/levels')
export class FrameworkLevelsController {
  constructor(private readonly levels: FrameworkLevelsService) {}

  /** How far it is carried out, as each side sees it: shares of recommendations, by year; and what is said of it as a whole. */
  @Get()
  @Answers('FrameworkLevels')
  get(@CurrentActor() actor: Actor | null, @Param('slug') slug: string): Promise<FrameworkLevels> {
    return this.levels.get(actor, slug);
  }
}
