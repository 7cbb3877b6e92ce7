import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeTemplate,
  type CreateTemplate,
  type Id,
  type NewSlot,
  type PageQuery,
  type Slot,
  type Template,
  type TemplatesPage,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { toTranslated } from '../core/http/new-translated.dto.js';
import { pageOfWhole } from '../core/http/page.js';
import { sentFields } from '../core/http/sent-fields.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, Conflict, type FieldFault, InvalidInput, refuseFaults, Stale } from '../core/problems/problems.js';
import { PlacesRepository } from './places.repository.js';
import { filledSlotFaults, slotFaults } from './template.rules.js';
import { TemplatesRepository } from './templates.repository.js';

/** By what kinds of recommendations are measured. Editors make them; no code is needed. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly places: PlacesRepository,
    private readonly journal: JournalService,
  ) {}

  async findPage(query: PageQuery): Promise<TemplatesPage> {
    return pageOfWhole(await this.templates.findAll(), query, ({ slug }) => slug);
  }

  /** Sending the same again changes nothing. @throws InvalidInput, Conflict */
  async create(actor: Actor, id: Id, sent: CreateTemplate): Promise<Creation<Template>> {
    const hash = creationHash(sent);
    const isNew = !(await this.templates.find(id)) && (await this.add(actor, id, sent, hash));
    if (!(await this.templates.isCreatedBy(id, hash))) throw new Conflict('id_taken');
    return { isNew, record: await this.get(id) };
  }

  /** @throws Absent, Stale, InvalidInput */
  async change(actor: Actor, id: Id, version: number, sent: ChangeTemplate): Promise<Template> {
    await this.places.hold(`template ${id}`);
    const before = await this.get(id);
    if (before.version !== version) throw new Stale(before);
    const after = changed(before, sent);
    const filled = await this.templates.findFilled(id);
    refuseFaults([...(await this.findFaults(after)), ...filledSlotFaults(filled, after.slots)]);
    if (isDeepStrictEqual(after, before)) return before;
    const saved = { ...after, version: version + 1 };
    await this.templates.save(saved);
    await this.record(actor, id, 'change', before, saved);
    return saved;
  }

  private async add(actor: Actor, id: Id, sent: CreateTemplate, hash: Buffer): Promise<boolean> {
    const { slug, title, about, view, slots } = sent;
    const template = {
      ...{ id, slug, view, title: toTranslated(title), about: about && toTranslated(about) },
      slots: slots.map((slot) => toSlot(slot)),
    };
    const isSlugTaken = await this.templates.isSlugTaken(slug);
    refuseFaults([
      ...(isSlugTaken ? [{ path: 'slug', code: 'taken' } as const] : []),
      ...(await this.findFaults(template)),
    ]);
    const isNew = await this.templates.insert({ ...template, creationHash: hash });
    if (isNew) await this.record(actor, id, 'create', null, template);
    else await this.refuseFasterSlug(id);
    return isNew;
  }

  /** Somebody else has taken the slug in this moment. */
  private async refuseFasterSlug(id: Id): Promise<void> {
    if (!(await this.templates.find(id))) throw new InvalidInput([{ path: 'slug', code: 'taken' }]);
  }

  private async findFaults({ view, slots }: Pick<Template, 'view' | 'slots'>): Promise<FieldFault[]> {
    const recorded = await this.templates.findRecorded(slots.flatMap(({ record }) => record));
    return [
      ...slotFaults(view, slots),
      ...slots.flatMap(({ record }, index): FieldFault[] =>
        record.every((key) => recorded.includes(key)) ? [] : [{ path: `slots.${index}.record`, code: 'not_found' }],
      ),
    ];
  }

  /** @throws Absent */
  private async get(id: Id): Promise<Template> {
    const template = await this.templates.find(id);
    if (!template) throw new Absent();
    return template;
  }

  private record(actor: Actor, id: Id, verb: string, before: object | null, after: object): Promise<void> {
    return this.journal.record(actor, { noun: 'template', id, verb, before, after });
  }
}

function changed(before: Template, sent: ChangeTemplate): Template {
  const { title, about, slots, view } = sentFields(sent);
  return {
    ...before,
    ...(view && { view }),
    ...(title && { title: toTranslated(title, before.title) }),
    ...(about !== undefined && { about: about && toTranslated(about, before.about) }),
    ...(slots && { slots: slots.map((slot) => toSlot(slot, before.slots)) }),
  };
}

function toSlot(sent: NewSlot, before: readonly Slot[] = []): Slot {
  const { key, title, kind, unit, direction, isCumulative, dimensions, record, after } = sent;
  const was = before.find((slot) => slot.key === key)?.title;
  return { key, title: toTranslated(title, was), kind, unit, direction, isCumulative, dimensions, record, after };
}
