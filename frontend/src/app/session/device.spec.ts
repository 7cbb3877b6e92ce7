import { askAnewWhenOver } from './device';

/** A window that can be brought back and counts how often it was loaded anew. */
function setUp(isSignedIn: boolean): {
  bringBack: (isPersisted: boolean) => void;
  reloads: () => number;
  body: HTMLElement;
} {
  const target = new EventTarget();
  const body = document.createElement('body');
  let reloads = 0;
  const reload = (): void => {
    reloads++;
  };
  const window = Object.assign(target, { document: { body }, location: { reload } }) as unknown as Window;
  askAnewWhenOver(() => isSignedIn, window);
  const bringBack = (persisted: boolean): void => {
    target.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  };
  return { bringBack, reloads: () => reloads, body };
}

describe('a page that the browser brings back as it was left', () => {
  it('shows nothing of a session until it was asked for again', () => {
    const { bringBack, reloads, body } = setUp(true);
    bringBack(true);
    expect([reloads(), body.hidden]).toEqual([1, true]);
  });

  it('is left alone where nobody was signed in, and when it is shown for the first time', () => {
    const visitor = setUp(false);
    visitor.bringBack(true);
    const fresh = setUp(true);
    fresh.bringBack(false);
    expect([visitor.reloads(), fresh.reloads()]).toEqual([0, 0]);
  });
});
