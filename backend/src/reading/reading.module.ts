import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { DisagreementsController } from './disagreements.controller.js';
import { DisagreementsService } from './disagreements.service.js';
import { EvidenceAreasController } from './evidence-areas.controller.js';
import { EvidenceAreasRepository } from './evidence-areas.repository.js';
import { EvidenceAreasService } from './evidence-areas.service.js';
import { FacetsRepository } from './facets.repository.js';
import { FacetsService } from './facets.service.js';
import { FrameworkLevelsController } from './framework-levels.controller.js';
import { FrameworkLevelsRepository } from './framework-levels.repository.js';
import { FrameworkLevelsService } from './framework-levels.service.js';
import { ItemsRepository } from './items.repository.js';
import { LevelCausesRepository } from './level-causes.repository.js';
import { LevelsRepository } from './levels.repository.js';
import { LevelsService } from './levels.service.js';
import { MapController } from './map.controller.js';
import { MapRepository } from './map.repository.js';
import { MapService } from './map.service.js';
import { MatchingRepository } from './matching.repository.js';
import { OverviewController } from './overview.controller.js';
import { OverviewRepository } from './overview.repository.js';
import { OverviewService } from './overview.service.js';
import { RankingRepository } from './ranking.repository.js';
import { RecommendationLinesService } from './recommendation-lines.service.js';
import { RecommendationListService } from './recommendation-list.service.js';
import { RecommendationsReadingController } from './recommendations-reading.controller.js';
import { RecommendationsTableController } from './recommendations-table.controller.js';
import { RecommendationsTableService } from './recommendations-table.service.js';
import { SilencePair } from './silence-pair.entity.js';
import { SilencesController } from './silences.controller.js';
import { SilencesRepository } from './silences.repository.js';
import { SilencesService } from './silences.service.js';
import { StoryRepository } from './story.repository.js';
import { StoryService } from './story.service.js';
import { TableRepository } from './table.repository.js';
import { TimelineRepository } from './timeline.repository.js';
import { TimelineService } from './timeline.service.js';
import { VoicesRepository } from './voices.repository.js';

/** The read side. It may join every table, and no noun imports it: so nouns never need each other for display. */
@Module({
  imports: [AssessmentsModule, FrameworksModule, ProgressModule, TypeOrmModule.forFeature([SilencePair])],
  controllers: [
    DisagreementsController,
    EvidenceAreasController,
    FrameworkLevelsController,
    MapController,
    OverviewController,
    RecommendationsReadingController,
    SilencesController,
    RecommendationsTableController,
  ],
  providers: [
    DisagreementsService,
    EvidenceAreasRepository,
    EvidenceAreasService,
    FacetsRepository,
    FacetsService,
    FrameworkLevelsRepository,
    FrameworkLevelsService,
    ItemsRepository,
    LevelCausesRepository,
    LevelsRepository,
    LevelsService,
    MapRepository,
    MapService,
    MatchingRepository,
    OverviewRepository,
    OverviewService,
    RankingRepository,
    RecommendationLinesService,
    RecommendationListService,
    RecommendationsTableService,
    SilencesRepository,
    SilencesService,
    StoryRepository,
    StoryService,
    TableRepository,
    TimelineRepository,
    TimelineService,
    VoicesRepository,
  ],
  exports: [RecommendationLinesService, SilencesService, StoryService],
})
export class ReadingModule {}
