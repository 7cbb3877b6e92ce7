import { type SilencesPage } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { SilencesQueryDto } from './silences.dto.js';
import { SilencesService } from './silences.service.js';

@ApiTags('reading')
@Public()
@Controller('api/silences')
export class SilencesController {
  constructor(private readonly silences: SilencesService) {}

  /** Who has not reported, answered, assessed or replied for how long, the longest first, and what they said last. */
  @Get()
  @Filters('SilencesQuery')
  @Answers('SilencesPage')
  findPage(@Query() query: SilencesQueryDto): Promise<SilencesPage> {
    return this.silences.findPage(query);
  }
}
