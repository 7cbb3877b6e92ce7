import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/access.decorators.js';
import { Database } from '../database/database.js';
import { Answers } from '../http/openapi.js';
import { Unavailable } from '../problems/problems.js';
import { type Health } from '@parole-tenue/contract';

const RETRY_SECONDS = 2;

@ApiTags('health')
@Public()
@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  @Answers('Health')
  live(): Health {
    return { status: 'ok' };
  }

  /** It can serve: the database answers. Migrations are done before the process listens. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @Answers('Health')
  async ready(): Promise<Health> {
    await this.database.query('SELECT 1').catch(() => {
      throw new Unavailable(RETRY_SECONDS);
    });
    return { status: 'ok' };
  }
}
