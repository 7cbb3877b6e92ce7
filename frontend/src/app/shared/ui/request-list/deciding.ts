import { Injectable, inject, signal } from '@angular/core';
import {
  type AdminRequest,
  type Id,
  type OneTimeLink,
  type RequestAction,
  type RequestKind,
} from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { Attempt } from '../../data/attempt';
import { RequestsClient } from '../../data/requests-client';
import { Dialogs } from '../dialog/dialogs';
import { Announcer } from '../toast/announcer';

/** What takes somebody's voice. */
const SILENCING: readonly RequestKind[] = ['suspend_person', 'suspend_organisation', 'dissolve_organisation'];

/** Deciding on what takes two administrators; says beforehand what comes of it. */
@Injectable()
export class Deciding {
  private readonly client = inject(RequestsClient);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);

  readonly attempt = new Attempt();
  /** Which request the last decision was about. */
  readonly concerned = signal<Id | null>(null);
  /** Where somebody was invited: the link, and whom it is for, which the request no longer tells. */
  readonly invitation = signal<{ link: OneTimeLink; email: string } | null>(null);

  /** The request as it stands then; undefined when nothing was decided. */
  async decide(request: AdminRequest, action: RequestAction): Promise<AdminRequest | undefined> {
    if (!(await this.ask(request, action))) return undefined;
    this.concerned.set(request.id);
    this.invitation.set(null);
    const decided = await this.attempt.run(() => this.client.decide(request, action));
    if (decided === undefined) return undefined;
    if (decided.link !== null) this.invitation.set({ link: decided.link, email: request.email ?? '' });
    this.announcer.say(this.words.say(`administration.request.done.${action}`));
    return decided.request;
  }

  private ask({ kind }: AdminRequest, action: RequestAction): Promise<boolean> {
    const consequences =
      action === 'approval'
        ? [this.words.say(`administration.effect.${kind}`), this.words.say(`administration.told.${kind}`)].join(' ')
        : this.words.say(`administration.request.${action}`);
    return this.dialogs.ask({
      title: this.words.say(`administration.request.confirm.${action}`),
      detail: consequences,
      agree: this.words.say(`administration.request.action.${action}`),
      isDangerous: action === 'approval' && SILENCING.includes(kind),
    });
  }
}
