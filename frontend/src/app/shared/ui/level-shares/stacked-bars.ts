import {
  Component,
  DestroyRef,
  ElementRef,
  EnvironmentInjector,
  ViewContainerRef,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
  inputBinding,
  output,
  outputBinding,
  signal,
  viewChild,
} from '@angular/core';
import { BarHorizontalStackedComponent } from '@swimlane/ngx-charts';

import '../in-common';
import { annotate } from './annotate';
import { chartEnvironment } from './chart-environment';
import { FILLS } from './fills';
import { SHARE_COLUMNS, type ShareColumn, type ShareRow } from './share-table';

const BAR = 30;
/** Room above each bar for its label. */
const GAP = 34;
/** What the library keeps free above and below its bars, and, at the sides, what the style sheet takes back. */
const MARGIN_Y = 10;

/** One part of one bar. */
export interface Chosen {
  row: ShareRow;
  column: ShareColumn;
}

/** Stacked bars by ngx-charts, drawn only in the browser; the one place that knows the library. */
@Component({
  selector: 'pt-stacked-bars',
  template: '<ng-container #place />',
  styles: `
    :host {
      display: block;
      margin: calc(var(--s6) - 10px) -20px -10px;
      overflow: visible;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class StackedBars {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly environment = chartEnvironment(inject(EnvironmentInjector));
  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly width = signal(0);

  readonly rows = input.required<readonly ShareRow[]>();
  readonly shown = input.required<ReadonlySet<ShareColumn>>();
  readonly chosen = output<Chosen>();

  private readonly view = computed<[number, number]>(() => {
    const count = this.rows().length;
    return [this.width(), count * BAR + (count - 1) * GAP + 2 * MARGIN_Y];
  });
  private readonly results = computed(() =>
    this.rows().map(({ label, counts }) => ({
      name: label,
      series: SHARE_COLUMNS.filter((column) => this.shown().has(column) && counts[column] > 0).map((column) => ({
        name: column,
        value: counts[column],
      })),
    })),
  );
  private readonly longest = computed(() => Math.max(1, ...this.rows().map(({ total }) => total)));

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(() => {
        this.width.set(this.host.nativeElement.clientWidth);
      });
      observer.observe(this.host.nativeElement);
      destroyed.onDestroy(() => {
        observer.disconnect();
        this.environment.destroy();
      });
    });
    afterRenderEffect({
      write: () => {
        this.draw();
      },
    });
  }

  /** The drawing as it is on screen, for a download. */
  drawing(): SVGSVGElement | null {
    return this.host.nativeElement.querySelector('svg');
  }

  private draw(): void {
    if (this.width() === 0) return;
    if (this.place().length === 0) this.create();
    this.results();
    this.view();
    const svg = this.drawing();
    if (svg !== null) annotate(svg, this.rows(), this.shown());
  }

  private create(): void {
    const colours = SHARE_COLUMNS.map((name) => ({ name, value: FILLS[name].fill }));
    const chart = this.place().createComponent(BarHorizontalStackedComponent, {
      environmentInjector: this.environment,
      bindings: [
        inputBinding('view', this.view),
        inputBinding('results', this.results),
        inputBinding('xScaleMax', this.longest),
        inputBinding('customColors', () => colours),
        inputBinding('barPadding', () => GAP),
        inputBinding('animations', () => false),
        inputBinding('legend', () => false),
        inputBinding('xAxis', () => false),
        inputBinding('yAxis', () => false),
        inputBinding('tooltipDisabled', () => true),
        outputBinding<{ name: ShareColumn; series: string }>('select', ({ name: column, series }) => {
          const row = this.rows().find(({ label }) => label === series);
          if (row) this.chosen.emit({ row, column });
        }),
      ],
    });
    chart.changeDetectorRef.detectChanges();
  }
}
