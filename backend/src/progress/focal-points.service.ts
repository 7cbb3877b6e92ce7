import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeFocalPoints,
  FOCAL_FIELDS,
  FOCAL_PARTS,
  type FocalPoints,
  type FocalPointsPage,
  isGranted,
  type PageQuery,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { pageOfWhole } from '../core/http/page.js';
import { sentFields } from '../core/http/sent-fields.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, type FieldFault, Forbidden, refuseFaults, Stale } from '../core/problems/problems.js';
import { FocalPointsRepository } from './focal-points.repository.js';
import { PlacesRepository } from './places.repository.js';

type Assigned = Required<ChangeFocalPoints>;

/** Who looks after what: the own organisation's affair, and known to it alone. */
@Injectable()
export class FocalPointsService {
  constructor(
    private readonly focalPoints: FocalPointsRepository,
    private readonly places: PlacesRepository,
    private readonly journal: JournalService,
  ) {}

  async findPage(member: Member, query: PageQuery): Promise<FocalPointsPage> {
    const all = await this.focalPoints.findVisible(member);
    return pageOfWhole(all, query, ({ recommendation }) => recommendation.reference);
  }

  /** Changing nothing makes no new version. @throws Absent, Forbidden, Stale, InvalidInput */
  async assign(member: Member, reference: string, version: number, sent: ChangeFocalPoints): Promise<FocalPoints> {
    const ground = await this.places.findByReference(member, reference);
    if (!ground) throw new Absent();
    if (!isGranted(member, 'focal_point.assign', ground.place)) throw new Forbidden();
    await this.places.hold(`focal points ${member.organisationId} ${reference}`);
    const known = await this.get(member, reference);
    if (known.version !== version) throw new Stale(known);
    const before = namesOf(known);
    const after = { ...before, ...sentFields(sent) };
    refuseFaults(await this.findFaults(member, after));
    if (isDeepStrictEqual(before, after)) return known;
    const isNext = await this.focalPoints.saveVersion(member, ground.recommendationId, version);
    if (!isNext) throw new Stale(await this.get(member, reference));
    await this.focalPoints.replace(member, ground.recommendationId, peopleOf(after));
    const change = { noun: 'focal_point', id: ground.recommendationId, verb: 'assign', before, after };
    await this.journal.record(member, change);
    return this.get(member, reference);
  }

  private async findFaults(member: Member, sent: Assigned): Promise<FieldFault[]> {
    const living = await this.focalPoints.findLiving(
      member,
      peopleOf(sent).map(({ accountId }) => accountId),
    );
    const isTwice = sent.focalPoint !== null && sent.focalPoint === sent.alternate;
    return [
      ...peopleOf(sent)
        .filter(({ accountId }) => !living.includes(accountId))
        .map(({ part }): FieldFault => ({ path: FOCAL_FIELDS[part], code: 'not_found' })),
      ...(isTwice ? [{ path: 'alternate', code: 'taken' } as const] : []),
    ];
  }

  /** @throws Absent */
  private async get(member: Member, reference: string): Promise<FocalPoints> {
    const [found] = await this.focalPoints.findVisible(member, reference);
    if (!found) throw new Absent();
    return found;
  }
}

const namesOf = ({ focalPoint, alternate }: FocalPoints): Assigned => ({
  focalPoint: focalPoint?.id ?? null,
  alternate: alternate?.id ?? null,
});

const peopleOf = (sent: Assigned) =>
  FOCAL_PARTS.flatMap((part) => {
    const accountId = sent[FOCAL_FIELDS[part]];
    return accountId === null ? [] : [{ part, accountId }];
  });
