import { robotsFile } from './robots';

const rules = robotsFile('https://tenue.example').split('\n');

describe('robots.txt', () => {
  it('says where the list of pages is', () => {
    expect(rules).toContain('Sitemap: https://tenue.example/sitemap.xml');
  });

  it('closes what is only for who is signed in, and nothing else', () => {
    expect(rules).toEqual(expect.arrayContaining(['Disallow: /fr/work', 'Disallow: /en/organisation$']));
    const closed = rules.filter((rule) => rule.startsWith('Disallow')).map((rule) => rule.replace('Disallow: ', ''));
    const isClosed = (path: string): boolean =>
      closed.some((rule) => (rule.endsWith('$') ? path === rule.slice(0, -1) : path.startsWith(rule)));
    const open = ['/fr', '/fr/recommendations/PD-N2', '/en/organisations', '/fr/sign-in', '/api/cards/fr', '/r/PD-N2'];
    expect(open.filter(isClosed)).toEqual([]);
    expect(['/fr/work/planning/PD-N2', '/en/account', '/fr/administration/people'].filter(isClosed)).toHaveLength(3);
  });
});
