import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { FILE_BYTES_MAX, type EvidenceKind } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { sayBytes } from '../../../shared/ui/proof/size-text';

/** People say 25 Mo for it. */
const MEBI = 1024 * 1024;

/** By ending too: some phones know no type for HEIC. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif,application/pdf';

/** The ways to bring something: the camera, what is on the device, words, a link. */
@Component({
  selector: 'pt-file-chooser',
  imports: [Say],
  template: `
    <div class="row" role="group" [attr.aria-label]="'evidence.form.choose' | say">
      <button type="button" class="button primary" (click)="taking.click()">{{ 'evidence.form.take' | say }}</button>
      <button #first type="button" class="button primary" aria-describedby="file-types" (click)="picking.click()">
        {{ 'evidence.form.pick' | say }}
      </button>
      <button type="button" class="button" (click)="write.emit('testimony')">{{ 'evidence.form.write' | say }}</button>
      @if (offersLink()) {
        <button type="button" class="button" (click)="write.emit('link')">{{ 'evidence.form.link' | say }}</button>
      }
    </div>
    <p id="file-types" class="soft small">{{ 'evidence.form.types' | say: { size: most() } }}</p>
    <input #taking type="file" hidden accept="image/*" capture="environment" (change)="take(taking)" />
    <input #picking type="file" hidden multiple [accept]="accepted" (change)="take(picking)" />
  `,
  styles: ':host { display: grid; gap: var(--s2); }',
})
export class FileChooser {
  private readonly words = inject(Words);
  private readonly first = viewChild.required<ElementRef<HTMLElement>>('first');

  /** Not where links have a place of their own. */
  readonly offersLink = input(true);
  readonly chosen = output<Blob[]>();
  readonly write = output<EvidenceKind>();

  protected readonly accepted = ACCEPTED;
  protected readonly most = computed(() => sayBytes((FILE_BYTES_MAX / MEBI) * 1e6, this.words));

  focus(): void {
    this.first().nativeElement.focus();
  }

  /** Emptied, so that the same file may be chosen again. */
  protected take(from: HTMLInputElement): void {
    const files = [...(from.files ?? [])];
    from.value = '';
    if (files.length > 0) this.chosen.emit(files);
  }
}
