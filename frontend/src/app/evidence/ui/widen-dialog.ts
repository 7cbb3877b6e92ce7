import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { type EvidenceRecord, type Picture } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { PiecePreview } from './piece-preview/piece-preview';

export interface WidenText {
  /** Who will read it. */
  readers: string;
  agree: string;
  preview: EvidenceRecord;
  cover: Picture | undefined;
}

/** Before more people may read a piece of evidence: exactly what they will read. */
@Component({
  selector: 'pt-widen-dialog',
  imports: [PiecePreview, Say],
  template: `
    <div class="card stack">
      <h2 id="widen-title" tabindex="-1">{{ 'handling.preview.title' | say }}</h2>
      <p>{{ text.readers }}</p>
      <pt-piece-preview [record]="text.preview" [cover]="text.cover" />
      <p class="row">
        <button type="button" class="button primary" (click)="ref.close(true)">{{ text.agree }}</button>
        <button type="button" class="button quiet" (click)="ref.close(false)">{{ 'handling.cancel' | say }}</button>
      </p>
    </div>
  `,
  styles: `
    .card {
      width: min(36rem, calc(100vw - 2rem));
      max-height: calc(100dvh - 2rem);
      overflow-y: auto;
    }
  `,
})
export class WidenDialog {
  protected readonly text = inject<WidenText>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
