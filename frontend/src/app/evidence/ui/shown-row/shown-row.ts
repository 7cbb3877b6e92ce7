import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EvidenceRecord } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { DateText } from '../../../shared/ui/date-text';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { FindingMark } from '../../../shared/ui/proof/finding-mark';
import { ReadersMark } from '../../../shared/ui/proof/readers-mark';
import { formatDate } from '../../../shared/util/dates';
import { type OwnFinding } from '../../data/shown-store';

/** A piece that another organisation shows to the own one. No picture: to look at it is to open it, and noted. */
@Component({
  selector: 'pt-shown-row',
  imports: [DateText, FindingMark, OrganisationName, ReadersMark, RouterLink, Say],
  templateUrl: './shown-row.html',
  styleUrl: './shown-row.css',
})
export class ShownRow {
  protected readonly words = inject(Words);
  protected readonly areas = inject(AreasStore);

  readonly evidence = input.required<EvidenceRecord>();
  readonly finding = input.required<OwnFinding>();

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }
}
