/** Takes the person to the first field that needs correcting, or else to the words that say what went wrong. */
export function showWhatIsWrong(page: HTMLElement): void {
  const field = page.querySelector<HTMLElement>('[aria-invalid="true"]');
  const control = field?.matches('input, textarea, select') === true ? field : field?.querySelector('input');
  if (control != null) control.focus();
  else page.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
}
