import { type EvidenceByArea } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { EvidenceAreasService } from './evidence-areas.service.js';
import { EvidenceAreasQueryDto } from './evidence-areas.dto.js';

@ApiTags('reading')
@Public()
@Controller('api/evidence/areas')
export class EvidenceAreasController {
  constructor(private readonly areas: EvidenceAreasService) {}

  /** Public evidence by area. Where few organisations work it is counted for all of Mali alone. */
  @Get()
  @Filters('EvidenceAreasQuery')
  @Answers('EvidenceByArea')
  get(@Query() query: EvidenceAreasQueryDto): Promise<EvidenceByArea> {
    return this.areas.get(query);
  }
}
