import { type Demonstration } from '@parole-tenue/contract';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers } from '../core/http/openapi.js';
import { DemonstrationService } from './demonstration.service.js';

@ApiTags('demonstration')
@Controller('api/demonstration')
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationService) {}

  /** Whether this is a demonstration, and then who can sign in with which password. */
  @Get()
  @Public()
  @Answers('Demonstration')
  describe(): Promise<Demonstration> {
    return this.demonstration.describe();
  }
}
