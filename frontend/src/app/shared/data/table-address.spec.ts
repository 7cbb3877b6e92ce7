import { tableAddress } from './table-address';

describe('the address of a table', () => {
  it('asks for the words of the page, whatever the browser prefers', () => {
    expect(tableAddress('en', { theme: ['a', 'b'], silentFor: undefined, sort: '-silence' })).toBe(
      '/api/recommendations.csv?theme=a&theme=b&sort=-silence&language=en',
    );
    expect(tableAddress('fr', {})).toBe('/api/recommendations.csv?language=fr');
  });
});
