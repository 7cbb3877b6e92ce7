import { convertToParamMap } from '@angular/router';

import { viewToParams } from '../../shared/data/list-view';
import { filtersOf, viewFromAddress, type MapView } from './map-view';

const read = (query: string): MapView => {
  const params = new URLSearchParams(query);
  return viewFromAddress(
    convertToParamMap(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))),
  );
};

describe('the map and the address', () => {
  it('reads every filter, what is shown and how, and writes what it reads', () => {
    const view: MapView = {
      q: 'emploi',
      framework: ['mali-on-the-brink'],
      theme: ['a', 'b'],
      area: ['gao'],
      organisation: ['cnddr'],
      addressee: ['national'],
      period: ['2026-Q3'],
      measure: 'levels',
      view: 'outline',
    };
    const address =
      'q=emploi&framework=mali-on-the-brink&theme=a&theme=b&area=gao&organisation=cnddr&addressee=national&period=2026-Q3' +
      '&measure=levels&view=outline';
    expect(read(address)).toEqual(view);
    expect(viewFromAddress(convertToParamMap(viewToParams(view)))).toEqual(view);
  });

  it('is short where nothing was chosen, and shows a map where nothing is ours', () => {
    expect(read('measure=apart&view=tiles')).toEqual({});
    expect(read('measure=mean&view=globe&theme=<b>&period=2026&addressee=x')).toEqual({});
  });

  it('hands the API filters alone', () => {
    expect(filtersOf(read('theme=a&measure=levels&view=outline'))).toEqual({ theme: ['a'] });
  });
});
