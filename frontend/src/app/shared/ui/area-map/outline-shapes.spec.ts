import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { outlineSource } from '../../../../../tools/outline';
import { OUTLINE_HEIGHT, OUTLINE_SHAPES, OUTLINE_WIDTH } from './outline-shapes';

describe('the outline', () => {
  it('is what the tool makes of its source', async () => {
    expect(readFileSync(join(import.meta.dirname, 'outline-shapes.ts'), 'utf8')).toBe(await outlineSource());
  });

  it('has eight regions and the district, each with its name inside the drawing', () => {
    expect(OUTLINE_SHAPES.map(({ name }) => name).sort()).toEqual(
      ['Bamako', 'Gao', 'Kayes', 'Kidal', 'Koulikoro', 'Mopti', 'Sikasso', 'Ségou', 'Timbuktu'].sort(),
    );
    for (const { label } of OUTLINE_SHAPES) {
      expect(label[0]).toBeGreaterThan(0);
      expect(label[0]).toBeLessThan(OUTLINE_WIDTH);
      expect(label[1]).toBeLessThan(OUTLINE_HEIGHT);
    }
  });
});
