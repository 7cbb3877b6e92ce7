import { Component, computed, inject } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { answerOf } from '../../shared/data/answer';
import { DateText } from '../../shared/ui/date-text';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { PieceClient } from '../data/piece-client';
import { PieceStore } from '../data/piece-store';

/** Who opened a restricted piece, by organisation and day. */
@Component({
  selector: 'pt-openings-section',
  imports: [DateText, OrganisationName, ProblemNotice, Say],
  templateUrl: './openings-section.html',
})
export class OpeningsSection {
  private readonly store = inject(PieceStore);
  /** Of a testimony or a link nothing was cleaned. */
  protected readonly isFile = computed(() => this.store.own()?.sent !== null);
  protected readonly openings = answerOf(inject(PieceClient).openings(() => this.store.own()?.id));
}
