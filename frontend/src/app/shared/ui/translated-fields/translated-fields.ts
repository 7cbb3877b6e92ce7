import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { type NewTranslated } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../data/field-errors';
import { PassageField } from '../passage-field/passage-field';
import { TextField } from '../text-field/text-field';

/** Words in both languages, one of which may be missing. */
@Component({
  selector: 'pt-translated-fields',
  imports: [PassageField, Say, TextField],
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @if (hint()) {
        <p class="soft small">{{ hint() }}</p>
      }
      @for (language of languages; track language) {
        @if (isLong()) {
          <pt-passage-field
            [fieldId]="fieldId() + '-' + language"
            [label]="labels[language] | say"
            [language]="language"
            [error]="errorIn()[language]"
            [most]="most()"
            [value]="words()[language] ?? ''"
            (valueChange)="write(language, $event)"
          />
        } @else {
          <pt-text-field
            [fieldId]="fieldId() + '-' + language"
            [label]="labels[language] | say"
            [language]="language"
            [error]="errorIn()[language]"
            [most]="most()"
            [value]="words()[language] ?? ''"
            (valueChange)="write(language, $event)"
          />
        }
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }

    fieldset {
      display: grid;
      gap: var(--s3);
    }
  `,
})
export class TranslatedFields {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly isLong = input(false);
  readonly most = input.required<number>();
  readonly words = input.required<NewTranslated>();
  readonly errors = input<FieldErrors>({});
  /** Under which name it is sent. */
  readonly path = input.required<string>();
  readonly written = output<NewTranslated>();

  protected readonly languages = ['fr', 'en'] as const;
  protected readonly labels = { fr: 'planning.language.fr', en: 'planning.language.en' } as const;
  /** What is wrong with both stands at the first. */
  protected readonly errorIn = computed(() => {
    const [errors, path] = [this.errors(), this.path()];
    return { fr: errors[path] ?? errors[`${path}.fr`], en: errors[`${path}.en`] };
  });

  /** As they were typed, also where the next letter comes before they are drawn. */
  private readonly typed = linkedSignal(() => this.words());

  protected write(language: 'fr' | 'en', text: string): void {
    this.typed.update((words) => ({ ...words, [language]: text }));
    this.written.emit(this.typed());
  }
}
