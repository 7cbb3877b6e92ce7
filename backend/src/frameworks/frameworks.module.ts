import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrameworkChangesRepository } from './framework-changes.repository.js';
import { FrameworkRegister } from './framework-register.service.js';
import { FrameworksController } from './frameworks.controller.js';
import { FrameworksRepository } from './frameworks.repository.js';
import { FrameworksService } from './frameworks.service.js';
import { ReportingPeriod } from './reporting-period.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReportingPeriod])],
  controllers: [FrameworksController],
  providers: [FrameworkChangesRepository, FrameworkRegister, FrameworksRepository, FrameworksService],
  exports: [FrameworksService],
})
export class FrameworksModule {}
