import { HttpBackend } from '@angular/common/http';
import { ErrorHandler, TransferState, mergeApplicationConfig } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';

import { InProcessBackend } from '../server/in-process-backend';
import { RenderFault } from '../server/render-fault';
import { provideShareHead } from '../server/share-head';
import { SteadyTransferState } from '../server/steady-transfer-state';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';

export const serverConfig = mergeApplicationConfig(appConfig, {
  providers: [
    provideServerRendering(withRoutes(serverRoutes)),
    provideShareHead(),
    { provide: HttpBackend, useClass: InProcessBackend },
    { provide: ErrorHandler, useClass: RenderFault },
    { provide: TransferState, useClass: SteadyTransferState },
  ],
});
