import { type SilenceItem, type SilencesPage } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isDay, isUuid } from '../core/http/validators.js';
import { toSilence } from './silence.mapper.js';
import { type SilencesQueryDto } from './silences.dto.js';
import { type PairRow, type SilencePlace, SilencesRepository } from './silences.repository.js';

/** Kept anew before a page is read: few enough to end in time. */
const BATCH = 500;

/** Who has not spoken for how long, the longest first. */
@Injectable()
export class SilencesService {
  constructor(private readonly silences: SilencesRepository) {}

  async findPage({ limit, cursor, by = 'organisation', ...filters }: SilencesQueryDto): Promise<SilencesPage> {
    const order = `${by} ${filters.with ?? ''}`;
    const after = cursor === undefined ? null : placeOf(cursor, order);
    await this.refresh();
    const pairs = await this.silences.find(filters, by, after, limit + 1);
    const page = pageOf(pairs, limit, await this.silences.count(filters), (last) => valuesOf(last, order));
    return { ...page, items: await this.describe(page.items) };
  }

  /** Keeps anew what a day that passed has changed. */
  async refresh(): Promise<void> {
    while ((await this.silences.refresh(BATCH)) === BATCH);
  }

  private async describe(pairs: PairRow[]): Promise<SilenceItem[]> {
    const words = await this.silences.findWords(pairs);
    return pairs.flatMap((pair, index) => {
      const said = words[index];
      return said ? [toSilence(pair, said)] : [];
    });
  }
}

/** A cursor goes on in the order it comes from and in no other. */
function placeOf(cursor: string, order: string): SilencePlace {
  const isOrder = (value: string): boolean => value === order;
  const [, firstSince, firstPosition, slug, since, position, recommendationId] = decodeCursor(
    cursor,
    isOrder,
    isSince,
    isPosition,
    isText,
    isSince,
    isPosition,
    isUuid,
  );
  return {
    ...{ firstSince, firstPosition: Number(firstPosition), slug },
    ...{ since, position: Number(position), recommendationId },
  };
}

const isSince = (value: string): boolean => value === 'infinity' || isDay(value);
const isPosition = (value: string): boolean => /^\d{1,9}$/.test(value);
const isText = (value: string): boolean => !value.includes('\0');

function valuesOf(place: SilencePlace, order: string): (string | number)[] {
  const { firstSince, firstPosition, slug, since, position, recommendationId } = place;
  return [order, firstSince, firstPosition, slug, since, position, recommendationId];
}
