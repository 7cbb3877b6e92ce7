import { type PeoplePage } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  /** Leads of organisations, editors and administrators, by name. */
  @Get()
  @Requires('person.read')
  @Filters('PageQuery')
  @Answers('PeoplePage')
  findPage(@Query() query: PageQueryDto): Promise<PeoplePage> {
    return this.people.findPage(query);
  }
}
