import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../accounts/members.module.js';
import { NoticesModule } from '../accounts/notices.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AdminRequest } from './request.entity.js';
import { RequestExecution } from './request-execution.service.js';
import { RequestSubjects } from './request-subjects.service.js';
import { RequestsController } from './requests.controller.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsService } from './requests.service.js';

/** What takes two administrators. */
@Module({
  imports: [TypeOrmModule.forFeature([AdminRequest]), MembersModule, NoticesModule, OrganisationsModule, PeopleModule],
  controllers: [RequestsController],
  providers: [RequestExecution, RequestSubjects, RequestsRepository, RequestsService],
  exports: [RequestsService],
})
export class RequestsModule {}
