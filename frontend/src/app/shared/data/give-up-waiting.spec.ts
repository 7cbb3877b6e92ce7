import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import { giveUpWaiting } from './give-up-waiting';

it.each([
  ['POST', {}, 30_000],
  ['DELETE', {}, 30_000],
  ['PUT', { timeout: 5_000 }, 5_000],
  ['GET', {}, undefined],
])('waits for an answer to %s %j so many milliseconds: %s', (method, options, expected) => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([giveUpWaiting])), provideHttpClientTesting()],
  });
  TestBed.inject(HttpClient).request(method, '/api/x', options).subscribe();
  expect(TestBed.inject(HttpTestingController).expectOne('/api/x').request.timeout).toBe(expected);
});
