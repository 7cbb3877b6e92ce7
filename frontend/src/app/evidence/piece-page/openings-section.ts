import { Component, computed, effect, inject, untracked } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { GrowingList } from '../../shared/data/growing-list';
import { DateText } from '../../shared/ui/date-text';
import { More } from '../../shared/ui/more';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { PieceClient } from '../data/piece-client';
import { PieceStore } from '../data/piece-store';

/** Who opened a restricted piece, by organisation and day, latest first. */
@Component({
  selector: 'pt-openings-section',
  imports: [DateText, More, OrganisationName, ProblemNotice, Say],
  templateUrl: './openings-section.html',
})
export class OpeningsSection {
  private readonly client = inject(PieceClient);
  private readonly store = inject(PieceStore);
  private readonly id = computed(() => this.store.own()?.id);
  /** Of a testimony or a link nothing was cleaned. */
  protected readonly isFile = computed(() => this.store.own()?.sent !== null);
  protected readonly openings = new GrowingList((cursor) => this.client.openings(this.id() ?? '', cursor));

  constructor() {
    effect(() => {
      if (this.id() !== undefined) untracked(() => void this.openings.load());
    });
  }
}
