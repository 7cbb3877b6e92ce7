/** So long somebody waits for what an address names. */
const PATIENCE_MS = 10_000;

/** Whoever moves on by themselves is not called back. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** An address may name a place on a page that is still under way: shows it once it is there. */
export function scrollWhenThere(anchor: string, document: Document): void {
  if (document.getElementById(anchor) !== null) return;
  const look = (): void => {
    const place = document.getElementById(anchor);
    if (place === null) return;
    stop();
    place.scrollIntoView();
  };
  const observer = new MutationObserver(look);
  const tooLate = setTimeout(stop, PATIENCE_MS);
  function stop(): void {
    clearTimeout(tooLate);
    observer.disconnect();
    for (const move of MOVES) document.removeEventListener(move, stop);
  }
  observer.observe(document.body, { childList: true, subtree: true });
  for (const move of MOVES) document.addEventListener(move, stop, { passive: true });
}
