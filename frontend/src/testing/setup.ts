import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// Nothing is drawn here, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
