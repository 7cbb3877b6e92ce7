import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { ClsModule } from 'nestjs-cls';
import { LoggerModule } from 'nestjs-pino';
import { AccessGuard } from './access/access.guard.js';
import { RequestTransaction } from './access/request-transaction.interceptor.js';
import { type Configuration } from './config/configuration.js';
import { CONFIGURATION } from './config/configuration.token.js';
import { apiDataSourceOptions } from './database/data-source.js';
import { Database } from './database/database.js';
import { MomentsRepository } from './database/moments.repository.js';
import { HealthController } from './health/health.controller.js';
import { InputPipe } from './http/input.pipe.js';
import { NoQueryGuard } from './http/no-query.guard.js';
import { PagedFiles } from './http/paged-files.service.js';
import { SameSiteGuard } from './http/same-site.guard.js';
import { JournalEntry } from './journal/journal-entry.entity.js';
import { JournalService } from './journal/journal.service.js';
import { RecordKey } from './journal/record-key.entity.js';
import { MailService } from './mail/mail.service.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ForgettingService } from './throttle/forgetting.service.js';
import { RequestLimits } from './throttle/request-limits.guard.js';
import { RequestCount, Throttle, ThrottleKey } from './throttle/throttle.entity.js';
import { ThrottleRepository } from './throttle/throttle.repository.js';
import { ThrottleService } from './throttle/throttle.service.js';

/** What no noun owns: the database, the gates in front of every route, the journal, problems. */
@Global()
@Module({})
export class CoreModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: CoreModule,
      imports: [
        TypeOrmModule.forRoot({
          ...apiDataSourceOptions(configuration),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
        TypeOrmModule.forFeature([JournalEntry, RecordKey, RequestCount, Throttle, ThrottleKey]),
        LoggerModule.forRoot({
          pinoHttp: { level: configuration.logLevel, autoLogging: false, quietReqLogger: true, base: null },
        }),
        ClsModule.forRoot({
          middleware: { mount: true, generateId: true, idGenerator: (request: { id: string }) => request.id },
          plugins: [
            new ClsPluginTransactional({
              adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
            }),
          ],
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        Database,
        ForgettingService,
        JournalService,
        MailService,
        MomentsRepository,
        PagedFiles,
        ThrottleRepository,
        ThrottleService,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SameSiteGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: RequestLimits },
        { provide: APP_GUARD, useClass: NoQueryGuard },
        { provide: APP_INTERCEPTOR, useClass: RequestTransaction },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [CONFIGURATION, Database, JournalService, MailService, MomentsRepository, PagedFiles, ThrottleService],
    };
  }
}
