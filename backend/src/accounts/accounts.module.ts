import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../core/access/actor.js';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/core.module.js';
import { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { AdministratorsService } from './administrators.service.js';
import { PasswordStrategy } from './password.strategy.js';
import { PasswordsService } from './passwords.service.js';
import { Session } from './session.entity.js';
import { SessionCookie } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';

/** Global, because the guard in front of every route asks it who is there. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Account, Session]), PassportModule],
  controllers: [SessionController],
  providers: [
    AccountsRepository,
    AdministratorsService,
    PasswordsService,
    PasswordStrategy,
    SessionService,
    { provide: ActorSource, useExisting: SessionService },
    {
      provide: SessionCookie,
      inject: [CONFIGURATION],
      useFactory: ({ secureCookies }: Configuration) => new SessionCookie(secureCookies),
    },
  ],
  exports: [ActorSource, AdministratorsService, PasswordsService],
})
export class AccountsModule {}
