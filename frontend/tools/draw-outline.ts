import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outlineSource } from './outline.ts';

/** Projects the outline of Mali into the drawing that the map shows, once: browsers get paths and compute nothing. */
const TARGET = join(import.meta.dirname, '../src/app/shared/ui/area-map/outline-shapes.ts');
await writeFile(TARGET, await outlineSource());
