import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { JournalService } from '../core/journal/journal.service.js';
import { type RegisterFiles } from './check-register.js';
import { type Fields, merge } from './merge.js';
import { Names } from './names.js';
import { type RegisterContent } from './register-content.js';
import { checkedContent, readRegisterFiles } from './register-files.js';
import { LoadSummary } from './load-summary.js';
import { RegisterRepository } from './register.repository.js';
import { type Item, type Shelf, SHELVES } from './register.shelves.js';

/**
 * Brings the database to what the register's files say: all of it or nothing. Running it again changes nothing; what an
 * editor changed in the application stays and is listed; what left the files stays too.
 */
@Injectable()
export class RegisterLoader {
  constructor(
    private readonly database: Database,
    private readonly repository: RegisterRepository,
    private readonly journal: JournalService,
  ) {}

  /** @throws StartProblem that lists everything wrong with the files; nothing is loaded then. */
  async load(files?: RegisterFiles): Promise<LoadSummary> {
    const content = checkedContent(files ?? (await readRegisterFiles()));
    return this.database.transaction(async () => {
      await this.repository.lock();
      const summary = new LoadSummary();
      const names = new Names();
      for (const shelf of SHELVES) await this.loadShelf(shelf, content, names, summary);
      return summary;
    });
  }

  private async loadShelf(shelf: Shelf, content: RegisterContent, names: Names, summary: LoadSummary): Promise<void> {
    const found = (await this.repository.findRows(shelf)).sort(editorsFirst);
    const rows = new Map(found.map((row) => [shelf.keyOf(row, names), row]));
    const loaded = await this.repository.findLoaded(shelf.noun);
    for (const item of shelf.items(content, names)) {
      const row = rows.get(item.key);
      const saved = row
        ? await this.bring(shelf, item, row, loaded.get(item.key) ?? {}, summary)
        : await this.create(shelf, item, summary);
      names.add(shelf.noun, item.key, saved[shelf.primaryKey] as string);
      loaded.delete(item.key);
    }
    for (const key of loaded.keys()) summary.addMissing(shelf.noun, key);
  }

  private async create(shelf: Shelf, { key, identity, fields }: Item, summary: LoadSummary): Promise<Fields> {
    const row: Fields = { ...(shelf.primaryKey === 'id' && { id: randomUUID() }), ...identity, ...fields };
    await this.repository.saveRow(shelf, row);
    await this.repository.saveLoaded(shelf.noun, key, fields);
    await this.record(shelf, row, 'create', null, { ...identity, ...fields });
    summary.addCreated(shelf.noun, key);
    return row;
  }

  private async bring(shelf: Shelf, item: Item, row: Fields, loaded: Fields, summary: LoadSummary): Promise<Fields> {
    const merged = merge(item.fields, loaded, row, { together: shelf.together });
    summary.addConflicts(shelf.noun, item.key, merged.conflicts);
    if (!isDeepStrictEqual(merged.loaded, loaded))
      await this.repository.saveLoaded(shelf.noun, item.key, merged.loaded);
    const changed = Object.keys(merged.fields).filter((name) => !isDeepStrictEqual(merged.fields[name], row[name]));
    if (changed.length === 0) {
      summary.addUnchanged();
      return row;
    }
    const next = { ...row, ...merged.fields, ...nextVersion(row) };
    await this.repository.saveRow(shelf, next);
    const told = 'version' in row ? [...changed, 'version'] : changed;
    await this.record(shelf, row, 'change', pick(row, told), pick(next, told));
    summary.addChanged(shelf.noun, item.key);
    return next;
  }

  private record(shelf: Shelf, row: Fields, verb: string, before: Fields | null, after: Fields): Promise<void> {
    return this.journal.record(null, { noun: shelf.noun, id: row[shelf.primaryKey] as string, verb, before, after });
  }
}

/** Themes, areas and values have no version of their own; their history stands in the journal alone. */
const nextVersion = ({ version }: Fields): Fields => (typeof version === 'number' ? { version: version + 1 } : {});

/** Of two that are called the same, an editor made one later: the register goes on with its own, which is put last. */
const editorsFirst = (one: Fields, other: Fields): number => Number(isOwn(one)) - Number(isOwn(other));
const isOwn = ({ creationHash }: Fields): boolean => creationHash === null || creationHash === undefined;

const pick = (row: Fields, names: string[]): Fields => Object.fromEntries(names.map((name) => [name, row[name]]));
