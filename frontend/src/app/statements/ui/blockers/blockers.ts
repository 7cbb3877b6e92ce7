import { Component, input, output } from '@angular/core';
import { BLOCKERS, type Blocker, type BlockerKind } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { today } from '../../../shared/util/dates';
import { DayField } from '../fields/day-field';
import { LongText } from '../fields/long-text';
import { onceTrue } from '../sticky';

/** What stands in a milestone's way: of what kind, in words, and since when. */
@Component({
  selector: 'pt-blockers',
  imports: [DayField, LongText, Say],
  templateUrl: './blockers.html',
  styleUrl: './blockers.css',
})
export class Blockers {
  /** The field they stand in: `moves.<id>.blockers`. */
  readonly name = input.required<string>();
  readonly blockers = input.required<readonly Blocker[]>();
  readonly errors = input<FieldErrors>({});
  /** Whether somebody is about to say what it is. */
  readonly isAsked = input(false);
  readonly changed = output<Blocker[]>();

  protected readonly kinds = BLOCKERS;
  protected readonly isOpen = onceTrue(() => this.isAsked() || this.blockers().length > 0);
  /** What was typed of a kind before its tick was taken away. */
  private readonly before = new Map<BlockerKind, Blocker>();

  protected blockerOf(kind: BlockerKind): Blocker | undefined {
    return this.blockers().find((one) => one.kind === kind);
  }

  protected errorOf(kind: BlockerKind, field: 'text' | 'since'): string | undefined {
    return this.errors()[`${this.name()}.${kind}.${field}`];
  }

  protected toggle(kind: BlockerKind): void {
    const blocker = this.blockerOf(kind);
    if (blocker !== undefined) this.before.set(kind, blocker);
    const others = this.blockers().filter((one) => one.kind !== kind);
    const begun = this.before.get(kind) ?? { kind, text: '', since: today() };
    this.changed.emit(blocker === undefined ? [...others, begun] : others);
  }

  protected change(kind: BlockerKind, changes: Partial<Blocker>): void {
    this.changed.emit(this.blockers().map((one) => (one.kind === kind ? { ...one, ...changes } : one)));
  }
}
