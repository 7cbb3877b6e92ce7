import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { JUDGEMENTS } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import '../../shared/ui/in-common';
import { LevelBadge } from '../../shared/ui/level-badge/level-badge';
import { StripLegend } from '../../shared/ui/strip-legend/strip-legend';
import { Address } from '../../shared/util/address';
import { pageHead } from '../../shared/util/page-head';

const SECTIONS = [
  'scale',
  'perspectives',
  'median',
  'divergence',
  'fresh',
  'areas',
  'time',
  'guided',
  'shares',
  'map',
  'filters',
  'silence',
  'milestones',
  'values',
  'breakdown',
  'targets',
  'quota',
  'pipeline',
  'meetings',
  'periods',
  'punctuality',
  'objections',
  'reply',
  'statements',
  'visible',
  'record',
  'texts',
  'never',
] as const;

@Component({
  selector: 'pt-method-page',
  imports: [LevelBadge, RouterLink, Say, StripLegend],
  templateUrl: './method-page.html',
  styleUrl: './method-page.css',
})
export class MethodPage {
  protected readonly words = inject(Words);
  protected readonly address = inject(Address);

  protected readonly sections = SECTIONS;
  protected readonly judgements = JUDGEMENTS;
  protected readonly visible = ['public', 'shared', 'restricted', 'counts'] as const;
  protected readonly never = ['average', 'rewrite', 'speakFor', 'guess', 'expose', 'follow'] as const;

  constructor() {
    pageHead(() => ({ title: this.words.say('nav.method'), description: this.words.say('method.lead') }));
  }
}
