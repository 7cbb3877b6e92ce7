import { type FrameworkDetail, type FrameworksPage } from '@parole-tenue/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { FrameworksService } from './frameworks.service.js';

@ApiTags('reference')
@Public()
@Controller('api/frameworks')
export class FrameworksController {
  constructor(private readonly frameworks: FrameworksService) {}

  /** The texts that recommendations stand in or relate to. */
  @Get()
  @Filters('PageQuery')
  @Answers('FrameworksPage')
  findPage(@Query() query: PageQueryDto): Promise<FrameworksPage> {
    return this.frameworks.findPage(query);
  }

  /** One text, with its recommendations and what was published about it elsewhere. */
  @Get(':slug')
  @Answers('FrameworkDetail')
  get(@Param('slug') slug: string): Promise<FrameworkDetail> {
    return this.frameworks.get(slug);
  }
}
