import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Type } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { type LevelShares, type LevelsQuarter, type MeetingsTrack } from '@parole-tenue/contract';

import { milestone } from './statements';
import { AREAS, body, indicator, reported, seats, slot, stage, template } from './tracks';
import { view } from './views';
import { withWords } from './words';
import { type Part } from '../app/i18n/words';
import { PunctualityBars } from '../app/organisations/ui/punctuality-bars/punctuality-bars';
import { LevelsOverTime } from '../app/recommendations/ui/levels-over-time/levels-over-time';
import { MilestoneTimes } from '../app/recommendations/ui/milestone-times/milestone-times';
import { MeetingsView } from '../app/tracks/meetings/meetings-view';
import { stepsOf } from '../app/tracks/pipeline/stages';
import { StageChart } from '../app/tracks/pipeline/stage-chart';
import { QuotaChart } from '../app/tracks/quota/quota-chart';
import { SeriesChart } from '../app/tracks/targets/series-chart';
import { AreaChart } from '../app/tracks/ui/area-chart';
import { CoverageChart } from '../app/tracks/meetings/coverage-chart';
import { LevelSharesChart } from '../app/shared/ui/level-shares/level-shares';
import { shareRow } from '../app/shared/ui/level-shares/share-table';

interface Chart {
  /** Where it is written: every file of the product that draws a frame or a foot stands here. */
  file: string;
  component: Type<unknown>;
  words: Part;
  inputs: Readonly<Record<string, unknown>>;
}

const APP = join(import.meta.dirname, '..', 'app');
const OUT_OF = { made: 10, kept: 3, notKept: 1, disputed: 1, open: 4, overdue: 1 };
const COVERAGE: MeetingsTrack['coverage'] = [
  { area: 'gao', meetings: 2, lastOn: '2026-09-12' },
  { area: 'kidal', meetings: 0, lastOn: null },
];
const QUARTER = {
  period: '2026-Q3',
  perspectives: [view('government', 3), view('civil_society', 0), view('donor', null), view('independent', 2)],
  divergence: 3,
  regionalDivergence: null,
} as LevelsQuarter;
const SHARES: LevelShares = {
  ...{ perspective: 'donor', levels: [1, 4, 9, 7] },
  ...{ outdated: 1, noEvidence: 0, notApplicable: 0, neverAssessed: 1 },
};
const PARTS = [{ dimension: 'sex', key: 'female', value: 800 }] as const;

const CHARTS: readonly Chart[] = [
  {
    file: 'shared/ui/level-shares/level-shares.html',
    component: LevelSharesChart,
    words: 'public',
    inputs: { heading: 'Avancement', rows: [shareRow('Paix, dialogue', SHARES)], rowsAre: 'Thème' },
  },
  {
    file: 'tracks/targets/series-chart.html',
    component: SeriesChart,
    words: 'tracks',
    inputs: {
      slot: slot('jobs'),
      indicator: indicator({
        values: [reported('2026-Q3', { value: 1840.5, parts: [...PARTS], note: '=note, dite' })],
      }),
    },
  },
  {
    file: 'tracks/ui/area-chart.ts',
    component: AreaChart,
    words: 'tracks',
    inputs: { heading: 'Emplois par région', values: new Map([['gao', 1200]]) },
  },
  {
    file: 'tracks/pipeline/stage-chart.ts',
    component: StageChart,
    words: 'tracks',
    inputs: { steps: stepsOf([stage('a', 2400), stage('b', 1200, 'a'), stage('c', null, 'b')]), by: null },
  },
  {
    file: 'tracks/quota/quota-chart.ts',
    component: QuotaChart,
    words: 'tracks',
    inputs: { bodies: [body('Conseil', [seats('2020', 0.26, { women: 31, seats: 121 })])], isDemo: false },
  },
  {
    file: 'tracks/meetings/coverage-chart.ts',
    component: CoverageChart,
    words: 'tracks',
    inputs: { coverage: COVERAGE },
  },
  {
    file: 'tracks/meetings/meetings-view.html',
    component: MeetingsView,
    words: 'tracks',
    inputs: {
      track: {
        ...{ view: 'meetings', template: template('meetings'), coverage: COVERAGE, decisions: OUT_OF },
        ...{ meetings: [], meetingCount: 0 },
      },
    },
  },
  {
    file: 'recommendations/ui/levels-over-time/levels-over-time.ts',
    component: LevelsOverTime,
    words: 'levels',
    inputs: { levels: { quarters: [QUARTER], changes: [] }, reference: 'PD-N2' },
  },
  {
    file: 'recommendations/ui/milestone-times/milestone-times.ts',
    component: MilestoneTimes,
    words: 'levels',
    inputs: {
      milestones: [
        milestone('m1', { firstPlannedOn: '2026-03-31', slippageDays: 1275, overdueDays: 12 }),
        milestone('m2', { state: 'achieved', achievedOn: '2026-04-02' }),
      ],
    },
  },
  {
    file: 'organisations/ui/punctuality-bars/punctuality-bars.ts',
    component: PunctualityBars,
    words: 'punctuality',
    inputs: { punctuality: { due: 6, onTime: 3, late: 1, missing: 2 } },
  },
];

/** The two drawings of the map stand in the same frame; their table and file are checked beside them. */
const OF_THE_MAP = ['shared/ui/area-map/outline-figure.html', 'shared/ui/area-map/tile-figure.ts'];

/** The files that the browser was handed, by their names. */
function catchFiles(): Map<string, Blob> {
  const files = new Map<string, Blob>();
  const made: Blob[] = [];
  URL.createObjectURL = (file) => `blob:${String(made.push(file as Blob))}`;
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = made.at(-1);
    if (file) files.set(this.download, file);
  });
  return files;
}

async function textOf(file: Blob): Promise<string> {
  const reader = new FileReader();
  const isRead = new Promise((done) => {
    reader.onload = done;
  });
  reader.readAsText(file);
  await isRead;
  return (reader.result as string).replace('\ufeff', '');
}

function cellsOf(csv: string): string[][] {
  const lines = csv.trim().split('\r\n');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      plain((quoted?.replaceAll('""', '"') ?? bare ?? '').replace(/^'(?=[=+\-@])/, '')),
    ),
  );
}

/** `1 840,5` and `1840.5` are one number, and a dash says that there is none. */
function plain(text: string): string {
  const trimmed = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (trimmed === '–') return '';
  return /^-?[\d ]+([.,]\d+)?$/.test(trimmed) ? trimmed.replace(/ /g, '').replace(',', '.') : trimmed;
}

async function figuresOf({ component, words, inputs }: Chart): Promise<HTMLElement[]> {
  TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
  const said = await withWords('fr', [AREAS, provideRouter([])]);
  await said.add(words);
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('figure')];
}

function named(figure: HTMLElement, name: string): HTMLElement | undefined {
  const all = [...(figure.querySelector('pt-chart-foot')?.querySelectorAll<HTMLElement>('button, summary, a') ?? [])];
  return all.find(({ textContent }) => textContent.trim() === name);
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name));

describe('every chart of the product', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('stands in this list', () => {
    const drawing = files(APP).filter((file) => /<pt-chart-(frame|foot)\b/.test(readFileSync(file, 'utf8')));
    const written = drawing.map((file) => relative(APP, file).split(sep).join('/'));
    const known = ['shared/ui/chart/chart-frame.html', ...OF_THE_MAP];
    expect(written.filter((file) => !known.includes(file)).sort()).toEqual(CHARTS.map(({ file }) => file).sort());
  });

  it.each(CHARTS)('has a table, three files, a definition and an address: $file', async (chart) => {
    const method = readFileSync(join(APP, 'method', 'method-page', 'method-page.ts'), 'utf8');
    const figures = await figuresOf(chart);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      for (const name of ['Tableau', 'CSV', 'PNG', 'SVG'])
        expect([name, named(figure, name)?.tagName]).not.toContain(undefined);
      const section = /\/fr\/method#(\w+)$/.exec(named(figure, 'Définition')?.getAttribute('href') ?? '')?.[1] ?? '';
      expect(method).toContain(`'${section}'`);
      const anchor = named(figure, 'Lien')?.getAttribute('href')?.split('#')[1] ?? '';
      expect(figure.querySelector(`[id="${anchor}"]`)?.tagName).toMatch(/^H[23]$/);
    }
  });

  it.each(CHARTS)('has the same numbers in its table and in its file: $file', async (chart) => {
    const handed = catchFiles();
    for (const figure of await figuresOf(chart)) {
      handed.clear();
      named(figure, 'CSV')?.click();
      const [csv] = await Promise.all([...handed.values()].map((file) => textOf(file)));
      const rows = [...figure.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map(({ textContent }) => plain(textContent)),
      );
      expect(rows.length).toBeGreaterThan(1);
      expect(cellsOf(csv ?? '')).toEqual(rows);
      expect(rows.flat().some((cell) => /\d/.test(cell))).toBe(true);
    }
  });
});
