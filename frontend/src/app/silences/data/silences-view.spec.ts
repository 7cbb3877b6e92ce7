import { convertToParamMap } from '@angular/router';
import { type SilenceItem } from '@parole-tenue/contract';

import { viewToParams } from '../../shared/data/list-view';
import { inGroups } from './groups';
import { viewFromAddress, type SilencesView } from './silences-view';

const read = (query: string): SilencesView => {
  const params = new URLSearchParams(query);
  return viewFromAddress(
    convertToParamMap(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))),
  );
};

describe('silences and the address', () => {
  it('reads every filter and the grouping, and writes what it reads', () => {
    const query = 'theme=a&organisation=cnddr&recommendation=PD-N2&with=reply&days=90&by=recommendation&cursor=abc';
    const view: SilencesView = {
      theme: ['a'],
      organisation: ['cnddr'],
      recommendation: ['PD-N2'],
      with: 'reply',
      days: 90,
      by: 'recommendation',
      cursor: 'abc',
    };
    expect(read(query)).toEqual(view);
    expect(viewFromAddress(convertToParamMap(viewToParams(view)))).toEqual(view);
  });

  it('leaves out what is no filter, and what is so anyway', () => {
    expect(read('with=&days=-1&by=organisation&recommendation=<b>&with=tea')).toEqual({});
  });
});

describe('silences in groups', () => {
  const item = (slug: string, reference: string): SilenceItem =>
    ({ organisation: { slug }, recommendation: { reference } }) as SilenceItem;
  const items = [item('a', 'R1'), item('b', 'R1'), item('a', 'R2')];

  it('stand together by organisation or by recommendation, in the order they came', () => {
    const keys = (grouping: 'organisation' | 'recommendation'): [string, number][] =>
      inGroups(items, grouping).map(({ key, items: of }) => [key, of.length]);
    expect(keys('organisation')).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(keys('recommendation')).toEqual([
      ['R1', 2],
      ['R2', 1],
    ]);
  });
});
