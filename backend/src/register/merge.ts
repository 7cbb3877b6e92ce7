import { isDeepStrictEqual } from 'node:util';

/** What a record says, by the name of the field; texts in two languages and the like may nest. */
export type Fields = Record<string, unknown>;

/** A field that an editor changed in the application and that the file says otherwise. The editor's word stands. */
export interface FieldConflict {
  /** Dotted: `text.fr`. */
  field: string;
  file: unknown;
  standing: unknown;
  /** Whether the file changed too since it was last loaded; otherwise only the editor did. */
  isFileNewer: boolean;
}

export interface Merged {
  /** What shall stand. */
  fields: Fields;
  /** What to remember as last loaded. */
  loaded: Fields;
  conflicts: FieldConflict[];
}

interface Manner {
  path?: string;
  /** Fields that tell one thing: where an editor changed one of them, none follows the file. */
  together?: readonly string[];
  /** Whether an editor changed what all this belongs to. */
  isHeld?: boolean;
}

/**
 * Three-way comparison, field by field: a field that stands as the loader last wrote it follows the file; one that an
 * editor changed since is kept, and listed as long as it differs from the file.
 */
export function merge(file: Fields, loaded: Fields, standing: Fields, manner: Manner = {}): Merged {
  const { path = '', together = [], isHeld = false } = manner;
  const isChanged = together.some((name) => !isDeepStrictEqual(loaded[name], standing[name]));
  const merged: Merged = { fields: {}, loaded: {}, conflicts: [] };
  for (const name of Object.keys(file)) {
    const three = { file: file[name], loaded: loaded[name], standing: standing[name] };
    const field = mergeField(three, `${path}${name}`, isHeld || (isChanged && together.includes(name)));
    merged.fields[name] = field.value;
    merged.loaded[name] = field.loaded;
    merged.conflicts.push(...field.conflicts);
  }
  return merged;
}

interface Three {
  file: unknown;
  loaded: unknown;
  standing: unknown;
}

function mergeField({ file, loaded, standing }: Three, field: string, isHeld: boolean) {
  if (isDeepStrictEqual(file, standing)) return { value: standing, loaded: file, conflicts: [] };
  // A field that the register did not tell before, and nobody has filled since.
  const isUntouched = isDeepStrictEqual(loaded ?? null, standing ?? null);
  if (!isHeld && isUntouched) return { value: file, loaded: file, conflicts: [] };
  if (isFields(file) && isFields(standing) && haveSameNames(file, standing)) {
    const { fields, ...rest } = merge(file, isFields(loaded) ? loaded : {}, standing, { path: `${field}.`, isHeld });
    return { value: fields, ...rest };
  }
  const isFileNewer = !isDeepStrictEqual(file, loaded);
  return { value: standing, loaded, conflicts: [{ field, file, standing, isFileNewer }] };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const haveSameNames = (one: Fields, other: Fields): boolean =>
  isDeepStrictEqual(Object.keys(one).sort(), Object.keys(other).sort());
