import { Module } from '@nestjs/common';
import { NoticesModule } from '../accounts/notices.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { EvidenceWorkRepository } from './evidence-work.repository.js';
import { EvidenceWorkService } from './evidence-work.service.js';
import { OwnWorkService } from './own-work.service.js';
import { WorkspaceController } from './workspace.controller.js';
import { WorkspaceRepository } from './workspace.repository.js';
import { WorkspaceService } from './workspace.service.js';

/** My work. It reads across the nouns, and no noun imports it. */
@Module({
  imports: [NoticesModule, OrganisationsModule, RequestsModule, StatementsModule],
  controllers: [WorkspaceController],
  providers: [EvidenceWorkRepository, EvidenceWorkService, OwnWorkService, WorkspaceRepository, WorkspaceService],
})
export class WorkspaceModule {}
