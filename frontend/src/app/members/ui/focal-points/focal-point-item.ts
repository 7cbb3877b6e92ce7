import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FocalPoints, type OrganisationMember, type SetFocalPoints } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Sending } from '../../../shared/data/sending';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { FocalPointsClient } from '../../data/focal-points-client';

const idsOf = ({ focalPoint, alternate }: FocalPoints): SetFocalPoints => ({
  focalPoint: focalPoint?.id ?? null,
  alternate: alternate?.id ?? null,
});

/** One recommendation, who looks after it, and who does in their place. */
@Component({
  selector: 'pt-focal-point-item',
  imports: [RouterLink, Say, SelectField, SendingForm, SendingNotice, TranslatedText],
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
  protected readonly chosen = linkedSignal(() => idsOf(this.known()));
  protected readonly isOpen = signal(false);
  protected readonly choices = computed(() => this.people().map(({ id, name }) => ({ value: id, text: name })));

  protected choose(changes: Partial<SetFocalPoints>): void {
    this.chosen.update((chosen) => ({ ...chosen, ...changes }));
  }

  protected leave(): void {
    this.chosen.set(idsOf(this.known()));
    this.isOpen.set(false);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { focalPoint, alternate } = this.chosen();
    const isTwice = focalPoint !== null && focalPoint === alternate;
    if (!this.sending.check({ alternate: isTwice && this.words.say('members.focal.twice') })) return;
    const { reference } = this.known().recommendation;
    const saved = await this.sending.run(() => this.client.assign(reference, { focalPoint, alternate }));
    if (saved === undefined) return;
    this.known.set(saved);
    this.isOpen.set(false);
    this.announcer.say(this.words.say('members.focal.saved'));
  }
}
