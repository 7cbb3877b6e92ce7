import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityController } from './activity.controller.js';
import { ActivityRepository } from './activity.repository.js';
import { ActivityService } from './activity.service.js';
import { Invitation } from './invitation.entity.js';
import { InvitationAllowance } from './invitation-allowance.service.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { MemberExportService } from './member-export.service.js';
import { MembersController } from './members.controller.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';
import { NewPasswordsService } from './new-passwords.service.js';
import { NoticesModule } from './notices.module.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountRepository } from './own-account.repository.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { PasswordLink } from './password-link.entity.js';
import { PasswordLinksController } from './password-links.controller.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { PasswordLinksService } from './password-links.service.js';
import { PasswordStrengthService } from './password-strength.service.js';

/** People's accounts beyond signing in: one's own, those of the own organisation, and how new ones come. */
@Module({
  imports: [NoticesModule, TypeOrmModule.forFeature([Invitation, PasswordLink])],
  controllers: [
    ActivityController,
    InvitationsController,
    MembersController,
    OwnAccountController,
    PasswordLinksController,
  ],
  providers: [
    ActivityRepository,
    ActivityService,
    InvitationAcceptanceService,
    InvitationAllowance,
    InvitationsRepository,
    InvitationsService,
    MemberExportService,
    MembersRepository,
    MembersService,
    NewPasswordsService,
    OneTimeLinks,
    OwnAccountRepository,
    OwnAccountService,
    OwnPasswordService,
    PasswordLinksRepository,
    PasswordLinksService,
    PasswordStrengthService,
  ],
  exports: [InvitationsService],
})
export class MembersModule {}
