import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DemonstrationStore } from '../../../session/data/demonstration-store';
import '../../../shared/ui/in-common';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { formatDate, today } from '../../../shared/util/dates';
import { quote, read } from '../../../shared/util/translated';

/** How to cite a recommendation, by the address that stays: text to select, and a button where scripts run. */
@Component({
  selector: 'pt-citation',
  imports: [Say],
  template: `
    <section aria-labelledby="cite">
      <h2 id="cite">{{ 'citation.title' | say }}</h2>
      <p class="text">{{ text() }}</p>
      <p class="row not-on-paper">
        <button type="button" class="button" (click)="copy()">{{ 'citation.copy' | say }}</button>
        <a [href]="address()">{{ shortAddress() }}</a>
      </p>
    </section>
  `,
  styleUrl: './citation.css',
})
export class Citation {
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly demonstration = inject(DemonstrationStore);

  readonly story = input.required<Pick<RecommendationStory, 'reference' | 'text'>>();

  protected readonly address = computed(() => `${this.document.location.origin}/r/${this.story().reference}`);
  protected readonly shortAddress = computed(() => this.address().replace(/^https?:\/\//, ''));
  protected readonly text = computed(() => {
    const [{ reference, text }, address, words] = [this.story(), this.address(), this.words];
    const { text: wording, language } = read(text, words.language());
    const date = formatDate(today(), words.language());
    const values = { wording: quote(wording, language), reference, date, address };
    return words.say(this.demonstration.isDemonstration() ? 'citation.ofDemonstration' : 'citation.text', values);
  });

  protected async copy(): Promise<void> {
    const isCopied = await this.write();
    this.announcer.say(this.words.say(isCopied ? 'citation.copied' : 'citation.notCopied'));
  }

  private async write(): Promise<boolean> {
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(this.text());
      return true;
    } catch {
      return false;
    }
  }
}
