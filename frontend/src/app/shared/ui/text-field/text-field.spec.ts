import { Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { TextField } from './text-field';

@Component({
  imports: [TextField],
  template: `<pt-text-field
    fieldId="where"
    label="Adresse"
    hint="Entière"
    [error]="error()"
    [kind]="kind()"
    [most]="20"
    [(value)]="text"
  />`,
})
class Host {
  readonly field = viewChild.required(TextField);
  readonly kind = signal<'text' | 'email' | 'url' | 'slug'>('email');
  readonly error = signal<string | undefined>(undefined);
  readonly text = signal('awa');
}

describe('a field for one line of text', () => {
  let page: Page;
  let host: Host;

  beforeEach(async () => {
    await withWords('fr', []);
    const made = TestBed.createComponent(Host);
    host = made.componentInstance;
    page = new Page(made);
    await page.settle();
  });

  const control = (): HTMLInputElement => page.field('Adresse');

  it('shows what is known, tells what is typed, and takes the focus', async () => {
    expect([control().value, control().maxLength]).toEqual(['awa', 20]);
    await page.type('Adresse', 'oumou');
    expect(host.text()).toBe('oumou');
    host.field().focus();
    expect(document.activeElement).toBe(control());
  });

  it('is described by its hint, and by what is wrong', async () => {
    expect([page.description('Adresse'), control().getAttribute('aria-invalid')]).toEqual(['Entière', 'false']);
    host.error.set('Incomplète');
    await page.settle();
    expect(page.description('Adresse')).toContain('Incomplète');
    expect(control().getAttribute('aria-invalid')).toBe('true');
  });

  it('lets a phone mend nothing but plain text', async () => {
    for (const [kind, type, capitals] of [
      ['email', 'email', 'none'],
      ['slug', 'text', 'none'],
      ['text', 'text', null],
    ] as const) {
      host.kind.set(kind);
      await page.settle();
      expect([control().type, control().getAttribute('autocapitalize')]).toEqual([type, capitals]);
    }
  });
});
