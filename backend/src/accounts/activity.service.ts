import { type Activity, type ActivityPage } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { type PageQueryDto } from '../core/http/page-query.dto.js';
import { type ActivityPlace, ActivityRepository, type ActivityRow } from './activity.repository.js';

const READABLE = ['report', 'assessment'];

/** What people of the own organisation did, as the journal has it. */
@Injectable()
export class ActivityService {
  constructor(private readonly activity: ActivityRepository) {}

  /** @throws InvalidInput */
  async findPage(actor: Member, { cursor, limit }: PageQueryDto): Promise<ActivityPage> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const rows = await this.activity.findVisible(actor, after, limit + 1);
    const page = pageOf(rows, limit, await this.activity.countVisible(actor), ({ at, nth }) => [at.toISOString(), nth]);
    return { ...page, items: page.items.map(toActivity) };
  }
}

function placeOf(cursor: string): ActivityPlace {
  const [at, nth] = decodeCursor(cursor, isInstant, isSmallNumber);
  return { at, nth: Number(nth) };
}

function toActivity({ at, nth: _, recordId, ...act }: ActivityRow): Activity {
  return { ...act, at: at.toISOString(), recordId: READABLE.includes(act.noun) ? recordId : null };
}

const isSmallNumber = (value: string): boolean => /^\d{1,6}$/.test(value);

function isInstant(value: string): boolean {
  return /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
}
