import { storyAt } from './short-address';

const bodies: Record<string, object> = { 'PD-N2': { reference: 'PD-N2' }, FACETS: {}, facets: { theme: [] } };
const asked: string[] = [];
const api = (path: string) => {
  asked.push(path);
  const name = path.replace('/api/recommendations/', '');
  const status = name === 'PD-N9' ? 503 : name in bodies ? 200 : 404;
  return Promise.resolve({ status, headers: {}, body: JSON.stringify(bodies[name] ?? {}) });
};

describe('the short address of a recommendation', () => {
  it('leads to its story, and may be typed in small letters', async () => {
    expect(await storyAt('/r/PD-N2', api)).toBe('/recommendations/PD-N2');
    expect(await storyAt('/r/pd-n2', api)).toBe('/recommendations/PD-N2');
  });

  it('is followed where the API cannot tell just now: the page there says so', async () => {
    expect(await storyAt('/r/PD-N9', api)).toBe('/recommendations/PD-N9');
  });

  it.each(['/r/XX-1', '/r/facets', '/r/', '/r', '/r/PD-N2/more', '/r//elsewhere.example', '/recommendations/PD-N2'])(
    'is none: %s',
    async (pathname) => {
      expect(await storyAt(pathname, api)).toBeNull();
    },
  );

  it('leads nowhere else', async () => {
    asked.length = 0;
    expect(await storyAt('/r/%2F%2Felsewhere.example', api)).toBeNull();
    expect(asked.every((path) => path.startsWith('/api/recommendations/%2F'))).toBe(true);
  });
});
