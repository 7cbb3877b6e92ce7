import { HttpBackend, HttpClient, HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { REQUEST_CONTEXT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';

import { InProcessBackend } from './in-process-backend';
import { type ApiAnswer } from './server-context';

const asked: { path: string; headers: Record<string, string> }[] = [];

function clientAnsweredWith(answer: Partial<ApiAnswer>): HttpClient {
  const api = (path: string, headers: Record<string, string>): Promise<ApiAnswer> => {
    asked.push({ path, headers });
    return Promise.resolve({ status: 200, headers: { etag: '"1"' }, body: '{}', ...answer });
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      { provide: HttpBackend, useClass: InProcessBackend },
      { provide: REQUEST_CONTEXT, useValue: { api } },
    ],
  });
  return TestBed.inject(HttpClient);
}

describe('HTTP while a page is made on the server', () => {
  it('goes to the API inside the process, with path, query and language, and with nothing else', async () => {
    const http = clientAnsweredWith({ body: '{"total":23}' });
    const headers = { 'Accept-Language': 'en', Cookie: 'session=secret' };
    const answer = await firstValueFrom(
      http.get('http://elsewhere.example/api/recommendations', { params: { q: 'paix' }, headers }),
    );
    expect(answer).toEqual({ total: 23 });
    expect(asked.at(-1)).toEqual({ path: '/api/recommendations?q=paix', headers: { 'accept-language': 'en' } });
  });

  it('fails as it would over the network', async () => {
    const http = clientAnsweredWith({ status: 404, body: '{"code":"absent"}' });
    const failure = await firstValueFrom(http.get('/api/recommendations/XX')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HttpErrorResponse);
    expect(failure).toMatchObject({ status: 404, error: { code: 'absent' } });
  });
});
