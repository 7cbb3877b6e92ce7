import { randomInt } from 'node:crypto';
import { type Asks } from './who.js';

/** A word that stands in one record and nowhere else, or the record's id, and who may ever read it. */
export interface Canary {
  word: string;
  where: string;
  isFor: (who: Asks) => boolean;
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfgjklmnprstvz';
const letter = (from: string): string => from[randomInt(from.length)] ?? 'x';
/** Looks like a name, and no chance makes it twice. */
const newWord = (): string => `Q${Array.from({ length: 7 }, () => letter(CONSONANTS) + letter(VOWELS)).join('')}`;

/** A word, or what holds one, by where it will stand. */
export type Plant = (where: string) => string;

const IS_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const CANARIES = /Q(?:[bcdfgjklmnprstvz][aeiou]){7}|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What is hidden in a world, and from whom. */
export class Canaries {
  readonly all: Canary[] = [];

  plant(where: string, isFor: Canary['isFor']): string {
    const word = newWord();
    this.all.push({ word, where, isFor });
    return word;
  }

  /** The id of a record is as hidden as the record. */
  mark<Row extends { id: string }>(where: string, row: Row, isFor: Canary['isFor']): Row {
    this.all.push({ word: row.id, where: `id of ${where}`, isFor });
    return row;
  }

  /** Ids of records that somebody may not see. */
  idsHiddenFrom(who: Asks): string[] {
    return this.all.filter(({ word, isFor }) => IS_ID.test(word) && !isFor(who)).map(({ word }) => word);
  }

  /** The canaries in a text that somebody should not read. */
  leaksIn(text: string, who: Asks): string[] {
    const words = new Set(text.match(CANARIES)?.map((word) => word.toLowerCase()));
    return this.all.filter(({ word, isFor }) => words.has(word.toLowerCase()) && !isFor(who)).map(({ where }) => where);
  }
}
