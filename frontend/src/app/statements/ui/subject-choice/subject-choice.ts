import { Component, computed, inject, input, output } from '@angular/core';
import { type Id, type Milestone } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { read } from '../../../shared/util/translated';
import { OptionChoice, type Option } from '../option-choice/option-choice';

/** What is judged: a recommendation as a whole, or one of its milestones. */
@Component({
  selector: 'pt-subject-choice',
  imports: [OptionChoice, Say],
  template: `
    <details>
      <summary>
        {{ 'appraisal.subject.legend' | say }} <strong>{{ current() }}</strong>
      </summary>
      @if (isOpen()) {
        <pt-option-choice
          name="about"
          [legend]="'appraisal.subject.change' | say"
          [options]="options()"
          [value]="milestone()"
          (choose)="choose.emit($event)"
        />
      } @else {
        <p class="soft">{{ 'appraisal.subject.locked' | say }}</p>
      }
    </details>
  `,
  styles: `
    summary {
      align-content: center;
      min-height: var(--touch);
      padding-block: var(--s2);
    }

    pt-option-choice {
      display: block;
      margin-top: var(--s3);
    }
  `,
})
export class SubjectChoice {
  private readonly words = inject(Words);

  readonly milestones = input.required<readonly Pick<Milestone, 'id' | 'title'>[]>();
  /** Null: the recommendation as a whole. */
  readonly milestone = input.required<Id | null>();
  /** Whether it may still be chosen. */
  readonly isOpen = input.required<boolean>();
  readonly choose = output<Id | null>();

  protected readonly options = computed<readonly Option<Id | null>[]>(() => [
    {
      value: null,
      text: this.words.say('appraisal.subject.whole'),
      detail: this.words.say('appraisal.subject.wholeDetail'),
    },
    ...this.milestones().map(({ id, title }) => ({
      value: id,
      text: this.words.say('appraisal.subject.milestone', { title: read(title, this.words.language()).text }),
    })),
  ]);
  protected readonly current = computed(
    () => this.options().find(({ value }) => value === this.milestone())?.text ?? '…',
  );
}
