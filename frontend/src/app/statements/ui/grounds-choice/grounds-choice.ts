import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  GROUNDS_MOST,
  type Evidence,
  type GroundKeys,
  type Id,
  type Period,
  type StatementRef,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatDate } from '../../../shared/util/dates';
import { sayPeriod } from '../../../shared/util/periods';
import { read } from '../../../shared/util/translated';

/** From so many on one may search in a list. */
const LONG = 8;

interface Row {
  id: Id;
  text: string;
  detail: string;
}

/** Published reports, and evidence that one may read, that a judgement rests on. */
@Component({
  selector: 'pt-grounds-choice',
  imports: [Say],
  templateUrl: './grounds-choice.html',
  styleUrl: './grounds-choice.css',
})
export class GroundsChoice {
  private readonly words = inject(Words);

  readonly reports = input.required<readonly StatementRef[]>();
  readonly evidence = input.required<readonly Evidence[]>();
  readonly grounds = input.required<GroundKeys>();
  readonly error = input<string>();
  readonly changed = output<GroundKeys>();

  protected readonly most = GROUNDS_MOST;
  protected readonly sought = signal('');
  protected readonly isLong = computed(() => this.reports().length + this.evidence().length > LONG);
  protected readonly count = computed(() => this.grounds().reports.length + this.grounds().evidence.length);
  protected readonly isFull = computed(() => this.count() >= GROUNDS_MOST);
  protected readonly lists = computed(() => [
    {
      list: 'reports',
      none: 'noReports',
      rows: this.found(this.reports().map((one) => this.rowOfReport(one))),
    } as const,
    {
      list: 'evidence',
      none: 'noEvidence',
      rows: this.found(this.evidence().map((one) => this.rowOfPiece(one))),
    } as const,
  ]);

  protected toggle(list: keyof GroundKeys, id: Id): void {
    const grounds = this.grounds();
    const rest = grounds[list].filter((one) => one !== id);
    const chosen = rest.length < grounds[list].length ? rest : [...rest, id].sort();
    this.changed.emit({ ...grounds, [list]: chosen });
  }

  private rowOfReport(report: StatementRef): Row {
    const { id, organisation, publishedOn } = report;
    const language = this.words.language();
    const day = publishedOn === null ? '' : formatDate(publishedOn, language);
    const period = 'period' in report ? `${sayPeriod(report.period as Period, this.words)} · ` : '';
    return { id, text: read(organisation.name, language).text, detail: `${period}${day}` };
  }

  private rowOfPiece(piece: Evidence): Row {
    const owner = 'organisation' in piece ? (piece.organisation as StatementRef['organisation']) : null;
    const visibility = this.words.say(`work.evidence.visibility.${piece.level}`);
    const whose = owner === null ? visibility : `${read(owner.name, this.words.language()).text} · ${visibility}`;
    return { id: piece.id, text: piece.caption, detail: whose };
  }

  private found(rows: readonly Row[]): readonly Row[] {
    const sought = plain(this.sought());
    return rows.filter(({ text, detail }) => plain(`${text} ${detail}`).includes(sought));
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
