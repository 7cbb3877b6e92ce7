import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type TerritoryMap } from '@parole-tenue/contract';

import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../data/areas-store';
import { OutlineFigure } from './outline-figure';

const AREAS = [
  ['gao', 'Gao'],
  ['menaka', 'Gao'],
  ['bamako', 'Bamako'],
].map(([slug = '', outline = '']) => ({ slug, outline }));
const MAP: TerritoryMap = {
  ...{ asOf: '2026-11-23', recommendations: 3, only: null, statements: 2 },
  areas: AREAS.map(({ slug }) => ({
    area: slug,
    ...{ judged: 2, compared: 2, apart: 1, apartOn: ['PD-N2'] },
    ...{ levels: null, statements: null, level: null, gap: null },
  })),
};

describe('the outline of before 2016', () => {
  it('sums what was parted since, names it by its old name, and says that borders imply no position', async () => {
    const areas = { all: () => AREAS, nameOf: (slug: string) => slug.toUpperCase() };
    await withWords('fr', [provideRouter([]), { provide: AreasStore, useValue: areas }]);
    await TestBed.inject(Words).add('map');
    const fixture = TestBed.createComponent(OutlineFigure);
    fixture.componentRef.setInput('map', MAP);
    fixture.componentRef.setInput('measure', 'apart');
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(rows).toEqual([
      ['GAO + MENAKA', '2', '4', '4'],
      ['BAMAKO', '1', '2', '2'],
    ]);
    expect(host.querySelectorAll('.drawing path').length).toBe(2);
    expect(host.textContent).toContain('n’impliquent aucune prise de position');
    expect(host.querySelector('.drawing')?.getAttribute('aria-hidden')).toBe('true');
  });
});
