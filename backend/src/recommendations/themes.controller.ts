import { type ThemesPage } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { ThemesService } from './themes.service.js';

@ApiTags('reference')
@Public()
@Controller('api/themes')
export class ThemesController {
  constructor(private readonly themes: ThemesService) {}

  /** What recommendations are about, in the register's order. */
  @Get()
  @Filters('PageQuery')
  @Answers('ThemesPage')
  findPage(@Query() query: PageQueryDto): Promise<ThemesPage> {
    return this.themes.findPage(query);
  }
}
