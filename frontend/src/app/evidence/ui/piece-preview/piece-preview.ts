import { Component, inject, input } from '@angular/core';
import { type EvidenceRecord, type Picture } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { AreasStore } from '../../../shared/data/areas-store';
import { DateText } from '../../../shared/ui/date-text';
import { Findings } from '../../../shared/ui/proof/findings';
import { ProofPicture } from '../../../shared/ui/proof/proof-picture/proof-picture';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** A piece of evidence exactly as more readers would have it: everything they read, and nothing else. */
@Component({
  selector: 'pt-piece-preview',
  imports: [DateText, Findings, ProofPicture, Say, TranslatedText],
  templateUrl: './piece-preview.html',
  styleUrl: './piece-preview.css',
})
export class PiecePreview {
  protected readonly areas = inject(AreasStore);

  readonly record = input.required<EvidenceRecord>();
  /** The first page, as it was opened. */
  readonly cover = input<Picture>();
}
