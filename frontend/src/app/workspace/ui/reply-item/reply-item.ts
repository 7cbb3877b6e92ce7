import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type JudgementToAnswer } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** Another's judgement of what the own organisation answers for, and why it may reply. */
@Component({
  selector: 'pt-reply-item',
  imports: [DateText, LevelBadge, OrganisationName, RouterLink, Say, TranslatedText],
  templateUrl: './reply-item.html',
  styleUrl: '../item.css',
})
export class ReplyItem {
  protected readonly words = inject(Words);

  readonly judged = input.required<JudgementToAnswer>();

  protected readonly link = computed(() => {
    const { draft } = this.judged();
    return ['/', this.words.language(), 'work', 'replies', ...(draft === null ? ['new'] : [draft, 'edit'])];
  });
  protected readonly query = computed<Params>(() => {
    const { draft, id, recommendation } = this.judged();
    return draft === null ? { recommendation: recommendation.reference, about: id } : {};
  });
}
