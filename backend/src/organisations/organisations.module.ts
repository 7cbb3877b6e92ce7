import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DutiesRepository } from './duties.repository.js';
import { DutiesService } from './duties.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationChangesRepository } from './organisation-changes.repository.js';
import { OrganisationName } from './organisation-name.entity.js';
import { OrganisationRegister } from './organisation-register.service.js';
import { OrganisationStandingRepository } from './organisation-standing.repository.js';
import { OrganisationStandingService } from './organisation-standing.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Organisation, OrganisationName])],
  controllers: [OrganisationsController],
  providers: [
    DutiesRepository,
    DutiesService,
    OrganisationChangesRepository,
    OrganisationRegister,
    OrganisationStandingRepository,
    OrganisationStandingService,
    OrganisationsRepository,
    OrganisationsService,
  ],
  exports: [DutiesService, OrganisationStandingService],
})
export class OrganisationsModule {}
