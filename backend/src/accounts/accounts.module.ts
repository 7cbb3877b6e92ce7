import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../core/access/actor.js';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { AdministratorsService } from './administrators.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { CredentialsRepository } from './credentials.repository.js';
import { DeviceCookie } from './device-cookie.js';
import { Device } from './device.entity.js';
import { FactorsController } from './factors.controller.js';
import { FactorsService } from './factors.service.js';
import { IdentityService } from './identity.service.js';
import { NoticesModule } from './notices.module.js';
import { OpenSessionsController } from './open-sessions.controller.js';
import { OpenSessionsService } from './open-sessions.service.js';
import { PasswordStrategy } from './password.strategy.js';
import { PasswordsService } from './passwords.service.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { Session } from './session.entity.js';
import { SessionCookie } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SessionsRepository } from './sessions.repository.js';

/** Global, because the guard in front of every route asks it who is there. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Account, Device, RecoveryCode, Session]), NoticesModule, PassportModule],
  controllers: [FactorsController, OpenSessionsController, SessionController],
  providers: [
    AccountsRepository,
    AdministratorsService,
    ConfirmationService,
    CredentialsRepository,
    FactorsService,
    IdentityService,
    OpenSessionsService,
    PasswordsService,
    PasswordStrategy,
    SessionService,
    SessionsRepository,
    { provide: ActorSource, useExisting: SessionService },
    {
      provide: SessionCookie,
      inject: [CONFIGURATION],
      useFactory: ({ secureCookies }: Configuration) => new SessionCookie(secureCookies),
    },
    {
      provide: DeviceCookie,
      inject: [CONFIGURATION],
      useFactory: ({ secureCookies }: Configuration) => new DeviceCookie(secureCookies),
    },
  ],
  exports: [
    ActorSource,
    AdministratorsService,
    IdentityService,
    PasswordsService,
    SessionCookie,
    SessionService,
    SessionsRepository,
  ],
})
export class AccountsModule {}
