import { type AreasPage } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { AreasService } from './areas.service.js';

@ApiTags('reference')
@Public()
@Controller('api/areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  /** The regions of Mali and the District of Bamako. */
  @Get()
  @Filters('PageQuery')
  @Answers('AreasPage')
  findPage(@Query() query: PageQueryDto): Promise<AreasPage> {
    return this.areas.findPage(query);
  }
}
