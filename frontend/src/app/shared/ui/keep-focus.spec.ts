import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { Page } from '../../../testing/page';
import { headingAround, keepFocus } from './keep-focus';

@Component({
  selector: 'pt-host',
  template: `
    <h1>Page</h1>
    @if (isThere()) {
      <section>
        <h3>Part</h3>
        @if (isOpen()) {
          <button type="button" (click)="isOpen.set(false)">Accept</button>
        }
      </section>
    }
    <button type="button">Other</button>
  `,
})
class Host {
  readonly isThere = signal(true);
  readonly isOpen = signal(true);

  constructor() {
    keepFocus(
      () => [this.isThere(), this.isOpen()],
      (held) => [headingAround(held), document.querySelector('h1')],
    );
  }
}

describe('the focus', () => {
  let page: Page;
  let host: Host;

  beforeEach(async () => {
    const fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement as HTMLElement);
    host = fixture.componentInstance;
    page = new Page(fixture);
    await page.settle();
  });

  it('goes on at the heading of the part whose button is gone', async () => {
    page.button('Accept').focus();
    await page.click('Accept');
    expect(document.activeElement?.textContent).toBe('Part');
  });

  it('goes on further out when the whole part is gone', async () => {
    page.button('Accept').focus();
    host.isThere.set(false);
    await page.settle();
    expect(document.activeElement?.textContent).toBe('Page');
  });

  it('stays where it is when nothing of it was taken away, and is not taken from who reads', async () => {
    page.button('Other').focus();
    host.isOpen.set(false);
    await page.settle();
    expect(document.activeElement?.textContent).toBe('Other');
    page.button('Other').blur();
    host.isThere.set(false);
    await page.settle();
    expect(document.activeElement).toBe(document.body);
  });
});
