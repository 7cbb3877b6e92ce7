import { Component, type OnInit, computed, inject, input, output } from '@angular/core';
import {
  RESPONSIBILITY_BASES,
  RESPONSIBILITY_PARTS,
  type ChangeResponsibility,
  type EditedResponsibility,
  type Responsibility,
  type ResponsibilityBasis,
  type ResponsibilityPart,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { answerOf } from '../../../shared/data/answer';
import { FormMemory } from '../../../session/data/form-memory';
import { Editing } from '../../../shared/data/editing';
import { ReferenceClient } from '../../../shared/data/reference-client';
import { Sending } from '../../../shared/data/sending';
import { DayField } from '../../../shared/ui/day-field/day-field';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { isDissolved } from '../../../shared/util/standing';
import { read } from '../../../shared/util/translated';
import { RegisterClient } from '../../data/register-client';

interface Fields {
  organisation: string;
  part: ResponsibilityPart | '';
  basis: ResponsibilityBasis;
  from: string;
  until: string;
}

/** An organisation's part, from and until a day. Whose part it is does not change: another one is entered. */
@Component({
  selector: 'pt-responsibility-form',
  imports: [DayField, Meanwhile, Say, SelectField, SendingForm, SendingNotice],
  templateUrl: './responsibility-form.html',
  styleUrl: '../form.css',
})
export class ResponsibilityForm implements OnInit {
  private readonly client = inject(RegisterClient);
  private readonly words = inject(Words);
  private readonly memory = inject(FormMemory);
  private readonly all = answerOf(inject(ReferenceClient).organisations(() => this.responsibility() === null));

  readonly reference = input.required<string>();
  /** Null: a new one. */
  readonly responsibility = input<Responsibility | null>(null);
  readonly saved = output();
  readonly left = output();

  private readonly id = crypto.randomUUID();
  protected readonly sending = new Sending();
  protected editing!: Editing<EditedResponsibility, Fields>;
  protected readonly organisations = computed(() =>
    (this.all.value()?.items ?? [])
      .filter((one) => !isDissolved(one))
      .map(({ slug, name }) => ({ value: slug, text: read(name, this.words.language()).text })),
  );
  protected readonly parts = computed(() =>
    RESPONSIBILITY_PARTS.map((value) => ({ value, text: this.words.say(`register.responsibilities.parts.${value}`) })),
  );
  protected readonly bases = computed(() =>
    RESPONSIBILITY_BASES.map((value) => ({ value, text: this.words.say(`register.responsibilities.bases.${value}`) })),
  );
  protected readonly theirs = computed(() =>
    this.editing.clashes().map(({ field, theirs }) => ({
      field,
      label: this.words.say(`register.responsibilities.${field}`),
      text: theirs,
    })),
  );

  ngOnInit(): void {
    const one = this.responsibility();
    const kept = one && { ...one, recommendation: this.reference(), organisation: one.organisation.slug };
    this.editing = new Editing<EditedResponsibility, Fields>(kept, fieldsOf);
    void this.memory.attach(this.editing, `responsibility/${one?.id ?? this.reference()}`);
  }

  protected leave(): void {
    this.editing.letGo();
    this.left.emit();
  }

  protected take(field: string): void {
    this.editing.take(field as keyof Fields);
  }

  protected choosePart(text: string): void {
    this.editing.type({ part: RESPONSIBILITY_PARTS.find((one) => one === text) ?? '' });
  }

  protected chooseBasis(text: string): void {
    this.editing.type({ basis: RESPONSIBILITY_BASES.find((one) => one === text) ?? 'proposal' });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sending.check(this.missing())) return;
    const saved = await this.sending.run(() => (this.editing.isNew ? this.create() : this.change()));
    if (saved === undefined) return;
    this.editing.letGo();
    this.saved.emit();
  }

  private create(): Promise<EditedResponsibility> {
    const { organisation, part, basis, from, until } = this.editing.fields();
    return this.client.createResponsibility(this.id, {
      ...{ recommendation: this.reference(), organisation, part: part || 'lead', basis },
      ...{ from: from || null, until: until || null },
    });
  }

  private change(): Promise<EditedResponsibility> {
    const { id } = this.responsibility() ?? { id: this.id };
    return this.editing.save(({ basis, from, until }, version) => {
      const body: ChangeResponsibility = {
        ...(basis && { basis }),
        ...(from !== undefined && { from: from || null }),
        ...(until !== undefined && { until: until || null }),
      };
      return this.client.changeResponsibility(id, version, body);
    });
  }

  private missing(): Record<string, string | false> {
    const { organisation, part, from, until } = this.editing.fields();
    const noChoice = this.words.say('register.responsibilities.noChoice');
    const isBackwards = from !== '' && until !== '' && until <= from;
    return {
      organisation: organisation === '' && noChoice,
      part: part === '' && noChoice,
      until: isBackwards && this.words.say('register.responsibilities.order'),
    };
  }
}

function fieldsOf(kept: EditedResponsibility | null): Fields {
  if (kept === null) return { organisation: '', part: '', basis: 'proposal', from: '', until: '' };
  const { organisation, part, basis, from, until } = kept;
  return { organisation, part, basis, from: from ?? '', until: until ?? '' };
}
