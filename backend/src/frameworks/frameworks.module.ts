import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworksController } from './frameworks.controller.js';
import { FrameworksRepository } from './frameworks.repository.js';
import { FrameworksService } from './frameworks.service.js';
import { ReportingPeriod } from './reporting-period.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReportingPeriod])],
  controllers: [FrameworksController],
  providers: [FrameworksRepository, FrameworksService],
  exports: [FrameworksService],
})
export class FrameworksModule {}
