import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  FINDINGS,
  type Evidence,
  type EvidenceRecord,
  type Finding,
  type OrganisationRef,
} from '@parole-tenue/contract';

import { Say } from '../../../../i18n/say.pipe';
import { Words } from '../../../../i18n/words';
import { AreasStore } from '../../../data/areas-store';
import { formatDate } from '../../../util/dates';
import '../../in-common';
import { DateText } from '../../date-text';
import { OrganisationName } from '../../organisation-name';
import { Findings } from '../findings';
import { ProofPicture } from '../proof-picture/proof-picture';
import { ReadersMark } from '../readers-mark';

interface Count {
  finding: Finding;
  count: number;
}

/** Evidence as it stands under a statement: pictures, testimonies and links, and what observers found of them. */
@Component({
  selector: 'pt-proof-list',
  imports: [DateText, Findings, OrganisationName, ProofPicture, ReadersMark, RouterLink, Say],
  templateUrl: './proof-list.html',
  styleUrl: './proof-list.css',
})
export class ProofList {
  protected readonly words = inject(Words);
  protected readonly areas = inject(AreasStore);

  readonly pieces = input.required<readonly (Evidence | EvidenceRecord)[]>();
  /** Where no statement above says who brought them. */
  readonly isOwnerSaid = input(false);
  /** Whether links to what was found of them lead here. */
  readonly isPlace = input(false);

  protected page({ id }: Evidence): string[] {
    return ['/', this.words.language(), 'evidence', id];
  }

  protected ownerOf(piece: Evidence | EvidenceRecord): OrganisationRef | null {
    return this.isOwnerSaid() && 'organisation' in piece ? piece.organisation : null;
  }

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  /** How many observer organisations found what. */
  protected counted({ verifications }: Evidence): Count[] {
    return FINDINGS.map((finding) => ({
      finding,
      count: verifications.filter((one) => one.finding === finding).length,
    })).filter(({ count }) => count > 0);
  }
}
