import {
  type CreateOrganisation,
  type Day,
  type OrganisationDetail,
  type RenameOrganisation,
  type Translated,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict, InvalidInput, Stale } from '../core/problems/problems.js';
import { type HeldOrganisation, OrganisationChangesRepository } from './organisation-changes.repository.js';
import { OrganisationsService } from './organisations.service.js';

const SLUG = /^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Which organisations there are, and how they are named. */
@Injectable()
export class OrganisationRegister {
  constructor(
    private readonly changes: OrganisationChangesRepository,
    private readonly organisations: OrganisationsService,
    private readonly journal: JournalService,
  ) {}

  /** Sending the same again changes nothing. @throws InvalidInput, Conflict */
  async create(actor: Actor, slug: string, sent: CreateOrganisation): Promise<Creation<OrganisationDetail>> {
    if (!SLUG.test(slug)) throw new InvalidInput([{ path: 'slug', code: 'format' }]);
    const hash = creationHash(sent);
    const isNew = !(await this.changes.isCreatedBy(slug, hash)) && (await this.add(actor, slug, sent, hash));
    if (!isNew && !(await this.changes.isCreatedBy(slug, hash))) throw new Conflict('id_taken');
    return { isNew, record: await this.organisations.get(slug) };
  }

  /** @throws Absent, Stale, Conflict for one that ceased to exist, InvalidInput */
  async rename(actor: Actor, slug: string, version: number, sent: RenameOrganisation): Promise<OrganisationDetail> {
    const organisation = await this.changes.getForChange(slug);
    if (organisation.version !== version) throw new Stale(await this.organisations.get(slug));
    if (organisation.isDissolved) throw new Conflict('step_refused');
    const name = nameOf(sent);
    await this.refuseUnfit(organisation, name, sent.since);
    await this.changes.rename(organisation, name, sent.since);
    await this.recordRenaming(actor, organisation, name, sent.since);
    return this.organisations.get(slug);
  }

  private async add(actor: Actor, slug: string, sent: CreateOrganisation, hash: Buffer): Promise<boolean> {
    const [name, { kind }] = [nameOf(sent), sent];
    await this.refuseTakenName(slug, name);
    const id = await this.changes.insert(actor, { slug, kind, name, creationHash: hash });
    if (id) await this.journal.record(actor, { noun: 'organisation', id, verb: 'create', after: { slug, kind, name } });
    return id !== null;
  }

  private async refuseUnfit({ slug, name, namedOn }: HeldOrganisation, next: Translated, since: Day): Promise<void> {
    if (namedOn !== null && since <= namedOn) throw new InvalidInput([{ path: 'since', code: 'too_small' }]);
    if (next.fr === name.fr && next.en === name.en) throw new InvalidInput([{ path: 'fr', code: 'taken' }]);
    await this.refuseTakenName(slug, next);
  }

  private async refuseTakenName(slug: string, { fr }: Translated): Promise<void> {
    const isTaken = await this.changes.isNameTaken(slug, fr ?? '');
    if (isTaken) throw new InvalidInput([{ path: 'fr', code: 'taken' }]);
  }

  private recordRenaming(actor: Actor, old: HeldOrganisation, name: Translated, nameSince: Day): Promise<void> {
    const { id, version, nameCheck } = old;
    const before = { name: old.name, nameSince: old.nameSince, nameCheck, version };
    const after = { name, nameSince, nameCheck: null, version: version + 1 };
    return this.journal.record(actor, { noun: 'organisation', id, verb: 'rename', before, after });
  }
}

function nameOf({ fr, en }: Pick<CreateOrganisation, 'fr' | 'en'>): Translated {
  return { fr: fr.trim(), en: en?.trim() ?? null, original: 'fr' };
}
