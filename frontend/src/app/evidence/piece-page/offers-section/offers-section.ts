import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { type Id, type Offer, type OrganisationRef } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Attempt } from '../../../shared/data/attempt';
import { DateText } from '../../../shared/ui/date-text';
import { Dialogs } from '../../../shared/ui/dialog/dialogs';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { read } from '../../../shared/util/translated';
import { PieceClient } from '../../data/piece-client';
import { PieceStore } from '../../data/piece-store';
import { Recipients } from '../../data/recipients';

/** To which observers a piece is offered, by the lead alone, and taking it back. */
@Component({
  selector: 'pt-offers-section',
  imports: [DateText, OrganisationName, ProblemNotice, Say],
  templateUrl: './offers-section.html',
})
export class OffersSection {
  private readonly client = inject(PieceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  protected readonly store = inject(PieceStore);
  protected readonly recipients = inject(Recipients);

  protected readonly offering = new Attempt();
  protected readonly chosen = linkedSignal<Id, ReadonlySet<string>>({
    source: this.store.id,
    computation: () => new Set(),
  });
  protected readonly isMissing = signal(false);
  protected readonly offers = computed(() => this.store.own()?.offers ?? []);
  protected readonly may = computed(() => this.store.own()?.allowedActions.includes('offer') ?? false);
  /** Sent again after an answer was lost, an offer is the same one. */
  private readonly ids = new Map<string, Id>();

  protected nameOf({ name }: OrganisationRef): string {
    return read(name, this.words.language()).text;
  }

  protected toggle(slug: string): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(slug)) chosen.add(slug);
    this.chosen.set(chosen);
    this.isMissing.set(false);
  }

  protected async offer(): Promise<void> {
    const [evidence, chosen] = [this.store.id(), [...this.chosen()]];
    this.isMissing.set(chosen.length === 0);
    if (chosen.length === 0) return;
    const done = await this.offering.run(async () => {
      for (const organisation of chosen) await this.client.offer(this.idFor(organisation), { evidence, organisation });
      return chosen.length;
    });
    await this.store.refresh();
    if (done === undefined) return;
    this.chosen.set(new Set());
    this.announcer.say(this.words.say('handling.offer.sent', { count: done }));
  }

  protected async takeBack(offer: Offer): Promise<void> {
    const organisation = this.nameOf(offer.organisation);
    const isSure = await this.dialogs.ask({
      title: this.words.say('handling.offer.takeBackSure.title', { organisation }),
      detail: this.words.say('handling.offer.takeBackSure.detail'),
      agree: this.words.say('handling.offer.takeBackSure.agree'),
      isDangerous: true,
    });
    if (!isSure || !(await this.store.takeBack(offer))) return;
    this.ids.delete(offer.organisation.slug);
    this.announcer.say(this.words.say('handling.offer.takenBack'));
  }

  private idFor(organisation: string): Id {
    const id = this.ids.get(organisation) ?? crypto.randomUUID();
    this.ids.set(organisation, id);
    return id;
  }
}
