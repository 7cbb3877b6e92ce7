import { type LevelShares } from '@parole-tenue/contract';

import { shareCsv, shareRow } from './share-table';

const shares: LevelShares = {
  perspective: 'donor',
  levels: [1, 4, 9, 7],
  outdated: 1,
  noEvidence: 0,
  notApplicable: 0,
  neverAssessed: 1,
};

describe('level shares', () => {
  it('sets apart whatever has no recent level, and loses none', () => {
    const row = shareRow('Partenaires', shares);
    expect(row.counts.no_level).toBe(2);
    expect(row.total).toBe(23);
  });

  it('are the same numbers in a spreadsheet', () => {
    const headings = {
      not_initiated: '0',
      minimum: '1',
      intermediate: '2',
      full: '3',
      no_level: 'sans',
      total: 'Total',
    };
    expect(shareCsv([shareRow('Paix, dialogue', shares)], 'Thème', headings)).toBe(
      'Thème,0,1,2,3,sans,Total\r\n"Paix, dialogue",1,4,9,7,2,23\r\n',
    );
  });
});
