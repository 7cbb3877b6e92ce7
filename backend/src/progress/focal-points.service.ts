import { isDeepStrictEqual } from 'node:util';
import {
  FOCAL_FIELDS,
  FOCAL_PARTS,
  type FocalPoints,
  type FocalPointsPage,
  isGranted,
  type PageQuery,
  type SetFocalPoints,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { pageOfWhole } from '../core/http/page.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, type FieldFault, Forbidden, refuseFaults } from '../core/problems/problems.js';
import { FocalPointsRepository } from './focal-points.repository.js';
import { PlacesRepository } from './places.repository.js';

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

  /** @throws Absent, Forbidden, InvalidInput */
  async assign(member: Member, reference: string, sent: SetFocalPoints): Promise<FocalPoints> {
    const ground = await this.places.findByReference(member, reference);
    if (!ground) throw new Absent();
    if (!isGranted(member, 'focal_point.assign', ground.place)) throw new Forbidden();
    await this.places.hold(`focal points ${member.organisationId} ${reference}`);
    refuseFaults(await this.findFaults(member, sent));
    const before = namesOf(await this.get(member, reference));
    const after = { focalPoint: sent.focalPoint, alternate: sent.alternate };
    if (isDeepStrictEqual(before, after)) return this.get(member, reference);
    await this.focalPoints.replace(member, ground.recommendationId, peopleOf(sent));
    const change = { noun: 'focal_point', id: ground.recommendationId, verb: 'assign', before, after };
    await this.journal.record(member, change);
    return this.get(member, reference);
  }

  private async findFaults(member: Member, sent: SetFocalPoints): Promise<FieldFault[]> {
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

const namesOf = ({ focalPoint, alternate }: FocalPoints): SetFocalPoints => ({
  focalPoint: focalPoint?.id ?? null,
  alternate: alternate?.id ?? null,
});

const peopleOf = (sent: SetFocalPoints) =>
  FOCAL_PARTS.flatMap((part) => {
    const accountId = sent[FOCAL_FIELDS[part]];
    return accountId === null ? [] : [{ part, accountId }];
  });
