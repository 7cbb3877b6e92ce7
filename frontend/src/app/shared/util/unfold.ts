/** Opens what an element is folded away in; whether there was anything to open. */
export function unfold(element: Element | null): boolean {
  const folded = element?.closest('details:not([open])') ?? null;
  if (folded === null) return false;
  folded.setAttribute('open', '');
  unfold(folded);
  return true;
}
