import { unfold } from '../../shared/util/unfold';

/** The id on the page of the control of a field: `values.<id>.numerator` is at `values-<id>-numerator`. */
export function fieldIdOf(name: string): string {
  return name.replaceAll('.', '-');
}

/** Leads to a field, or else to the list that it is of, also where it is folded away. */
export function goTo(page: Document, name: string): void {
  const control = page.getElementById(fieldIdOf(name));
  if (control === null && name.includes('.')) {
    goTo(page, name.slice(0, name.lastIndexOf('.')));
    return;
  }
  unfold(control);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
