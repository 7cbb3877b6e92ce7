import { type Disagreement, type DisagreementsPage, type Id, type Level } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isUuid } from '../core/http/validators.js';
import { speakerOf, toDisagreement } from './disagreement.mapper.js';
import { type DisagreementsQueryDto } from './disagreements.dto.js';
import { type ItemRow, ItemsRepository } from './items.repository.js';
import { type Rank, RankingRepository } from './ranking.repository.js';
import { type CountedJudgement, type VoiceRow, VoicesRepository } from './voices.repository.js';

/** Where sides disagree, the furthest apart first. What was said is looked up for the page alone. */
@Injectable()
export class DisagreementsService {
  constructor(
    private readonly ranking: RankingRepository,
    private readonly items: ItemsRepository,
    private readonly voices: VoicesRepository,
  ) {}

  async findPage(
    actor: Actor | null,
    { limit, cursor, ...filters }: DisagreementsQueryDto,
  ): Promise<DisagreementsPage> {
    const sides = [...new Set(filters.between)].sort().join(' ');
    const after = cursor === undefined ? null : rankOf(cursor, sides);
    const ranks = await this.ranking.find(filters, after, limit + 1);
    const page = pageOf(ranks, limit, await this.ranking.count(filters), (last) => valuesOf(last, sides));
    return { ...page, items: await this.describe(actor, page.items) };
  }

  private async describe(actor: Actor | null, ranks: Rank[]): Promise<Disagreement[]> {
    const ids = ranks.map(({ id }) => id);
    const items = await this.items.findByIds(ids);
    const grounds = new Map((await this.voices.findGround(ids)).map((row) => [row.recommendationId, row]));
    const counted = Map.groupBy(await this.voices.findCounted(ids), ({ recommendationId }) => recommendationId);
    const said = await this.findSaid(actor, items, counted);
    return items.map((item, index) =>
      toDisagreement({
        item,
        distance: ranks[index]?.distance ?? 0,
        ground: grounds.get(item.id),
        counted: counted.get(item.id) ?? [],
        said,
      }),
    );
  }

  private async findSaid(
    actor: Actor | null,
    items: ItemRow[],
    counted: ReadonlyMap<Id, CountedJudgement[]>,
  ): Promise<Map<Id, VoiceRow>> {
    const speakers = items.flatMap(({ id, perspectives }) =>
      perspectives.flatMap((view) => speakerOf(view, counted.get(id) ?? []) ?? []),
    );
    return new Map((await this.voices.find(speakers, actor)).map((row) => [row.id, row]));
  }
}

/** A cursor goes on in the ranking it comes from and in no other. */
function rankOf(cursor: string, sides: string): Rank {
  const isSides = (value: string): boolean => value === sides;
  const [, distance, position, id] = decodeCursor(cursor, isSides, isDistance, isPosition, isUuid);
  return { distance: Number(distance) as Level, position: Number(position), id };
}

const isDistance = (value: string): boolean => /^[0-3]$/.test(value);
const isPosition = (value: string): boolean => /^\d{1,9}$/.test(value);
const valuesOf = ({ distance, position, id }: Rank, sides: string): (string | number)[] => [
  sides,
  distance,
  position,
  id,
];
