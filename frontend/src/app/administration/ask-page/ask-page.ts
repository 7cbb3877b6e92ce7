import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { ORGANISATION_KINDS, REQUEST_KINDS, REQUEST_REASON_LENGTH } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Field } from '../../shared/ui/field/field';
import { SelectField, type Choice } from '../../shared/ui/select-field/select-field';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { TextField } from '../../shared/ui/text-field/text-field';
import { Announcer } from '../../shared/ui/toast/announcer';
import { pageHead } from '../../shared/util/page-head';
import { read } from '../../shared/util/translated';
import { Asking } from '../data/asking';
import { kindOf, type Select } from '../data/choices';
import { InvitationCode } from '../ui/invitation-code/invitation-code';
import { AdministrationNav } from '../ui/administration-nav/administration-nav';

/** A request to another administrator; the address may already say for what and about whom. */
@Component({
  selector: 'pt-ask-page',
  imports: [
    AdministrationNav,
    Field,
    InvitationCode,
    RouterLink,
    Say,
    SelectField,
    SendingForm,
    SendingNotice,
    TextField,
  ],
  providers: [Asking],
  templateUrl: './ask-page.html',
  styleUrl: './ask-page.css',
})
export class AskPage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  protected readonly words = inject(Words);
  protected readonly asking = inject(Asking);

  /** What the invitation that was asked for will need, and whom it is for. */
  protected readonly half = signal<{ code: string; email: string } | null>(null);
  protected readonly reason = REQUEST_REASON_LENGTH;
  protected readonly list = computed(() => ['/', this.words.language(), 'administration', 'requests']);
  protected readonly fields = computed(() => ['kind' as const, ...this.asking.fields(), 'reason' as const]);
  protected readonly selects = computed(() => this.fields().filter(isSelect));
  protected readonly choices = computed<Record<Select, Choice[]>>(() => ({
    kind: REQUEST_KINDS.map((kind) => ({ value: kind, text: this.words.say(`administration.kind.${kind}`) })),
    organisation: this.asking.organisations().map(({ slug, name }) => ({ value: slug, text: this.read(name) })),
    person: this.asking.persons().map(({ id, name, role, organisation }) => {
      const place = organisation && this.read(organisation.name);
      return { value: id, text: [name, this.words.say(`work.role.${role}`), place].filter(Boolean).join(' · ') };
    }),
    role: (['editor', 'administrator'] as const).map((role) => ({
      value: role,
      text: this.words.say(`administration.roles.${role}`),
    })),
    organisationKind: ORGANISATION_KINDS.filter((kind) => kind !== this.asking.presentKind()).map((kind) => ({
      value: kind,
      text: this.words.say(`administration.kinds.${kind}`),
    })),
  }));

  constructor() {
    pageHead(() => ({ title: this.words.say('administration.ask.title') }));
    const { queryParamMap } = inject(ActivatedRoute).snapshot;
    this.asking.type({
      kind: kindOf(queryParamMap.get('kind')),
      organisation: queryParamMap.get('organisation') ?? '',
      person: queryParamMap.get('person') ?? '',
    });
  }

  protected choose(field: Select, value: string): void {
    if (field === 'kind') this.asking.type({ kind: kindOf(value) });
    else this.asking.type({ [field]: value, ...(field === 'organisation' && { organisationKind: '' }) });
  }

  /** Where nothing can be chosen, why. */
  protected hintOf(field: Select): string | undefined {
    if (!this.asking.isReady() || this.choices()[field].length > 0) return undefined;
    return this.words.say(field === 'person' ? 'administration.ask.nobody' : 'administration.ask.noOrganisation');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const asked = await this.asking.send();
    if (asked === undefined) return;
    this.announcer.say(this.words.say('administration.ask.done'));
    if (asked.code === null) await this.leave();
    else this.half.set({ code: asked.code, email: asked.email ?? '' });
  }

  protected async leave(): Promise<void> {
    await this.router.navigate(this.list());
  }

  private read(name: Parameters<typeof read>[0]): string {
    return read(name, this.words.language()).text;
  }
}

function isSelect(field: Select | 'email' | 'reason'): field is Select {
  return field !== 'email' && field !== 'reason';
}
