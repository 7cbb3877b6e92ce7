import { changeLanguage } from './address';

describe('changing the language of an address', () => {
  it.each([
    ['/fr', '/en'],
    ['/fr/recommendations/PD-N2', '/en/recommendations/PD-N2'],
    ['/fr/recommendations?theme=a&divergence=2#list', '/en/recommendations?theme=a&divergence=2#list'],
    ['/fr?theme=fr', '/en?theme=fr'],
    ['/', '/en'],
  ])('turns %s into %s: same page, same query', (from, to) => {
    expect(changeLanguage(from, 'en')).toBe(to);
  });
});
