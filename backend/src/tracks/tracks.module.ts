import { Module } from '@nestjs/common';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { TracksController } from './tracks.controller.js';
import { TracksRepository } from './tracks.repository.js';
import { TracksService } from './tracks.service.js';

/** What recommendations are measured by, and how that is shown. It reads across the nouns, and no noun imports it. */
@Module({
  imports: [FrameworksModule, ProgressModule],
  controllers: [TracksController],
  providers: [TracksRepository, TracksService],
})
export class TracksModule {}
