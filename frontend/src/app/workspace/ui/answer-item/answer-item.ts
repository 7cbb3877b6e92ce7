import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type ObjectionToAnswer } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { MatterName } from '../../../shared/ui/matter-name';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { queryOfMatter } from '../../../shared/util/matter';

/** An objection to what the own organisation said, and until when a reply is expected. */
@Component({
  selector: 'pt-answer-item',
  imports: [DateText, MatterName, OrganisationName, RouterLink, Say],
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
    const objection = this.objection();
    return objection.draft === null ? { ...queryOfMatter(objection), about: objection.id } : {};
  });
}
