import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { FINDINGS, type Finding, type Language, type OwnVerification } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Sending } from '../../shared/data/sending';
import { BlackoutLink } from '../../shared/ui/blackout-link';
import { DateText } from '../../shared/ui/date-text';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { LanguageChoice } from '../../shared/ui/language-choice/language-choice';
import { Loading } from '../../shared/ui/loading';
import { Meanwhile } from '../../shared/ui/meanwhile/meanwhile';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { PassageField } from '../../shared/ui/passage-field/passage-field';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { BlackoutMarks } from '../../shared/ui/proof/blackout-marks';
import { FindingMark } from '../../shared/ui/proof/finding-mark';
import { ProofList } from '../../shared/ui/proof/proof-list/proof-list';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { Announcer } from '../../shared/ui/toast/announcer';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { VerificationStore, type FindingFields } from '../data/verification-store';

const TEXT_MAX = 10_000;
type Step = OwnVerification['allowedActions'][number];

/** What an observer organisation finds of a piece of evidence or a milestone: one person writes it, another one publishes it. */
@Component({
  selector: 'pt-verification-page',
  imports: [
    BlackoutLink,
    BlackoutMarks,
    DateText,
    FindingMark,
    LanguageChoice,
    Loading,
    Meanwhile,
    OrganisationName,
    PassageField,
    ProblemNotice,
    ProofList,
    RouterLink,
    Say,
    SendingForm,
    SendingNotice,
    TranslatedText,
  ],
  providers: [VerificationStore],
  templateUrl: './verification-page.html',
  styleUrl: './verification-page.css',
})
export class VerificationPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  protected readonly words = inject(Words);
  protected readonly store = inject(VerificationStore);

  protected readonly findings = FINDINGS;
  protected readonly most = TEXT_MAX;
  protected readonly sending = new Sending();
  /** A new one is written; an own draft too, by whom it may be changed. */
  protected readonly isWritten = computed(() => {
    const known = this.store.verification();
    return known === null || known.allowedActions.includes('edit');
  });
  protected readonly isChanged = computed(() => Object.keys(this.store.editing()?.changes() ?? {}).length > 0);
  protected readonly theirs = computed(() =>
    (this.store.editing()?.clashes() ?? []).map(({ field, theirs }) => ({
      field,
      label: this.labelOf(field),
      text: theirs,
    })),
  );
  protected readonly title = computed(() => {
    const noun = this.store.target()?.noun;
    if (noun === undefined) return this.words.say('handling.verify.title');
    return this.words.say(noun === 'milestone' ? 'handling.verify.titleMilestone' : 'handling.verify.titleEvidence');
  });

  constructor() {
    pageHead(() => ({ title: this.title() }));
  }

  protected may(step: Step): boolean {
    return this.store.verification()?.allowedActions.includes(step) ?? false;
  }

  protected find(finding: Finding): void {
    this.store.editing()?.type({ finding });
  }

  protected speak(language: Language): void {
    this.store.editing()?.type({ language });
  }

  protected write(text: string): void {
    this.store.editing()?.type({ text });
  }

  protected take(field: string): void {
    this.store.editing()?.take(field as keyof FindingFields);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const fields = this.store.editing()?.fields();
    const isRight = this.sending.check({
      finding: fields?.finding === '' && this.words.say('handling.verify.missingFinding'),
      text: fields?.text.trim() === '' && this.words.say('handling.verify.missingText'),
    });
    if (!isRight) return;
    const saved = await this.sending.run(() => this.store.save());
    if (saved === undefined) return;
    this.store.show(saved);
    this.announcer.say(this.words.say('handling.verify.saved'));
  }

  protected async publish(): Promise<void> {
    const isSure = await this.dialogs.ask({
      title: this.words.say('handling.verify.publishSure.title'),
      detail: this.words.say('handling.verify.publishSure.detail'),
      agree: this.words.say('handling.verify.publishSure.agree'),
    });
    const verification = this.store.verification();
    if (!isSure || verification === null) return;
    const published = await this.sending.run(() => this.store.publish(verification));
    if (published === undefined) return;
    this.store.show(published);
    this.announcer.say(this.words.say('handling.verify.published'));
  }

  protected async discard(): Promise<void> {
    const isSure = await this.dialogs.ask({
      title: this.words.say('handling.verify.discardSure.title'),
      detail: this.words.say('handling.verify.discardSure.detail'),
      agree: this.words.say('handling.verify.discardSure.agree'),
      isDangerous: true,
    });
    const verification = this.store.verification();
    if (!isSure || verification === null) return;
    const isGone = await this.sending.run(() => this.store.discard(verification).then(() => true));
    if (isGone === undefined) return;
    await this.router.navigate(['/', this.words.language(), 'work']);
    this.announcer.say(this.words.say('handling.verify.discarded'));
  }

  private labelOf(field: keyof FindingFields): string {
    return this.words.say(`handling.verify.${field}`);
  }
}
