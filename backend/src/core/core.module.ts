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
import { apiDataSourceOptions } from './database/data-source.js';
import { Database } from './database/database.js';
import { HealthController } from './health/health.controller.js';
import { InputPipe } from './http/input.pipe.js';
import { NoQueryGuard } from './http/no-query.guard.js';
import { SameSiteGuard } from './http/same-site.guard.js';
import { JournalEntry } from './journal/journal-entry.entity.js';
import { JournalService } from './journal/journal.service.js';
import { ProblemFilter } from './problems/problem.filter.js';

export const CONFIGURATION = Symbol('configuration');

/** What no noun owns: the database, the gates in front of every route, the journal, problems. */
@Global()
@Module({})
export class CoreModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: CoreModule,
      imports: [
        TypeOrmModule.forRoot({
          ...apiDataSourceOptions(configuration.databaseUrl),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
        TypeOrmModule.forFeature([JournalEntry]),
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
        JournalService,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SameSiteGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: NoQueryGuard },
        { provide: APP_INTERCEPTOR, useClass: RequestTransaction },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [CONFIGURATION, Database, JournalService],
    };
  }
}
