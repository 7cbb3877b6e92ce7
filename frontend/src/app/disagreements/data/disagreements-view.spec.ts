import { convertToParamMap } from '@angular/router';

import { viewToParams } from '../../shared/data/list-view';
import { viewFromAddress, type DisagreementsView } from './disagreements-view';

const read = (query: string): DisagreementsView => {
  const params = new URLSearchParams(query);
  return viewFromAddress(
    convertToParamMap(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))),
  );
};

describe('disagreements and the address', () => {
  it('reads every filter, and writes what it reads', () => {
    const view: DisagreementsView = {
      theme: ['a', 'b'],
      area: ['kidal'],
      organisation: ['cnddr'],
      between: ['government:civil_society', 'civil_society:donor'],
      divergence: 2,
      cursor: 'abc',
    };
    expect(
      read(
        'theme=a&theme=b&area=kidal&organisation=cnddr&between=civil_society:donor&between=government:civil_society' +
          '&divergence=2&cursor=abc',
      ),
    ).toEqual(view);
    expect(viewFromAddress(convertToParamMap(viewToParams(view)))).toEqual(view);
  });

  it('knows a pair whichever side is named first', () => {
    expect(read('between=donor:government')).toEqual({ between: ['government:donor'] });
  });

  it('leaves out what is no filter, so that a damaged link shows a list', () => {
    expect(read('between=government&between=army:donor&divergence=7&area=<b>&sort=-x&theme=')).toEqual({});
  });
});
