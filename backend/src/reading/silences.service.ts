import { type SilenceItem, type SilenceKind, type SilencesPage } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isDay } from '../core/http/validators.js';
import { toSilence } from './silence.mapper.js';
import { type SilencesQueryDto } from './silences.dto.js';
import { type PairRow, type SilencePlace, SilencesRepository } from './silences.repository.js';

/** Who has not spoken for how long, the longest first. */
@Injectable()
export class SilencesService {
  constructor(private readonly silences: SilencesRepository) {}

  async findPage({ limit, cursor, ...filters }: SilencesQueryDto): Promise<SilencesPage> {
    const after = cursor === undefined ? null : placeOf(cursor, filters.with);
    const { pairs, total } = await this.silences.find(filters, after, limit + 1);
    const page = pageOf(pairs, limit, total, (last) => valuesOf(last, filters.with));
    return { ...page, items: await this.describe(page.items) };
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
function placeOf(cursor: string, kind: SilenceKind | undefined): SilencePlace {
  const isKind = (value: string): boolean => value === (kind ?? '');
  const [, since, position, reference, slug] = decodeCursor(cursor, isKind, isSince, isPosition, isText, isText);
  return { since, position: Number(position), reference, slug };
}

const isSince = (value: string): boolean => value === 'infinity' || isDay(value);
const isPosition = (value: string): boolean => /^\d{1,9}$/.test(value);
const isText = (value: string): boolean => !value.includes('\0');

function valuesOf({ since, position, reference, slug }: SilencePlace, kind: SilenceKind | undefined) {
  return [kind ?? '', since, position, reference, slug];
}
