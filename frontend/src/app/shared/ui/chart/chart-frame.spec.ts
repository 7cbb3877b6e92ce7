import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { ChartFrame } from './chart-frame';
import { type LegendEntry } from './marks';

@Component({
  imports: [ChartFrame],
  template: `
    <pt-chart-frame
      heading="Emplois créés"
      summary="600 pour une cible de 500."
      [legend]="legend"
      [table]="table"
      [(hidden)]="hidden"
      definition="targets"
    >
      <svg width="100" height="10"><rect width="50%" height="10" fill="var(--level-2)" /></svg>
    </pt-chart-frame>
  `,
})
class Host {
  readonly hidden = signal<ReadonlySet<string>>(new Set());
  readonly legend: LegendEntry[] = [
    { key: 'actual', text: 'Réalisé', fill: 'var(--level-2)', shape: 'square' },
    { key: 'none', text: 'Sans valeur', fill: 'url(#pt-hatch)', shape: 'square', isFixed: true },
  ];
  readonly table = {
    head: ['Période', 'Valeur'],
    rows: [
      ['T2 2026', 1600],
      ['=T3', null],
    ],
  };
}

async function show(): Promise<{ page: Page; host: HTMLElement; component: Host }> {
  await withWords('fr', [provideRouter([])]);
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  return { page: new Page(fixture), host: fixture.nativeElement as HTMLElement, component: fixture.componentInstance };
}

describe('what stands around a chart', () => {
  it('names the figure by its title, and leads to where it is defined', async () => {
    const { host } = await show();
    const figure = host.querySelector('figure');
    expect(host.querySelector(`#${figure?.getAttribute('aria-labelledby') ?? ''}`)?.textContent).toBe('Emplois créés');
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/fr/method#targets');
  });

  it('keeps the drawing from being read aloud, and has the same numbers in a table', async () => {
    const { host } = await show();
    expect(host.querySelector('.drawing')?.getAttribute('aria-hidden')).toBe('true');
    const cells = [...host.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(cells).toEqual(['T2 20261 600', '=T3–']);
  });

  it('takes parts away by real buttons, and not what only explains the drawing', async () => {
    const { page, component } = await show();
    expect(page.hasButton('Sans valeur')).toBe(false);
    await page.click('Réalisé');
    expect(page.button('Réalisé').getAttribute('aria-pressed')).toBe('false');
    expect([...component.hidden()]).toEqual(['actual']);
    await page.click('Réalisé');
    expect(component.hidden().size).toBe(0);
  });

  it('hands over the numbers as they are, without a formula', async () => {
    const { page } = await show();
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return 'blob:x';
    };
    URL.revokeObjectURL = jest.fn();
    const names: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await page.click('CSV');
    expect(names).toEqual(['emplois-crees.csv']);
    const text = await new Promise<unknown>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result);
      };
      reader.readAsText(files[0] ?? new Blob());
    });
    expect(text).toBe("Période,Valeur\r\nT2 2026,1600\r\n'=T3,\r\n");
  });
});
