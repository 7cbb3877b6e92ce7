import { Directive, ElementRef, afterNextRender, inject, output } from '@angular/core';
import { convertToParamMap, type ParamMap } from '@angular/router';

/** A plain form that the address can be read from, with or without script; with it, every change shows at once. */
@Directive({
  selector: 'form[ptFilterForm]',
  exportAs: 'ptFilterForm',
  host: {
    method: 'get',
    role: 'search',
    class: 'not-on-paper',
    '(change)': 'apply()',
    '(submit)': 'apply($event)',
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeOutside($event)',
  },
})
export class FilterForm {
  private readonly form = inject<ElementRef<HTMLFormElement>>(ElementRef);

  /** What the form now says, as an address would. */
  readonly filtered = output<ParamMap>();

  constructor() {
    const early = earlyIn(this.form.nativeElement);
    afterNextRender(() => {
      for (const say of early) say();
      if (early.length > 0) this.apply();
    });
  }

  apply(event?: Event): void {
    event?.preventDefault();
    const data = new FormData(this.form.nativeElement);
    const names = [...new Set(data.keys())];
    this.filtered.emit(
      convertToParamMap(Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)]))),
    );
  }

  protected close(): void {
    const open = this.openGroup();
    if (open === null) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  }

  protected closeOutside({ target }: Event): void {
    const open = this.openGroup();
    if (open !== null && target instanceof Node && !open.contains(target)) open.open = false;
  }

  private openGroup(): HTMLDetailsElement | null {
    return this.form.nativeElement.querySelector<HTMLDetailsElement>('details.group[open]');
  }
}

/**
 * What somebody chose or typed in the page as the server drew it, before any script could hear of it: how to say it again. It has to
 * be read before the first drawing, which puts every control back to what the address says.
 */
function earlyIn(form: HTMLFormElement): (() => void)[] {
  const controls = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  return [...controls].filter(isTouched).map((control) => {
    const { value, checked } = control as HTMLInputElement;
    return () => Object.assign(control, { value, checked });
  });
}

function isTouched(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLInputElement)
    return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
  const first = [...control.options].findIndex((option) => option.defaultSelected);
  return control.selectedIndex !== Math.max(first, 0);
}
