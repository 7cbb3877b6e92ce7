import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';

import { LinkToken, takeToken } from './link-token';

@Component({ template: '' })
class SomePage {}

interface Opened {
  token: string | null;
  code: string | null;
  url: string;
  shown: string;
}

async function open(address: string): Promise<Opened> {
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: 'fr/invitation', canMatch: [takeToken], component: SomePage }])],
  });
  const router = TestBed.inject(Router);
  await router.navigateByUrl(address);
  const { value, code } = TestBed.inject(LinkToken);
  return { token: value(), code: code(), url: router.url, shown: TestBed.inject(Location).path(true) };
}

describe('the token of a link', () => {
  it('is kept in memory and taken out of the address', async () => {
    expect(await open('/fr/invitation#s3cret-t0ken')).toEqual({
      token: 's3cret-t0ken',
      code: null,
      url: '/fr/invitation',
      shown: '/fr/invitation',
    });
  });

  it('is apart from the code that a mailed link carries', async () => {
    expect(await open('/fr/invitation#s3cret-t0ken.7KQ2-M0XD-9RTC')).toMatchObject({
      token: 's3cret-t0ken',
      code: '7KQ2-M0XD-9RTC',
      shown: '/fr/invitation',
    });
  });

  it('is none where the address holds none', async () => {
    expect(await open('/fr/invitation')).toMatchObject({ token: null, url: '/fr/invitation' });
  });
});
