import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { RecommendationsService } from './recommendations.service.js';
import { ResponsibilitiesController } from './responsibilities.controller.js';
import { ResponsibilitiesRepository } from './responsibilities.repository.js';
import { ResponsibilitiesService } from './responsibilities.service.js';
import { Responsibility } from './responsibility.entity.js';
import { Theme } from './theme.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Recommendation, Responsibility, Theme])],
  controllers: [RecommendationsController, ResponsibilitiesController],
  providers: [RecommendationsRepository, RecommendationsService, ResponsibilitiesRepository, ResponsibilitiesService],
})
export class RecommendationsModule {}
