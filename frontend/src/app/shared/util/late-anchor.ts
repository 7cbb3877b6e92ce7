import { unfold } from './unfold';

/** So long somebody waits for what an address names. */
const PATIENCE_MS = 10_000;

/** So long what is shown is kept in its place, while parts of the page above it still come. */
const SETTLING_MS = 2_000;

/** Whoever moves on by themselves is not called back. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * An address may name a place on a page that is still under way, or one that is folded away: shows it once it is there, and
 * until the page has settled.
 */
export function scrollWhenThere(anchor: string, document: Document): void {
  const there = document.getElementById(anchor);
  let isShown = there !== null;
  const look = (): void => {
    const place = document.getElementById(anchor);
    if (place === null) return;
    unfold(place);
    // A smooth way there would end where the place was when it began.
    place.scrollIntoView({ behavior: 'instant' });
    if (isShown) return;
    isShown = true;
    clearTimeout(ending);
    ending = setTimeout(stop, SETTLING_MS);
  };
  const observer = new MutationObserver(look);
  let ending = setTimeout(stop, isShown ? SETTLING_MS : PATIENCE_MS);
  function stop(): void {
    clearTimeout(ending);
    observer.disconnect();
    for (const move of MOVES) document.removeEventListener(move, stop);
  }
  // The router has shown what stands there already, unless it was folded away.
  if (unfold(there)) look();
  observer.observe(document.body, { childList: true, subtree: true });
  for (const move of MOVES) document.addEventListener(move, stop, { passive: true });
}
