import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  REQUEST_FIELDS,
  REQUEST_REASON_LENGTH,
  type CreateAdminRequest,
  type NewAdminRequest,
  type RequestKind,
} from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { ReferenceClient } from '../../shared/data/reference-client';
import { RequestsClient } from '../../shared/data/requests-client';
import { Sending } from '../../shared/data/sending';
import { looksLikeEmail } from '../../shared/util/email';
import { organisationsFor, peopleFor, type Asked, type Wish } from './choices';
import { PeopleClient } from './people-client';

const NOTHING: Wish = {
  kind: '',
  organisation: '',
  person: '',
  email: '',
  role: '',
  organisationKind: '',
  reason: '',
};

/** Asking another administrator for what takes two. */
@Injectable()
export class Asking {
  private readonly client = inject(RequestsClient);
  private readonly people = inject(PeopleClient);
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  private readonly typed = signal<Wish>(NOTHING);
  private id = crypto.randomUUID();

  readonly sending = new Sending();
  readonly wish = this.typed.asReadonly();
  readonly fields = computed<readonly Asked[]>(() => {
    const { kind } = this.typed();
    return kind === '' ? [] : REQUEST_FIELDS[kind];
  });

  private readonly everyOrganisation = answerOf(inject(ReferenceClient).organisations());
  private readonly everybody = resource({ loader: () => this.people.all() });
  readonly organisations = computed(() =>
    this.choose((kind) => organisationsFor(kind, this.everyOrganisation.value()?.items ?? [])),
  );
  readonly persons = computed(() =>
    this.choose((kind) =>
      peopleFor(kind, this.everybody.hasValue() ? this.everybody.value() : [], this.session.user()?.id),
    ),
  );
  /** What the chosen organisation is today. */
  readonly presentKind = computed(
    () => this.organisations().find(({ slug }) => slug === this.typed().organisation)?.kind,
  );
  readonly isReady = computed(() => this.everyOrganisation.value() !== undefined && !this.everybody.isLoading());

  type(changes: Partial<Wish>): void {
    this.typed.update((wish) => ({ ...wish, ...changes }));
  }

  /** What was asked; undefined when it was not. */
  async send(): Promise<NewAdminRequest | undefined> {
    const request = this.request();
    if (!this.sending.check(this.missing()) || request === null) return undefined;
    const asked = await this.sending.run(() => this.client.create(this.id, request));
    if (this.sending.failure()?.code === 'id_taken') this.id = crypto.randomUUID();
    return asked;
  }

  private choose<Choice>(choices: (kind: RequestKind) => Choice[]): Choice[] {
    const { kind } = this.typed();
    return kind === '' ? [] : choices(kind);
  }

  private request(): CreateAdminRequest | null {
    const { kind, reason, ...values } = this.typed();
    if (kind === '') return null;
    const wanted = this.fields().map((field) => [field, values[field].trim()]);
    return { kind, reason: reason.trim(), ...Object.fromEntries(wanted) } as CreateAdminRequest;
  }

  private missing(): Record<string, string | false> {
    const wish = this.typed();
    const { least } = REQUEST_REASON_LENGTH;
    const fields = ['kind' as const, ...this.fields()];
    return {
      ...Object.fromEntries(fields.map((field) => [field, this.missingIn(field)])),
      reason: wish.reason.trim().length < least && this.words.say('administration.ask.noReason', { count: least }),
    };
  }

  private missingIn(field: Asked | 'kind'): string | false {
    const value = this.typed()[field];
    if (field === 'email') return !looksLikeEmail(value) && this.words.say('administration.ask.noEmail');
    return value === '' && this.words.say('administration.ask.noChoice');
  }
}
