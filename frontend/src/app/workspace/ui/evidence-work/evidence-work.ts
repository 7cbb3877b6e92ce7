import '../../../shared/ui/in-common';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type OrganisationRef, type ToVerify, type WideningToDecide, type Workspace } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type WordKey } from '../../../i18n/word-keys';
import { Words } from '../../../i18n/words';
import { MatterName } from '../../../shared/ui/matter-name';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { formatDate } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';

/** What waits about evidence: what to verify, whom to let read it, what was refused, which words to black out. */
@Component({
  selector: 'pt-evidence-work',
  imports: [MatterName, OrganisationName, RouterLink, Say, TranslatedText],
  templateUrl: './evidence-work.html',
  styleUrl: './evidence-work.css',
})
export class EvidenceWork {
  protected readonly words = inject(Words);

  readonly work = input.required<Pick<Workspace, 'toVerify' | 'widenings' | 'refusedFiles' | 'blackouts'>>();
  /** The recommendation whose work alone is shown; null: all. */
  readonly about = input<string | null>(null);

  protected readonly shown = computed(() => {
    const about = this.about();
    const isAbout = ({ recommendation }: { recommendation: { reference: string } | null }): boolean =>
      about === null || recommendation?.reference === about;
    const { toVerify, widenings, refusedFiles, blackouts } = this.work();
    return {
      toVerify: toVerify.filter(isAbout),
      widenings: widenings.filter(isAbout),
      refusedFiles: refusedFiles.filter(isAbout),
      blackouts: blackouts.filter(isAbout),
    };
  });

  constructor() {
    effect(() => {
      // Why a file was refused is said in the words of the form that sends them.
      if (this.work().refusedFiles.length > 0) untracked(() => void this.words.add('evidence'));
    });
  }

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  protected nameOf({ name }: OrganisationRef): string {
    return read(name, this.words.language()).text;
  }

  protected wishOf({ level, organisation }: WideningToDecide): string {
    if (level !== null) return this.words.say(`handling.work.widenings.to.${level}`);
    return this.words.say('handling.work.widenings.toLead', {
      organisation: organisation ? this.nameOf(organisation) : '',
    });
  }

  protected placeOf({ draft }: ToVerify): string[] {
    return ['/', this.words.language(), 'work', 'verifications', draft?.id ?? 'new'];
  }

  protected queryOf({ noun, id, recommendation, draft }: ToVerify): Params {
    return draft === null ? { [noun]: id, recommendation: recommendation.reference } : {};
  }

  protected stepOf({ draft }: ToVerify): WordKey {
    if (draft === null) return 'handling.work.toVerify.start';
    if (draft.isToPublish) return 'handling.work.toVerify.publish';
    return draft.isMine ? 'handling.work.toVerify.resume' : 'handling.work.toVerify.see';
  }
}
