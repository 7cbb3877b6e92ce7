import { Directive, ElementRef, inject, output } from '@angular/core';
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
