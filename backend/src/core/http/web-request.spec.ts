import { describe, expect, it } from '@jest/globals';
import { webRequestOf } from './web-request.js';

describe('a request for a page', () => {
  const headers = { host: 'elsewhere.example', 'accept-language': 'en', 'set-cookie': undefined };
  const request = webRequestOf({ url: '/fr/recommendations?q=paix', headers }, 'https://parole-tenue.example');

  it('is for our own address, whatever host its sender names', () => {
    expect(request.url).toBe('https://parole-tenue.example/fr/recommendations?q=paix');
    expect(request.headers.get('host')).toBe('parole-tenue.example');
  });

  it('carries the other headers', () => {
    expect(request.headers.get('accept-language')).toBe('en');
  });
});
