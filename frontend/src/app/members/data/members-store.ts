import { Injectable, inject, signal } from '@angular/core';
import { PASSWORD_LINK_MINUTES, type Id, type OneTimeLink, type OrganisationMember } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { Attempt } from '../../shared/data/attempt';
import { GrowingList } from '../../shared/data/growing-list';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Announcer } from '../../shared/ui/toast/announcer';
import { csvFile, download } from '../../shared/util/download';
import { MembersClient } from './members-client';

/** What a lead does about a member; `lead` and `member` are the role to come. */
export const DEEDS = ['lead', 'member', 'help', 'suspend', 'restore'] as const;
export type Deed = (typeof DEEDS)[number];

/** The people of the own organisation, and what their leads do about them. */
@Injectable()
export class MembersStore {
  private readonly client = inject(MembersClient);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);

  readonly list = new GrowingList((cursor) => this.client.members(cursor));
  readonly attempt = new Attempt();
  /** Whom the last deed was about. */
  readonly concerned = signal<Id | null>(null);
  /** The link that was just made, for the one it was made for. */
  readonly link = signal<OneTimeLink | null>(null);
  readonly exporting = new Attempt();

  constructor() {
    void this.list.load();
  }

  /** Says beforehand what it does, and does it once that is agreed to; true when it is done. */
  async act(member: OrganisationMember, deed: Deed): Promise<boolean> {
    const { name } = member;
    const isSure = await this.dialogs.ask({
      title: this.words.say(`members.confirm.${deed}.title`, { name }),
      detail: this.words.say(`members.confirm.${deed}.detail`, { minutes: PASSWORD_LINK_MINUTES }),
      agree: this.words.say(`members.action.${deed}`),
      isDangerous: deed === 'suspend',
    });
    if (!isSure) return false;
    this.concerned.set(member.id);
    this.link.set(null);
    const isDone = await this.attempt.run(() => this.do(member, deed));
    if (isDone !== true) await this.refresh();
    else this.announcer.say(this.words.say(`members.done.${deed}`, { name }));
    return isDone ?? false;
  }

  async export(): Promise<void> {
    const table = await this.exporting.run(() => this.client.export());
    if (table !== undefined) download(`${this.words.say('members.people.file')}.csv`, csvFile(table));
  }

  private async do(member: OrganisationMember, deed: Deed): Promise<true> {
    if (deed === 'help') this.link.set(await this.client.help(member));
    else this.list.put('id', await this.change(member, deed));
    return true;
  }

  private change(member: OrganisationMember, deed: Exclude<Deed, 'help'>): Promise<OrganisationMember> {
    if (deed === 'suspend') return this.client.suspend(member);
    if (deed === 'restore') return this.client.restore(member);
    return this.client.changeRole(member, deed);
  }

  /** Somebody else may have changed the person meanwhile: what is on screen is then what is true. */
  private async refresh(): Promise<void> {
    const code = this.attempt.failure()?.code;
    if (code === 'stale' || code === 'absent' || code === 'step_refused') await this.list.load();
  }
}
