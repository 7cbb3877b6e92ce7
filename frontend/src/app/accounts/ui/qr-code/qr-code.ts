import { Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** The white margin that readers need, in modules. */
const BORDER = 3;

/** A text as a QR code, drawn here: it may be a secret. Black on white in every theme, or readers fail. */
@Component({
  selector: 'pt-qr-code',
  template: `
    <svg role="img" shape-rendering="crispEdges" [attr.viewBox]="box()" [attr.aria-label]="label()">
      <rect width="100%" height="100%" fill="#fff" />
      <path fill="#000" [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: min(15rem, 100%);
      border: 1px solid var(--line);
      forced-color-adjust: none;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly code = computed(() => encode(this.text(), { ecc: 'M', border: BORDER }));
  protected readonly box = computed(() => `0 0 ${this.code().size} ${this.code().size}`);
  protected readonly path = computed(() => this.code().data.flatMap(squaresOf).join(''));
}

function squaresOf(row: readonly boolean[], y: number): string[] {
  return row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : []));
}
