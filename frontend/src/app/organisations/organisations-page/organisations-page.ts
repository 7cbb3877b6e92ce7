import { Component, computed, inject } from '@angular/core';
import { ORGANISATION_KINDS } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import '../../shared/ui/in-common';
import { Loading } from '../../shared/ui/loading';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { PerspectiveMark } from '../../shared/ui/perspective-mark/perspective-mark';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { StandingText } from '../../shared/ui/standing-text';
import { pageHead } from '../../shared/util/page-head';
import { OrganisationsClient } from '../data/organisations-client';

@Component({
  selector: 'pt-organisations-page',
  imports: [Loading, OrganisationName, PerspectiveMark, ProblemNotice, Say, StandingText],
  templateUrl: './organisations-page.html',
  styleUrl: './organisations-page.css',
})
export class OrganisationsPage {
  private readonly words = inject(Words);
  protected readonly list = answerOf(inject(OrganisationsClient).list());

  protected readonly groups = computed(() => {
    const all = this.list.value()?.items;
    return all && ORGANISATION_KINDS.map((kind) => ({ kind, members: all.filter((one) => one.kind === kind) }));
  });

  constructor() {
    pageHead(() => ({
      title: this.words.say('organisations.title'),
      description: this.words.say('organisations.lead'),
    }));
  }
}
