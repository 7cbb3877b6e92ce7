import { Component, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type Blackout } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Attempt } from '../../shared/data/attempt';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Loading } from '../../shared/ui/loading';
import { MatterName } from '../../shared/ui/matter-name';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { Announcer } from '../../shared/ui/toast/announcer';
import { formatDate } from '../../shared/util/dates';
import { pageOfMatter } from '../../shared/util/matter';
import { pageHead } from '../../shared/util/page-head';
import { BlackoutClient, type BlackoutStep } from '../data/blackout-client';
import { BlackoutMatches } from './blackout-matches';

/** Words that an editor asked to black out: another one reads and decides. */
@Component({
  selector: 'pt-blackout-page',
  imports: [BlackoutMatches, Loading, MatterName, OrganisationName, ProblemNotice, RouterLink, Say],
  templateUrl: './blackout-page.html',
  styleUrl: './blackout-page.css',
})
export class BlackoutPage {
  private readonly client = inject(BlackoutClient);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  protected readonly words = inject(Words);
  protected readonly pageOf = pageOfMatter;

  protected readonly blackout = signal<Blackout | null>(null);
  protected readonly reading = new Attempt();
  protected readonly deciding = new Attempt();

  constructor() {
    pageHead(() => ({ title: this.words.say('handling.blackout.decideTitle') }));
    void this.read();
  }

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  /** Where one reads what was found. */
  protected placeOf(blackout: Blackout, { noun, id }: NonNullable<Blackout['about']>): string[] {
    const place = noun === 'milestone' ? pageOfMatter(blackout) : ['evidence', id];
    return ['/', this.words.language(), ...place];
  }

  protected async read(): Promise<void> {
    const found = await this.reading.run(() => this.client.get(this.params().get('id') ?? ''));
    if (found !== undefined) this.blackout.set(found);
  }

  protected async decide(blackout: Blackout, step: BlackoutStep): Promise<void> {
    if (step === 'agreement' && !(await this.isSure(blackout))) return;
    const decided = await this.deciding.run(() => this.client.decide(blackout, step));
    // Somebody else was faster: what came of it stands there, and why this did not.
    if (this.deciding.failure()?.code === 'stale') await this.read();
    if (decided === undefined) return;
    this.blackout.set(decided);
    this.announcer.say(this.words.say(step === 'agreement' ? 'handling.blackout.done' : 'handling.blackout.refused'));
  }

  private isSure({ preview }: Blackout): Promise<boolean> {
    const count = (preview?.matches ?? []).reduce((sum, match) => sum + match.count, 0);
    return this.dialogs.ask({
      title: this.words.say('handling.blackout.sure.title'),
      detail: this.words.say('handling.blackout.sure.detail', { count }),
      agree: this.words.say('handling.blackout.sure.agree'),
      isDangerous: true,
    });
  }
}
