import { returnAddress } from './return-address';

describe('where somebody lands after signing in', () => {
  it('is the page they came from', () => {
    const page = '/fr/work/reports/new?recommendation=PD-N2&period=2026-Q4';
    expect(returnAddress(page, 'en')).toBe(page);
  });

  it('is their work when they came from none', () => {
    expect(returnAddress(null, 'en')).toBe('/en/work');
    expect(returnAddress('/fr/sign-in?returnTo=x', 'fr')).toBe('/fr/work');
  });

  it.each([
    'https://evil.example/fr',
    '//evil.example',
    '/\\evil.example',
    '/fr/\\evil',
    'javascript:alert(1)',
    '/de/work',
  ])('is never %s', (address) => {
    expect(returnAddress(address, 'fr')).toBe('/fr/work');
  });
});
