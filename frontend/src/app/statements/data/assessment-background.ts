import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type EvidenceRecord,
  type GroundKeys,
  type Grounds,
  type Id,
  type OwnAssessment,
  type StatementRef,
} from '@parole-tenue/contract';

import { AreasStore } from '../../shared/data/areas-store';
import { answerOf } from '../../shared/data/answer';
import { AssessmentEditor } from './assessment-editor';
import { type FieldNames } from './field-text';
import { StatementsClient } from './statements-client';
import { aboutOf } from './subject';

/** What an assessment is written against: what the organisation said of it last, and what it may rest on. */
@Injectable()
export class AssessmentBackground {
  private readonly client = inject(StatementsClient);
  private readonly editor = inject(AssessmentEditor);

  readonly areas = inject(AreasStore).all;
  readonly milestones = computed(() => this.editor.story.value()?.milestones ?? []);
  readonly names = computed<FieldNames>(() => ({
    milestones: this.milestones(),
    indicators: [],
    areas: this.areas(),
    decisions: [],
  }));

  /** Of a framework: the recommendation whose reports and evidence are offered. */
  readonly groundsOf = signal<string | undefined>(undefined);
  private readonly reference = computed(() => this.editor.about()?.recommendation ?? this.groundsOf());
  private readonly reportsPage = answerOf(this.client.reportsOf(this.reference));
  private readonly evidencePage = answerOf(this.client.evidenceOf(this.reference));
  readonly isLoading = computed(() => this.reportsPage.isLoading() || this.evidencePage.isLoading());
  /** Versions that stand, and those that were named before. */
  readonly reports = computed<readonly StatementRef[]>(() => {
    const [listed, named] = [this.reportsPage.value()?.items ?? [], this.named().reports];
    const standing = listed.filter(({ supersededBy }) => supersededBy === null);
    return withNamed(
      standing.map((report) => ({ ...report, noun: 'report' as const })),
      named,
    );
  });
  readonly evidence = computed<readonly Grounds['evidence'][number][]>(() => {
    const listed: readonly EvidenceRecord[] = this.evidencePage.value()?.items ?? [];
    const others = listed.filter((piece) => piece.withdrawn === null && !this.standsHere(piece));
    return withNamed(others, this.named().evidence);
  });

  private readonly judged = computed(() => {
    const about = this.editor.about();
    return about && aboutOf(about);
  });
  private readonly standingPage = answerOf(this.client.standingAssessments(this.judged));
  /** Published ones of the same subject that stand. */
  private readonly standing = computed<readonly OwnAssessment[]>(() => this.standingPage.value()?.items ?? []);
  /** The one that this one follows: of the same areas. */
  readonly last = computed(() => this.standing().find((own) => this.isOfSameAreas(own)));
  readonly elsewhere = computed(() => this.standing().filter((own) => !this.isOfSameAreas(own)));

  /** What it rests on, as everybody who may read it will see it named. */
  groundsNamed({ reports, evidence }: GroundKeys): Grounds {
    return {
      reports: this.reports().filter(({ id }) => reports.includes(id)),
      evidence: this.evidence().filter(({ id }) => evidence.includes(id)),
    };
  }

  private named(): Grounds {
    return this.editor.queue.saved()?.grounds ?? { reports: [], evidence: [] };
  }

  /** What is brought with it stands below it anyway. */
  private standsHere(piece: EvidenceRecord): boolean {
    const under = 'attachedTo' in piece ? (piece.attachedTo as { id: Id } | null) : null;
    return under?.id === this.editor.id();
  }

  private isOfSameAreas({ areas }: OwnAssessment): boolean {
    const chosen = this.editor.content()?.areas ?? [];
    return chosen.length === areas.length && areas.every((area) => chosen.includes(area));
  }
}

function withNamed<Kind extends { id: Id }>(listed: readonly Kind[], named: readonly Kind[]): readonly Kind[] {
  const known = new Set(listed.map(({ id }) => id));
  return [...listed, ...named.filter(({ id }) => !known.has(id))];
}
