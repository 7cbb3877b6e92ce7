import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type ObjectionToAnswer } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { OrganisationName } from '../../../shared/ui/organisation-name';

/** An objection to what the own organisation said, and until when a reply is expected. */
@Component({
  selector: 'pt-answer-item',
  imports: [DateText, OrganisationName, RouterLink, Say],
  templateUrl: './answer-item.html',
  styleUrl: '../item.css',
})
export class AnswerItem {
  protected readonly words = inject(Words);

  readonly objection = input.required<ObjectionToAnswer>();

  protected readonly link = computed(() => {
    const { draft } = this.objection();
    const replies = ['/', this.words.language(), 'work', 'replies'];
    return draft === null ? [...replies, 'new'] : [...replies, draft, 'edit'];
  });
  protected readonly query = computed<Params>(() => {
    const { draft, id, recommendation } = this.objection();
    return draft === null ? { recommendation: recommendation.reference, about: id } : {};
  });
}
