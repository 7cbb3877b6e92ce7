import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type RequestKind } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { DateText } from '../../shared/ui/date-text';
import { FormerNames } from '../../shared/ui/former-names/former-names';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { PerspectiveMark } from '../../shared/ui/perspective-mark/perspective-mark';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { StandingText } from '../../shared/ui/standing-text';
import { Announcer } from '../../shared/ui/toast/announcer';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { isDissolved } from '../../shared/util/standing';
import { organisationsFor } from '../data/choices';
import { RegisterClient } from '../data/register-client';
import { AdministrationNav } from '../ui/administration-nav/administration-nav';
import { RenameForm } from '../ui/rename-form/rename-form';

const KINDS: readonly RequestKind[] = [
  'appoint_lead',
  'change_kind',
  'suspend_organisation',
  'restore_organisation',
  'dissolve_organisation',
];

/** One organisation in the register: its names, and what two administrators may decide about it. */
@Component({
  selector: 'pt-organisation-page',
  imports: [
    AdministrationNav,
    DateText,
    FormerNames,
    Loading,
    NotFound,
    PerspectiveMark,
    ProblemNotice,
    RenameForm,
    RouterLink,
    Say,
    StandingText,
    TranslatedText,
  ],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.css',
})
export class OrganisationPage {
  private readonly announcer = inject(Announcer);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  private readonly slug = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('slug') ?? '')), {
    requireSync: true,
  });

  protected readonly organisation = answerOf(inject(RegisterClient).one(this.slug));
  protected readonly isAbsent = computed(() => this.organisation.failure()?.code === 'absent');
  protected readonly isDissolved = computed(() => {
    const one = this.organisation.value();
    return one !== undefined && isDissolved(one);
  });
  protected readonly kinds = computed(() => {
    const one = this.organisation.value();
    return one === undefined ? [] : KINDS.filter((kind) => organisationsFor(kind, [one]).length > 0);
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('administration.organisations.title') }));
  }

  protected tellRenamed(): void {
    this.organisation.retry();
    this.announcer.say(this.words.say('administration.organisation.renamed'));
    this.title()?.nativeElement.focus();
  }
}
