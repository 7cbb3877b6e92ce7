import { jest } from '@jest/globals';
import { Component, input, signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';

import { withWords } from '../../../../testing/words';
import { InView, type LatePart } from './in-view';

@Component({ template: 'drawn in the browser: {{ text() }}' })
class Late {
  readonly text = input.required<string>();
}

@Component({
  template: '<button (click)="chosen.set(1)">one</button><button (click)="chosen.set(2)">two</button> {{ chosen() }}',
})
class Pressable {
  readonly text = input.required<string>();
  protected readonly chosen = signal(1);
}

@Component({ template: '<details>first</details><details>second</details>' })
class Folded {
  readonly text = input.required<string>();
}

/** What the browser watches for coming into view; tests say when. */
class Watch {
  static latest: Watch | undefined;
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {
    Watch.latest = this;
  }

  observe(): void {
    return;
  }

  disconnect(): void {
    return;
  }

  come(): void {
    this.tell([{ isIntersecting: true }]);
  }
}

let loads = 0;
let load = (): Promise<Type<unknown>> => Promise.resolve(Late);

@Component({
  imports: [InView],
  template: '<pt-in-view [part]="part" [inputs]="{ text: text() }" />',
})
class Host {
  readonly text = signal('one');
  readonly part: LatePart = {
    words: 'tracks',
    load: () => {
      loads += 1;
      return load();
    },
  };
}

async function show() {
  loads = 0;
  load = () => Promise.resolve(Late);
  (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver = Watch;
  const words = await withWords('fr', [provideRouter([])]);
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fixture.whenStable();
    return host.textContent;
  };
  host.querySelector('pt-in-view > div')?.append('drawn by the server');
  return { fixture, settle, words, come: () => Watch.latest?.come() };
}

describe('a part that loads when it comes into view', () => {
  it('keeps what the server drew, and loads nothing, until then', async () => {
    const { settle } = await show();
    expect(await settle()).toBe('drawn by the server');
    expect(loads).toBe(0);
  });

  it('takes its place, with its own words, once it is near', async () => {
    const { settle, come, words } = await show();
    come();
    expect(await settle()).toBe('drawn in the browser: one');
    expect(words.say('tracks.targets.actual')).toBe('Réalisé');
  });

  it('leaves open what the reader has opened in what the server drew', async () => {
    const { fixture, settle, come } = await show();
    load = () => Promise.resolve(Folded);
    const host = fixture.nativeElement as HTMLElement;
    const drawn = host.querySelector('pt-in-view > div');
    if (drawn) drawn.innerHTML = '<details></details><details open></details>';
    come();
    expect(await settle()).toBe('firstsecond');
    expect([...host.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true]);
  });

  it('does what was pressed in what the server drew, and keeps the keyboard where it was', async () => {
    const { fixture, settle } = await show();
    load = () => Promise.resolve(Pressable);
    const host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    const drawn = host.querySelector('pt-in-view > div');
    if (drawn) drawn.innerHTML = '<button>one</button><button>two</button> 1';
    const second = drawn?.querySelectorAll('button')[1];
    second?.focus();
    second?.click();
    expect(await settle()).toBe('onetwo 2');
    expect(document.activeElement).toBe([...host.querySelectorAll('button')][1]);
    host.remove();
  });

  it('loads at once when the page says something else', async () => {
    const { fixture, settle } = await show();
    fixture.componentInstance.text.set('two');
    expect(await settle()).toBe('drawn in the browser: two');
  });

  it('loads at once when the page turns to another language', async () => {
    const { settle, words } = await show();
    await words.use('en');
    expect(await settle()).toBe('drawn in the browser: one');
  });

  it('follows the page from then on, and loads once', async () => {
    const { fixture, settle, come } = await show();
    come();
    await settle();
    fixture.componentInstance.text.set('two');
    expect(await settle()).toBe('drawn in the browser: two');
    expect(loads).toBe(1);
  });

  it('leaves what the server drew where the network fails, and tries again the next time', async () => {
    const { settle, come } = await show();
    load = () => Promise.reject(new Error('no network'));
    come();
    expect(await settle()).toBe('drawn by the server');
    load = () => Promise.resolve(Late);
    come();
    expect(await settle()).toBe('drawn in the browser: one');
  });

  it.each([
    ['/#verification-1', 1],
    ['/#main', 0],
    ['/', 0],
  ])('loads at once where the address names what is nowhere else: %s', async (address, times) => {
    loads = 0;
    (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver = Watch;
    document.body.innerHTML = '<main id="main"></main>';
    await withWords('fr', [provideRouter([])]);
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    await TestBed.inject(Router).navigateByUrl(address);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fixture.whenStable();
    expect(loads).toBe(times);
  });
});

describe('a part that only says something', () => {
  it('is drawn at once where no server has drawn it', async () => {
    (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver = Watch;
    await withWords('fr', [provideRouter([])]);
    const fixture = TestBed.createComponent(InView);
    fixture.componentRef.setInput('part', { words: 'public', load: () => Promise.resolve(Late), isStill: true });
    fixture.componentRef.setInput('inputs', { text: 'one' });
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toBe('drawn in the browser: one');
  });
});

describe('pictures in a part that only says something', () => {
  it('come, though the part stays as the server drew it', async () => {
    await withWords('fr', [provideRouter([])]);
    const fixture = TestBed.createComponent(InView);
    fixture.componentRef.setInput('part', { words: 'public', load: () => Promise.resolve(Late), isStill: true });
    fixture.componentRef.setInput('inputs', { text: 'one' });
    const place = (fixture.nativeElement as HTMLElement).querySelector('div');
    if (place)
      place.innerHTML = '<pt-proof-picture><a href="/small" data-caption="Le puits">load</a></pt-proof-picture>';
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await fixture.whenStable();
    expect(place?.querySelector('img')?.alt).toBe('Le puits');
    expect(place?.textContent).not.toContain('drawn in the browser');
  });
});

describe('links that the server drew', () => {
  it('lead on without loading the page anew, and out of it as ever', async () => {
    const { fixture, settle } = await show();
    const place = (fixture.nativeElement as HTMLElement).querySelector('pt-in-view > div');
    if (place) place.innerHTML = '<a href="/fr/method">how</a> <a href="https://exemple.test/">out</a>';
    await settle();
    const go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const [ours, theirs] = [...(place?.querySelectorAll('a') ?? [])];
    const click = (link?: HTMLAnchorElement): boolean | undefined =>
      link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect([click(ours), click(theirs)]).toEqual([false, true]);
    expect(go.mock.calls).toEqual([['/fr/method']]);
  });
});
