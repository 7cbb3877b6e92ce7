import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { PERMISSIONS } from '@parole-tenue/contract';
import { permissionsPage } from '../tools/support/permissions-page.js';

it('docs/permissions.md says what the matrix says; `npm run docs:permissions` writes it anew', async () => {
  const written = await readFile(resolve(import.meta.dirname, '../../docs/permissions.md'), 'utf8');
  expect(written).toBe(permissionsPage());
  expect(PERMISSIONS.filter((permission) => !written.includes(`\`${permission}\``))).toEqual([]);
});
