import { visitorHeaders } from './visitor-headers';

describe('the headers a page is rendered with', () => {
  it('say nothing about who asks', () => {
    expect(
      visitorHeaders([
        ['host', 'suivi.example.ml'],
        ['cookie', '__Host-session=secret'],
        ['authorization', 'Bearer secret'],
        ['x-forwarded-for', '192.0.2.1'],
        ['forwarded', 'for=192.0.2.1'],
        ['user-agent', 'somebody'],
        ['Accept-Language', 'fr'],
      ]),
    ).toEqual([
      ['host', 'suivi.example.ml'],
      ['Accept-Language', 'fr'],
    ]);
  });
});
