import { Module } from '@nestjs/common';
import { FocalPointsController } from './focal-points.controller.js';
import { FocalPointsRepository } from './focal-points.repository.js';
import { FocalPointsService } from './focal-points.service.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsRepository } from './indicators.repository.js';
import { IndicatorsService } from './indicators.service.js';
import { MilestonePlansRepository } from './milestone-plans.repository.js';
import { MilestonesController } from './milestones.controller.js';
import { MilestonesService } from './milestones.service.js';
import { PlacesRepository } from './places.repository.js';
import { ProgressModule } from './progress.module.js';
import { TemplatesController } from './templates.controller.js';
import { TemplatesRepository } from './templates.repository.js';
import { TemplatesService } from './templates.service.js';

/** What is planned before anybody reports: milestones, indicators, templates for these, and who looks after them. */
@Module({
  imports: [ProgressModule],
  controllers: [MilestonesController, IndicatorsController, FocalPointsController, TemplatesController],
  providers: [
    ...[FocalPointsRepository, IndicatorsRepository, MilestonePlansRepository, PlacesRepository, TemplatesRepository],
    ...[FocalPointsService, IndicatorsService, MilestonesService, TemplatesService],
  ],
  exports: [TemplatesService],
})
export class PlanningModule {}
