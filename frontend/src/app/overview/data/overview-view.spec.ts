import { convertToParamMap } from '@angular/router';

import { viewToParams } from '../../shared/data/list-view';
import { viewFromAddress } from './overview-view';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return viewFromAddress(
    convertToParamMap(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))),
  );
};

describe('the overview and its address', () => {
  it('reads every filter and whose view the chart shows, and writes what it reads', () => {
    const filters = {
      theme: ['a', 'b'],
      framework: ['mali-on-the-brink'],
      area: ['gao'],
      organisation: ['cnddr'],
      addressee: ['national' as const],
      period: ['2026-Q3'],
    };
    const query =
      'theme=a&theme=b&framework=mali-on-the-brink&area=gao&organisation=cnddr&addressee=national&period=2026-Q3&by=donor';
    expect(read(query)).toEqual({ filters, by: 'donor' });
    expect(viewFromAddress(convertToParamMap(viewToParams({ ...filters, by: 'donor' })))).toEqual({
      filters,
      by: 'donor',
    });
  });

  it('leaves out what is no filter, and what a form sends empty', () => {
    expect(read('theme=&area=<b>&period=2026&addressee=martian&by=army&level=donor:1')).toEqual({
      filters: {},
      by: undefined,
    });
  });
});
