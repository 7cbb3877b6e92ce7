import { Injectable, inject } from '@angular/core';
import { LEVEL_NAMES, type AreaOnMap, type TerritoryMap } from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { AreasStore } from '../../data/areas-store';
import { formatNumber } from '../../util/numbers';
import { type Cell, type ChartTable } from '../chart/chart-table';
import { valueOf, type Figures, type Measure } from './figures';
import { scaleOf, type Scale } from './looks';

/** The map in words: what it is called, what it says in a sentence, and the numbers of each area. */
@Injectable({ providedIn: 'root' })
export class MapSays {
  private readonly words = inject(Words);
  private readonly areas = inject(AreasStore);

  heading({ only }: TerritoryMap, measure: Measure): string {
    if (only === null || measure === 'statements') return this.words.say(`map.heading.${measure}`);
    return this.words.say(`map.headingOnly.${measure}`, { reference: only.reference });
  }

  summary(map: TerritoryMap, measure: Measure): string {
    if (measure === 'statements') return this.words.say('map.summary.statements', { count: map.statements });
    if (measure === 'levels') {
      const count = map.areas.filter(({ judged }) => judged > 0).length;
      return this.words.say('map.summary.levels', { count, of: map.areas.length });
    }
    const compared = map.areas.filter((area) => area.compared > 0);
    if (compared.length === 0) return this.words.say('map.summary.uncompared');
    const apart = compared.filter((area) => area.apart > 0);
    const farthest = Math.max(...apart.map((area) => (map.only === null ? area.apart : (area.gap ?? 0))));
    const most = apart.filter((area) => (map.only === null ? area.apart : area.gap) === farthest);
    const first = this.words.say('map.summary.apart', { count: apart.length, of: compared.length });
    if (most.length === 0) return first;
    const where = { areas: most.map(({ area }) => this.areas.nameOf(area)).join(', '), count: farthest };
    return `${first} ${this.words.say(map.only === null ? 'map.summary.most' : 'map.summary.farthest', where)}`;
  }

  /** The numbers of one area, or of several, in a few words. */
  figures(figures: Figures, measure: Measure, isOnly: boolean): string {
    if (measure === 'statements') return this.statements(figures);
    if (figures.judged === 0) return this.words.say('map.area.unjudged');
    if (measure === 'levels') return this.levels(figures, isOnly);
    if (figures.compared === 0) return this.words.say('map.area.uncompared');
    if (isOnly && figures.gap !== null) return this.words.say('map.area.gap', { count: figures.gap });
    return this.words.say('map.area.apart', { count: figures.apart, of: figures.compared });
  }

  scale(all: readonly Figures[], measure: Measure, isOnly: boolean): Scale {
    return scaleOf(measure, isOnly, all, {
      number: (value) => formatNumber(value, this.words.language()),
      range: (from, to) => this.words.say('map.range', { from, to }),
      level: (name) => this.words.say(`judgement.${name}`),
      gap: (count) => this.words.say('map.area.gap', { count }),
      none: this.words.say(measure === 'apart' ? 'map.noComparison' : 'map.noNumber'),
    });
  }

  table(rows: readonly { name: string; figures: Figures }[], measure: Measure, isOnly: boolean): ChartTable {
    const column = (key: 'area' | 'apart' | 'compared' | 'judged' | 'gap' | 'level' | 'statements'): string =>
      this.words.say(`map.table.${key}`);
    const cells = (of: (figures: Figures) => Cell[]): Cell[][] =>
      rows.map(({ name, figures }) => [name, ...of(figures)]);
    if (measure === 'statements')
      return { head: [column('area'), column('statements')], rows: cells(({ statements }) => [statements]) };
    if (measure === 'levels') {
      const names = LEVEL_NAMES.map((name) => this.words.say(`judgement.${name}`));
      const levels = ({ levels: counts }: Figures): Cell[] => LEVEL_NAMES.map((_, step) => counts?.[step] ?? null);
      return isOnly
        ? { head: [column('area'), column('level')], rows: cells(({ level }) => [this.level(level)]) }
        : { head: [column('area'), ...names, column('judged')], rows: cells((one) => [...levels(one), one.judged]) };
    }
    if (isOnly) {
      const head = [column('area'), column('level'), column('gap')];
      return { head, rows: cells(({ level, gap }) => [this.level(level), gap]) };
    }
    return {
      head: [column('area'), column('apart'), column('compared'), column('judged')],
      rows: cells((one) => [valueOf(one, 'apart', false), one.compared, one.judged]),
    };
  }

  nameOf({ area }: Pick<AreaOnMap, 'area'>): string {
    return this.areas.nameOf(area);
  }

  private statements({ statements: count }: Figures): string {
    return count === null ? this.words.say('map.area.withheld') : this.words.say('map.area.statements', { count });
  }

  private levels({ levels, level }: Figures, isOnly: boolean): string {
    if (isOnly && level !== null) return this.level(level) ?? '';
    if (levels === null) return this.words.say('map.area.withheld');
    return LEVEL_NAMES.flatMap((name, step) => {
      const count = levels[step] ?? 0;
      const what = this.words.say(`judgement.${name}`).toLowerCase();
      return count > 0 ? [this.words.say('map.area.atLevel', { count, level: what })] : [];
    }).join(', ');
  }

  private level(level: Figures['level']): string | null {
    return level === null ? null : this.words.say(`judgement.${LEVEL_NAMES[level]}`);
  }
}
