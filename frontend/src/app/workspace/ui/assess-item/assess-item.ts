import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ToAssess } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** A recommendation that the own organisation should judge, and why. */
@Component({
  selector: 'pt-assess-item',
  imports: [LevelBadge, RouterLink, Say, TranslatedText],
  templateUrl: './assess-item.html',
  styleUrl: '../item.css',
})
export class AssessItem {
  protected readonly words = inject(Words);

  readonly item = input.required<ToAssess>();
}
