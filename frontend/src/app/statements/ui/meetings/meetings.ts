import { Component, ElementRef, Injector, afterNextRender, inject, input, output } from '@angular/core';
import { type Area, type Id, type Meeting, type PlacedRemark } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { formatDate, today } from '../../../shared/util/dates';
import { MeetingForm } from '../meeting-form/meeting-form';
import { FieldRemarks } from '../remarks/field-remarks';

/** The meetings that a report tells of. */
@Component({
  selector: 'pt-meetings',
  imports: [FieldRemarks, MeetingForm, Say],
  template: `
    <section aria-labelledby="meetings">
      <h2 id="meetings">{{ 'report.meeting.title' | say }}</h2>
      <p class="soft">{{ 'report.meeting.lead' | say }}</p>
      @for (one of meetings(); track one.id) {
        <details open>
          <summary>{{ titleOf(one) }}</summary>
          <pt-field-remarks [at]="'meetings.' + one.id" [remarks]="remarks()" />
          <pt-meeting-form
            [meeting]="one"
            [areas]="areas()"
            [settled]="settled()"
            [errors]="errors()"
            (changed)="change($event)"
            (removed)="remove(one.id)"
          />
        </details>
      }
      <button type="button" class="button" (click)="add()">{{ 'report.meeting.add' | say }}</button>
    </section>
  `,
  styles: `
    h2 + p {
      margin: var(--s1) 0 var(--s3);
    }

    details {
      padding-bottom: var(--s4);
      border-top: 1px solid var(--line);
    }

    summary {
      padding-block: var(--s3);
      font-weight: 600;
    }
  `,
})
export class Meetings {
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly meetings = input.required<readonly Meeting[]>();
  readonly areas = input.required<readonly Area[]>();
  /** Decisions that were published once and stay as they were said. */
  readonly settled = input<ReadonlySet<Id>>(new Set());
  readonly errors = input<FieldErrors>({});
  readonly remarks = input<readonly PlacedRemark[]>([]);
  readonly changed = output<Meeting[]>();

  protected titleOf({ heldOn, area }: Meeting): string {
    const day = formatDate(heldOn, this.words.language());
    const place = this.areas().find(({ slug }) => slug === area)?.name[this.words.language()];
    return this.words.say('report.meeting.name', { day: place == null ? day : `${day}, ${place}` });
  }

  protected add(): void {
    const id = crypto.randomUUID();
    const people = { organisations: [], women: null, men: null, young: null };
    const meeting: Meeting = {
      id,
      level: 'regional',
      heldOn: today(),
      area: null,
      ...people,
      agenda: '',
      decisions: [],
    };
    this.changed.emit([...this.meetings(), meeting]);
    afterNextRender(
      () => this.host.nativeElement.querySelector<HTMLElement>('details:last-of-type input:checked')?.focus(),
      { injector: this.injector },
    );
  }

  protected change(meeting: Meeting): void {
    this.changed.emit(this.meetings().map((one) => (one.id === meeting.id ? meeting : one)));
  }

  protected remove(id: string): void {
    this.changed.emit(this.meetings().filter((one) => one.id !== id));
    this.host.nativeElement.querySelector<HTMLElement>('section > button')?.focus();
  }
}
