import { type FieldConflict } from './merge.js';

/** What loading the register did, by record: `recommendation PD-N2`. */
export class LoadSummary {
  readonly created: string[] = [];
  readonly changed: string[] = [];
  /** How many records stood as the files say them, but for what conflicts. */
  unchanged = 0;
  readonly conflicts: (FieldConflict & { record: string })[] = [];
  /** Loaded once and no longer in the files. They stay: a register forgets nothing by itself. */
  readonly missing: string[] = [];

  addCreated(noun: string, key: string): void {
    this.created.push(`${noun} ${key}`);
  }

  addChanged(noun: string, key: string): void {
    this.changed.push(`${noun} ${key}`);
  }

  addUnchanged(): void {
    this.unchanged += 1;
  }

  addConflicts(noun: string, key: string, conflicts: FieldConflict[]): void {
    this.conflicts.push(...conflicts.map((conflict) => ({ record: `${noun} ${key}`, ...conflict })));
  }

  addMissing(noun: string, key: string): void {
    this.missing.push(`${noun} ${key}`);
  }

  /** For whoever runs the command. */
  lines(): string[] {
    const { changed, conflicts, created, missing, unchanged } = this;
    return [
      `The register is loaded: ${created.length} created, ${changed.length} changed, ${unchanged} unchanged, ` +
        `${conflicts.length} in conflict.`,
      ...changed.map((record) => `  changed: ${record}`),
      ...conflicts.flatMap(conflictLines),
      ...missing.map((record) => `  no longer in the files, kept: ${record}`),
    ];
  }
}

function conflictLines({ record, field, file, standing, isFileNewer }: LoadSummary['conflicts'][number]): string[] {
  const who = isFileNewer ? 'an editor and the file both changed it' : 'an editor changed it';
  return [
    `  in conflict: ${record}, ${field}: ${who}; the editor’s stays`,
    `    editor: ${JSON.stringify(standing)}`,
    `    file:   ${JSON.stringify(file)}`,
  ];
}
