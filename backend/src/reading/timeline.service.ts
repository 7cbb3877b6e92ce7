import { type TimelineEntry, type TimelinePage } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isUuid } from '../core/http/validators.js';
import { InvalidInput } from '../core/problems/problems.js';
import { type TimelineQueryDto } from './recommendations.dto.js';
import { type TimelineFilter, TimelineRepository } from './timeline.repository.js';

/** What all sides said, newest first. */
@Injectable()
export class TimelineService {
  constructor(private readonly timeline: TimelineRepository) {}

  async findPage(actor: Actor | null, recommendationId: string, query: TimelineQueryDto): Promise<TimelinePage> {
    const { perspective, noun, entry } = query;
    const filter = { recommendationIds: [recommendationId], perspective, noun, entry };
    const after = query.cursor === undefined ? null : await this.entryOf(filter, query.cursor);
    const entries = await this.timeline.find(filter, after, query.limit + 1, actor);
    return pageOf(entries, query.limit, await this.timeline.count(filter), ({ id }) => [id]);
  }

  findLatest(actor: Actor | null, filter: TimelineFilter, limit: number): Promise<TimelineEntry[]> {
    return this.timeline.find(filter, null, limit, actor);
  }

  /** A cursor names the entry before: an instant in it would tell when something was published. */
  private async entryOf(filter: TimelineFilter, cursor: string): Promise<string> {
    const [id] = decodeCursor(cursor, isUuid);
    if (await this.timeline.has(filter, id)) return id;
    throw new InvalidInput([{ path: 'cursor', code: 'format' }]);
  }
}
