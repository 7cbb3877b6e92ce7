import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { type Picture } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatNumber } from '../../../shared/util/numbers';
import { ProofPicture } from '../../../shared/ui/proof/proof-picture/proof-picture';
import { type Rectangles, boxBetween, type Rectangle } from '../../data/rectangles';

const STEP = 0.01;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface Point {
  x: number;
  y: number;
}

/** A page over which rectangles are drawn with a finger or a mouse, and moved and resized by the keyboard. */
@Component({
  selector: 'pt-redaction-sheet',
  imports: [ProofPicture, Say],
  templateUrl: './redaction-sheet.html',
  styleUrl: './redaction-sheet.css',
})
export class RedactionSheet {
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private readonly sheet = viewChild<ElementRef<HTMLElement>>('sheet');

  readonly picture = input.required<Picture>();
  readonly page = input.required<number>();
  readonly alt = input.required<string>();
  readonly rectangles = input.required<Rectangles>();
  /** As the copy will be: nothing to hold any more. */
  readonly isPreview = input(false);

  private readonly from = signal<Point | null>(null);
  private readonly to = signal<Point | null>(null);
  protected readonly here = computed(() => this.rectangles().on(this.page()));
  /** What is being drawn. */
  protected readonly drawn = computed(() => {
    const [from, to] = [this.from(), this.to()];
    return from === null || to === null ? null : boxBetween(from, to);
  });

  /** Puts one in the middle, ready to be moved. */
  add(): void {
    const added = this.rectangles().add(this.page());
    if (added !== null) this.focus(added.number);
  }

  protected nameOf({ number, page }: Rectangle): string {
    return this.words.say('handling.redaction.one', { number, page });
  }

  protected placeOf({ x, y, width, height }: Rectangle): string {
    const percent = (part: number): string => formatNumber(Math.round(part * 100), this.words.language());
    return this.words.say('handling.redaction.place', {
      x: percent(x),
      y: percent(y),
      width: percent(width),
      height: percent(height),
    });
  }

  protected begin(event: PointerEvent): void {
    if (this.isPreview() || event.button !== 0 || this.rectangles().isFull()) return;
    if (event.target instanceof Element && event.target.closest('button, a') !== null) return;
    event.preventDefault();
    const sheet = this.sheet()?.nativeElement;
    sheet?.setPointerCapture(event.pointerId);
    this.from.set(this.pointOf(event));
    this.to.set(this.pointOf(event));
  }

  protected stretch(event: PointerEvent): void {
    if (this.from() !== null) this.to.set(this.pointOf(event));
  }

  protected end(): void {
    const drawn = this.drawn();
    this.giveUp();
    // A mere touch is no rectangle.
    if (drawn !== null && drawn.width > STEP && drawn.height > STEP) this.rectangles().add(this.page(), drawn);
  }

  protected giveUp(): void {
    this.from.set(null);
    this.to.set(null);
  }

  protected steer(event: KeyboardEvent, { number }: Rectangle): void {
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) {
      event.preventDefault();
      if (event.shiftKey) this.rectangles().resize(number, ...arrow);
      else this.rectangles().move(number, ...arrow);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.remove(number);
    }
  }

  protected remove(number: number): void {
    this.rectangles().remove(number);
    const next = this.here().at(-1);
    if (next !== undefined) this.focus(next.number);
  }

  private focus(number: number): void {
    const focus = (): void => {
      this.sheet()
        ?.nativeElement.querySelector<HTMLElement>(`[data-number="${String(number)}"]`)
        ?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
  }

  private pointOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.sheet()?.nativeElement.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }
}
