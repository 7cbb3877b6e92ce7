import { convertToParamMap } from '@angular/router';

import { viewToParams, without } from '../../shared/data/list-view';
import { viewFromAddress, type ListView } from './filters';

const read = (query: string): ListView => {
  const params = new URLSearchParams(query);
  return viewFromAddress(
    convertToParamMap(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))),
  );
};

describe('filters and the address', () => {
  it('reads every filter', () => {
    const query =
      'q=emploi&framework=mali-on-the-brink&theme=a&theme=b&addressee=national&organisation=cnddr&area=gao&area=kidal' +
      '&period=2026-Q3&level=government:3&level=donor:none&divergence=2&silentFor=365&overdue=true&judged=none&invited=false&sort=-divergence&cursor=abc';
    expect(read(query)).toEqual({
      q: 'emploi',
      framework: ['mali-on-the-brink'],
      theme: ['a', 'b'],
      addressee: ['national'],
      organisation: ['cnddr'],
      area: ['gao', 'kidal'],
      period: ['2026-Q3'],
      level: ['government:3', 'donor:none'],
      divergence: 2,
      silentFor: 365,
      overdue: true,
      judged: 'none',
      invited: false,
      sort: '-divergence',
      cursor: 'abc',
    });
  });

  it('leaves out what an empty form field sends, and what is no filter', () => {
    expect(read('q=&theme=&level=&divergence=&overdue=&sort=reference&utm_source=x')).toEqual({});
    expect(
      read(
        'divergence=9&level=army:7&addressee=martian&sort=colour&silentFor=-1&theme=<b>&period=2026-H2&judged=all&invited=true',
      ),
    ).toEqual({});
  });

  it('writes what it reads: the address is the view', () => {
    const view: ListView = {
      q: 'paix',
      theme: ['a', 'b'],
      level: ['donor:0'],
      divergence: 2,
      overdue: true,
      sort: '-moved',
    };
    expect(viewFromAddress(convertToParamMap(viewToParams(view)))).toEqual(view);
  });

  it('takes one value away and begins the list anew', () => {
    const view: ListView = { theme: ['a', 'b'], divergence: 2, cursor: 'abc' };
    expect(without(view, 'theme', 'a')).toEqual({ theme: ['b'], divergence: 2 });
    const one: ListView = { theme: ['a'] };
    expect(without(one, 'theme', 'a')).toEqual({});
    expect(without(view, 'divergence')).toEqual({ theme: ['a', 'b'] });
  });
});
