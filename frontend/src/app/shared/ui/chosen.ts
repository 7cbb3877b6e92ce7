import { Directive, input } from '@angular/core';

/** The option that is chosen, also in the HTML that comes from the server, where a property leaves no trace. */
@Directive({
  selector: 'option[ptChosen]',
  host: { '[selected]': 'ptChosen()', '[attr.selected]': "ptChosen() ? '' : null" },
})
export class Chosen {
  readonly ptChosen = input.required<boolean>();
}
