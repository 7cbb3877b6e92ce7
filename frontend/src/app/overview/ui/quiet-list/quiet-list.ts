import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type Overview } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import '../../../shared/ui/in-common';
import { SilenceText } from '../../../shared/ui/silence-text/silence-text';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** What is late, whose lead nobody invited yet, and who has been silent longest; each number with its list. */
@Component({
  selector: 'pt-quiet-list',
  imports: [RouterLink, Say, SilenceText, TranslatedText],
  templateUrl: './quiet-list.html',
  styleUrl: './quiet-list.css',
})
export class QuietList {
  protected readonly words = inject(Words);

  readonly overview = input.required<Pick<Overview, 'milestones' | 'notInvited' | 'mostSilent'>>();
  readonly lists = input.required<Record<'overdue' | 'notInvited' | 'silences', Params>>();

  protected readonly list = computed(() => `/${this.words.language()}/recommendations`);
}
