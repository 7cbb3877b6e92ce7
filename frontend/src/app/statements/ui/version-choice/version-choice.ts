import {
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldNames, labelOf, NO_NAMES, textOf } from '../../data/field-text';
import { type Choice, type Clash } from '../../data/fields';

const SIDES = ['mine', 'theirs'] as const satisfies readonly Choice[];

/** Two versions of one draft side by side, field by field. Where only the other side changed something, it is chosen. */
@Component({
  selector: 'pt-version-choice',
  imports: [Say],
  templateUrl: './version-choice.html',
  styleUrl: './version-choice.css',
})
export class VersionChoice {
  private readonly words = inject(Words);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  readonly clashes = input.required<readonly Clash[]>();
  readonly names = input<FieldNames>(NO_NAMES);
  readonly chosen = output<Record<string, Choice>>();

  protected readonly sides = SIDES;
  protected readonly isChecked = signal(false);
  private readonly picked = signal<Readonly<Record<string, Choice>>>({});
  protected readonly choices = computed<Readonly<Record<string, Choice>>>(() => {
    const untouched = this.clashes().filter(({ isTouched }) => !isTouched);
    return { ...Object.fromEntries(untouched.map(({ name }) => [name, 'theirs' as const])), ...this.picked() };
  });
  protected readonly rows = computed(() =>
    this.clashes().map((clash) => ({
      name: clash.name,
      label: labelOf(clash.name, this.words, this.names()),
      mine: textOf(clash.name, clash.mine, this.words, this.names()),
      theirs: textOf(clash.name, clash.theirs, this.words, this.names()),
    })),
  );

  constructor() {
    afterNextRender(() => {
      this.title().nativeElement.focus();
    });
  }

  protected pick(name: string, choice: Choice): void {
    this.picked.update((picked) => ({ ...picked, [name]: choice }));
  }

  protected keep(): void {
    this.isChecked.set(true);
    const choices = this.choices();
    if (this.clashes().every(({ name }) => choices[name] !== undefined)) this.chosen.emit({ ...choices });
  }
}
