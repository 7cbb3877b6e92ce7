import { Injector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { DrawnPictures } from './drawn-pictures';
import { SavingData } from './saving-data';

const isOn = signal(false);

function drawn(isSaving: boolean): HTMLElement {
  isOn.set(isSaving);
  TestBed.configureTestingModule({ providers: [{ provide: SavingData, useValue: { isOn } }] });
  document.body.innerHTML =
    '<div><pt-proof-picture><a _ngcontent-x="" href="/api/evidence/e1/content/1/small" data-caption="Le puits">Charger</a></pt-proof-picture></div>';
  const host = document.body.querySelector('div') as HTMLElement;
  TestBed.inject(DrawnPictures).bring(host, TestBed.inject(Injector));
  TestBed.tick();
  return host;
}

describe('pictures that the server drew as links', () => {
  it('come by themselves where no data are saved, as their component would show them', () => {
    const image = drawn(false).querySelector('img');
    expect([image?.getAttribute('src'), image?.alt, image?.loading]).toEqual([
      'http://localhost/api/evidence/e1/content/1/small',
      'Le puits',
      'lazy',
    ]);
    expect(image?.hasAttribute('_ngcontent-x')).toBe(true);
  });

  it('come when they are asked for where data are saved, and the page and the keyboard stay', () => {
    const host = drawn(true);
    const link = host.querySelector('a');
    link?.focus();
    const press = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    expect(host.querySelector('a')).toBeNull();
    expect(document.activeElement).toBe(host.querySelector('img'));
  });

  it('come once data are no longer saved', () => {
    const host = drawn(true);
    expect(host.querySelector('img')).toBeNull();
    isOn.set(false);
    TestBed.tick();
    expect(host.querySelector('img')).not.toBeNull();
  });

  it('are links again when they do not come', () => {
    const host = drawn(false);
    host.querySelector('img')?.dispatchEvent(new Event('error'));
    expect(host.querySelector('a')?.textContent).toBe('Charger');
  });
});
