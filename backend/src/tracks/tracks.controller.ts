import { type Track } from '@parole-tenue/contract';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers } from '../core/http/openapi.js';
import { TracksService } from './tracks.service.js';

@ApiTags('reading')
@Public()
@Controller('api/recommendations')
export class TracksController {
  constructor(private readonly tracks: TracksService) {}

  /** What it is measured by, as its template shows it; absent where it has none. */
  @Get(':reference/track')
  @Answers('Track')
  get(@Param('reference') reference: string): Promise<Track> {
    return this.tracks.get(reference);
  }
}
