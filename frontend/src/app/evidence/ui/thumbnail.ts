import { Component, computed, inject, input } from '@angular/core';
import { type EvidenceRecord, type Picture } from '@parole-tenue/contract';

import { Openings } from '../data/openings';
import { EvidencePicture } from './evidence-picture/evidence-picture';

/** The first page, small. What is not public is opened once it is seen; nothing where there is no picture. */
@Component({
  selector: 'pt-thumbnail',
  imports: [EvidencePicture],
  template: `
    @if (cover(); as picture) {
      <pt-evidence-picture
        [width]="picture.width"
        [height]="picture.height"
        [bytes]="picture.bytes"
        [url]="url()"
        [alt]="evidence().caption"
        [isRefused]="openings.failure(evidence().id) !== null"
        (asked)="openings.open(evidence().id)"
      />
    }
  `,
})
export class Thumbnail {
  protected readonly openings = inject(Openings);

  readonly evidence = input.required<Pick<EvidenceRecord, 'id' | 'caption' | 'file'>>();

  protected readonly cover = computed<Picture | undefined>(() => this.evidence().file?.cover[0]);
  protected readonly url = computed(() => {
    const picture = this.cover();
    return picture === undefined ? null : (picture.url ?? this.openings.url(this.evidence().id, 1, picture.size));
  });
}
