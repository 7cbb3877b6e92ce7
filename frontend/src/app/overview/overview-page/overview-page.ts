import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { type Overview } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';

@Component({
  selector: 'pt-overview-page',
  imports: [Say],
  template: `<h1>{{ 'nav.overview' | say }} {{ overview.value()?.recommendations }}</h1>`,
})
export class OverviewPage {
  protected readonly overview = httpResource<Overview>(() => '/api/overview');
}
