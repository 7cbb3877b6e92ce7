/** Takes the person to the first field that needs correcting; false where none on the page does. */
export function focusFirstInvalid(page: HTMLElement): boolean {
  const field = page.querySelector<HTMLElement>('[aria-invalid="true"]');
  const control = field?.matches('input, textarea, select') === true ? field : field?.querySelector('input');
  control?.focus();
  return control != null;
}
