import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { permissionsPage } from './support/permissions-page.ts';

/** `npm run docs:permissions`: writes the matrix down in words. A test checks that the page is current. */
await writeFile(resolve(import.meta.dirname, '../../docs/permissions.md'), permissionsPage());
