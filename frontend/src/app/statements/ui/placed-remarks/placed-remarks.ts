import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { type Language, type PlacedRemark } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { quote } from '../../../shared/util/translated';
import { sentencesOf } from '../../data/marked';
import { type Place } from '../../data/remark-places';
import { LongText } from '../fields/long-text';
import { MarkedText } from '../marked-text/marked-text';

/** As much of a text as a remark may quote. */
const QUOTE_MOST = 500;
const SHOWN_OF_QUOTE = 60;

/** Remarks at the very words or value: words are selected, or a sentence or a thing is chosen from a list. */
@Component({
  selector: 'pt-placed-remarks',
  imports: [LongText, MarkedText, Say],
  templateUrl: './placed-remarks.html',
  styleUrl: './placed-remarks.css',
  host: { '(document:selectionchange)': 'select()' },
})
export class PlacedRemarks {
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly passage = viewChild.required<ElementRef<HTMLElement>>('passage');

  readonly text = input.required<string>();
  readonly language = input.required<Language>();
  /** The field that holds the text. */
  readonly textField = input.required<string>();
  /** What else a remark may be about. */
  readonly places = input.required<readonly Place[]>();
  readonly remarks = model.required<readonly PlacedRemark[]>();
  /** Whether remarks without words are shown as such. */
  readonly isChecked = input(false);

  protected readonly selected = signal<string | null>(null);
  protected readonly sentences = computed(() =>
    sentencesOf(this.text(), this.language()).map((sentence) => sentence.slice(0, QUOTE_MOST)),
  );
  protected readonly quotes = computed(() =>
    this.remarks().map(({ at, quote }) => (at === this.textField() ? quote : null)),
  );

  protected labelOf({ at, quote: words }: PlacedRemark): string {
    if (words !== null) return this.quoted(words);
    return this.places().find((place) => place.at === at)?.label ?? this.words.say('report.remark.whole');
  }

  protected quoted(text: string): string {
    const short = text.length > SHOWN_OF_QUOTE ? `${text.slice(0, SHOWN_OF_QUOTE)}…` : text;
    return quote(short, this.words.language());
  }

  /** What is selected with a finger, the mouse or the keys, where it stands in the text as it is. */
  protected select(): void {
    const selection = this.host.nativeElement.ownerDocument.getSelection();
    if (selection === null || !this.passage().nativeElement.contains(selection.anchorNode)) return;
    const words = selection.toString().trim().slice(0, QUOTE_MOST);
    this.selected.set(words !== '' && this.text().includes(words) ? words : null);
  }

  protected add(at: string, quote: string | null): void {
    this.remarks.set([...this.remarks(), { at, quote, remark: '' }]);
    this.selected.set(null);
    const last = `#placed-${String(this.remarks().length - 1)}`;
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(last)?.focus(), {
      injector: this.injector,
    });
  }

  protected write(index: number, remark: string): void {
    this.remarks.set(this.remarks().map((one, place) => (place === index ? { ...one, remark } : one)));
  }

  protected remove(index: number): void {
    this.remarks.set(this.remarks().filter((_, place) => place !== index));
    this.passage().nativeElement.focus();
  }
}
