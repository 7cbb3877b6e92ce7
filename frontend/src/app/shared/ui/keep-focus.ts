import { DOCUMENT, ElementRef, Injector, afterNextRender, effect, inject } from '@angular/core';

/**
 * Where a change takes away the button that was pressed, the person goes on at the first of the named places that is still
 * there, or else at the page; never at nothing.
 *
 * @param change what is read of it: whatever may take something away.
 * @param places asked before the change is drawn, for what held the focus.
 */
export function keepFocus(change: () => unknown, places: (held: Element) => (HTMLElement | null | undefined)[]): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const [document, injector] = [inject(DOCUMENT), inject(Injector)];
  effect(() => {
    change();
    const held = document.activeElement;
    if (held === null || !host.contains(held)) return;
    const known = places(held);
    const goOn = (): void => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const place = known.find((one) => one?.isConnected) ?? document.querySelector<HTMLElement>('main');
      if (place == null) return;
      if (!place.matches('a, button, input, select, textarea')) place.tabIndex = -1;
      place.focus();
    };
    afterNextRender(goOn, { injector });
  });
}

/** The heading of the part that somebody is in. */
export function headingAround(held: Element): HTMLElement | null {
  return held.closest('section')?.querySelector<HTMLElement>('h2, h3') ?? null;
}
