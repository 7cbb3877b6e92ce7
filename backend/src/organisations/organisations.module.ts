import { Module } from '@nestjs/common';
import { OrganisationChangesRepository } from './organisation-changes.repository.js';
import { OrganisationRegister } from './organisation-register.service.js';
import { OrganisationStandingRepository } from './organisation-standing.repository.js';
import { OrganisationStandingService } from './organisation-standing.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  controllers: [OrganisationsController],
  providers: [
    OrganisationChangesRepository,
    OrganisationRegister,
    OrganisationStandingRepository,
    OrganisationStandingService,
    OrganisationsRepository,
    OrganisationsService,
  ],
  exports: [OrganisationStandingService],
})
export class OrganisationsModule {}
