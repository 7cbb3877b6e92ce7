import { Component, DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';

import { withWords } from '../../../testing/words';
import { LanguageSwitch } from './language-switch';

@Component({ template: '' })
class SomePage {}

async function show(path: string): Promise<HTMLAnchorElement[]> {
  await withWords('fr', [provideRouter([{ path: '**', component: SomePage }])]);
  const fixture = TestBed.createComponent(LanguageSwitch);
  await TestBed.inject(Router).navigateByUrl(path);
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
}

describe('the switch of language', () => {
  it('leads to the same page with the same query, and says which language is in use', async () => {
    const [french, english] = await show('/fr/recommendations?theme=a&divergence=2');
    expect(french?.getAttribute('aria-current')).toBe('true');
    expect(english?.getAttribute('aria-current')).toBeNull();
    expect(english?.getAttribute('href')).toBe('/en/recommendations?theme=a&divergence=2');
    expect(english?.textContent).toContain('English');
    expect(english?.lang).toBe('en');
  });

  it('is remembered for a year', async () => {
    const [, english] = await show('/fr');
    english?.click();
    expect(TestBed.inject(DOCUMENT).cookie).toContain('language=en');
  });
});
