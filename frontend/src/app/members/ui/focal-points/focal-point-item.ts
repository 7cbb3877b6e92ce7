import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FocalPoints, type OrganisationMember } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Editing } from '../../../shared/data/editing';
import { Sending } from '../../../shared/data/sending';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { FocalPointsClient } from '../../data/focal-points-client';

type Fields = Record<'focalPoint' | 'alternate', string | null>;

const idsOf = (kept: FocalPoints | null): Fields => ({
  focalPoint: kept?.focalPoint?.id ?? null,
  alternate: kept?.alternate?.id ?? null,
});

/** One recommendation, who looks after it, and who does in their place. */
@Component({
  selector: 'pt-focal-point-item',
  imports: [Meanwhile, RouterLink, Say, SelectField, SendingForm, SendingNotice, TranslatedText],
  templateUrl: './focal-point-item.html',
  styleUrl: './focal-point-item.css',
})
export class FocalPointItem {
  private readonly client = inject(FocalPointsClient);
  private readonly announcer = inject(Announcer);
  protected readonly words = inject(Words);

  readonly focalPoints = input.required<FocalPoints>();
  readonly people = input.required<readonly OrganisationMember[]>();
  readonly mayAssign = input(false);

  protected readonly sending = new Sending();
  protected readonly known = linkedSignal(() => this.focalPoints());
  protected readonly editing = computed(() => new Editing<FocalPoints, Fields>(this.focalPoints(), idsOf));
  protected readonly isOpen = signal(false);
  protected readonly choices = computed(() => this.people().map(({ id, name }) => ({ value: id, text: name })));

  protected readonly theirs = computed(() =>
    this.editing()
      .clashes()
      .map(({ field, theirs }) => ({
        field,
        label: this.words.say(`members.focal.${field}`),
        text: this.choices().find(({ value }) => value === theirs)?.text ?? this.words.say('members.focal.nobody'),
      })),
  );

  protected take(field: string): void {
    this.editing().take(field as keyof Fields);
  }

  protected leave(): void {
    this.editing().restart(this.known());
    this.isOpen.set(false);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { focalPoint, alternate } = this.editing().fields();
    const isTwice = focalPoint !== null && focalPoint === alternate;
    if (!this.sending.check({ alternate: isTwice && this.words.say('members.focal.twice') })) return;
    const { reference } = this.known().recommendation;
    const saved = await this.sending.run(() =>
      this.editing().save((changes, version) => this.client.assign(reference, version, changes)),
    );
    if (saved === undefined) return;
    this.known.set(saved);
    this.editing().restart(saved);
    this.isOpen.set(false);
    this.announcer.say(this.words.say('members.focal.saved'));
  }
}
