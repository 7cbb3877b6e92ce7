import '../../shared/ui/in-common';
import { Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { aboutChoices } from '../data/about-choices';
import { PieceSheet } from '../data/piece-sheet';
import { EvidenceClient } from '../data/evidence-client';
import { UploadQueue } from '../data/upload-queue';
import { PieceForm } from '../piece-form/piece-form';
import { UploadList } from '../upload-list/upload-list';

/** Bringing evidence that stands alone, about a recommendation. */
@Component({
  selector: 'pt-new-evidence-page',
  imports: [EmptyState, Loading, PieceForm, ProblemNotice, RouterLink, Say, TranslatedText, UploadList],
  providers: [PieceSheet],
  templateUrl: './new-page.html',
  styles: `
    h1 + p,
    h2 + * {
      margin-top: var(--s3);
    }
  `,
})
export class NewEvidencePage {
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly words = inject(Words);
  readonly sheet = inject(PieceSheet);

  protected readonly reference = computed(() => this.params().get('recommendation'));
  protected readonly story = answerOf(inject(EvidenceClient).story(() => this.reference() ?? undefined));
  protected readonly abouts = computed(() => {
    const story = this.story.value();
    return story === undefined ? [] : aboutChoices(story, this.words);
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('evidence.form.title') }));
    void inject(UploadQueue).restore();
    effect(() => {
      const recommendation = this.story.value()?.reference;
      if (recommendation === undefined) return;
      untracked(() => {
        this.sheet.open({ recommendation, statement: null });
      });
    });
  }
}
