import { unfold } from '../../shared/util/unfold';

/** The id on the page of the control of a field: `values.<id>.numerator` is at `values-<id>-numerator`. */
export function fieldIdOf(name: string): string {
  return name.replaceAll('.', '-');
}

/** Leads to a field, also where it is folded away. */
export function goTo(page: Document, name: string): void {
  const control = page.getElementById(fieldIdOf(name));
  unfold(control);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
