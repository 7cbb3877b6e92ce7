import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ORGANISATION_KINDS, type OrganisationKind } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Sending } from '../../shared/data/sending';
import { SelectField } from '../../shared/ui/select-field/select-field';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { TextField } from '../../shared/ui/text-field/text-field';
import { Announcer } from '../../shared/ui/toast/announcer';
import { pageHead } from '../../shared/util/page-head';
import { isSlug, slugOf } from '../../shared/util/slug';
import { RegisterClient } from '../data/register-client';
import { AdministrationNav } from '../ui/administration-nav/administration-nav';
import { NameFields } from '../ui/name-fields/name-fields';

/** A new organisation in the register. */
@Component({
  selector: 'pt-create-page',
  imports: [AdministrationNav, NameFields, RouterLink, Say, SelectField, SendingForm, SendingNotice, TextField],
  templateUrl: './create-page.html',
  styles: `
    form {
      display: grid;
      gap: var(--s5);
      max-width: 42rem;
      margin-top: var(--s8);
    }
  `,
})
export class CreatePage {
  private readonly client = inject(RegisterClient);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  protected readonly words = inject(Words);

  protected readonly sending = new Sending();
  protected readonly fr = signal('');
  protected readonly en = signal('');
  protected readonly kind = signal<OrganisationKind | ''>('');
  /** Made from the name until somebody writes another. */
  protected readonly slug = linkedSignal(() => slugOf(this.fr()));
  protected readonly list = computed(() => ['/', this.words.language(), 'administration', 'organisations']);
  protected readonly kinds = computed(() =>
    ORGANISATION_KINDS.map((kind) => ({ value: kind, text: this.words.say(`administration.kinds.${kind}`) })),
  );

  constructor() {
    pageHead(() => ({ title: this.words.say('administration.create.title') }));
  }

  protected choose(value: string): void {
    this.kind.set(ORGANISATION_KINDS.find((kind) => kind === value) ?? '');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const kind = this.kind();
    if (!this.sending.check(this.missing()) || kind === '') return;
    const [fr, en, slug] = [this.fr().trim(), this.en().trim(), this.slug()];
    const created = await this.sending.run(() => this.client.create(slug, { kind, fr, ...(en && { en }) }));
    if (created !== undefined) {
      this.announcer.say(this.words.say('administration.create.done'));
      await this.router.navigate([...this.list(), created.slug]);
    } else if (this.sending.failure()?.code === 'id_taken') {
      this.sending.check({ slug: this.words.say('administration.create.slugTaken') });
    }
  }

  private missing(): Record<string, string | false> {
    return {
      fr: this.fr().trim().length < 2 && this.words.say('administration.create.noName'),
      kind: this.kind() === '' && this.words.say('administration.create.noKind'),
      slug: !isSlug(this.slug()) && this.words.say('administration.create.noSlug'),
    };
  }
}
