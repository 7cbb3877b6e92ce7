import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideAppInitializer, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import {
  provideClientHydration,
  withHttpTransferCacheOptions,
  withNoIncrementalHydration,
} from '@angular/platform-browser';
import { provideRouter, withInMemoryScrolling } from '@angular/router';

import { routes } from './app.routes';
import { knowBeforeDrawing } from './know-before-drawing';
import { continueAfterConfirmation } from './session/continue-after-confirmation';
import { continueAfterSignIn } from './session/continue-after-sign-in';
import { askInLanguage } from './shared/data/ask-in-language';
import { giveUpWaiting } from './shared/data/give-up-waiting';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideAppInitializer(knowBeforeDrawing),
    provideRouter(routes, withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' })),
    provideHttpClient(withInterceptors([askInLanguage, continueAfterSignIn, continueAfterConfirmation, giveUpWaiting])),
    // Public answers say `no-cache` for the sake of their ETag; carrying them into the page they were rendered for is fine.
    provideClientHydration(
      withNoIncrementalHydration(),
      withHttpTransferCacheOptions({ includeNonCacheableRequests: true }),
    ),
  ],
};
