import { type FileKind, type Id, type MediaType } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { type Change } from '../core/journal/journal.service.js';
import { type Cleaning } from '../evidence/cleaning.entity.js';
import { type EvidenceOffer } from '../evidence/evidence-offer.entity.js';
import { type Evidence } from '../evidence/evidence.entity.js';
import { type Upload } from '../evidence/upload.entity.js';
import { type Verification } from '../evidence/verification.entity.js';
import { type Widening } from '../evidence/widening.entity.js';
import { type DecisionOutcome } from '../progress/decision-outcome.entity.js';
import { type FocalPoint } from '../progress/focal-point.entity.js';
import { type Indicator } from '../progress/indicator.entity.js';
import { type Meeting } from '../progress/meeting.entity.js';
import { type MilestoneMove } from '../progress/milestone-move.entity.js';
import { type MilestoneRevision } from '../progress/milestone-revision.entity.js';
import { type Milestone } from '../progress/milestone.entity.js';
import { type ReportedValue } from '../progress/reported-value.entity.js';
import { type StatementGround } from '../assessments/statement-ground.entity.js';
import { type StatementReturn } from '../statements/statement-return.entity.js';
import { type Statement } from '../statements/statement.entity.js';
import { type Calendar } from './calendar.js';
import { type Cast } from './cast.js';
import { type FileKey } from './content/files.js';

/** An entity's columns, without its class. */
export type Row<Entity> = Pick<Entity, keyof Entity>;

/** What the stories put into the database, in the order in which the tables need each other. */
export interface StoryRows {
  focalPoints: Row<FocalPoint>[];
  milestones: Row<Milestone>[];
  revisions: Row<MilestoneRevision>[];
  indicators: Row<Indicator>[];
  statements: Row<Statement>[];
  returns: Row<StatementReturn>[];
  moves: Row<MilestoneMove>[];
  values: Row<ReportedValue>[];
  meetings: Row<Meeting>[];
  outcomes: Row<DecisionOutcome>[];
  evidence: Row<Evidence>[];
  grounds: Row<StatementGround>[];
  uploads: Row<Upload>[];
  cleanings: Row<Cleaning>[];
  widenings: Row<Widening>[];
  offers: Row<EvidenceOffer>[];
  verifications: Row<Verification>[];
  /** What lies in quarantine when these rows stand. */
  sent: { upload: Id; file: SentFile }[];
  journal: { actor: Actor | null; change: Change & { at: Date } }[];
}

export interface SentFile {
  content: Buffer;
  kind: FileKind;
  mediaType: MediaType;
  bytes: number;
  sha256: Buffer;
}

/** What a story is told with. */
export interface Stage {
  cast: Cast;
  calendar: Calendar;
  files: ReadonlyMap<FileKey, SentFile>;
}

/** And the recommendation that it is about. */
export interface Setting extends Stage {
  recommendationId: Id;
}

/** Ids by the names that a story gives. */
export type Names = ReadonlyMap<string, Id>;

/** @throws where the story never named such a thing, or only later. */
export function idOf(names: Names, name: string): Id {
  const id = names.get(name);
  if (id === undefined) throw new Error(`The story has no ${name} yet.`);
  return id;
}

/** As the application would have written it, but for what is kept sealed: nobody took these steps. */
export function entryOf(
  actor: Actor,
  noun: string,
  id: Id,
  change: Pick<Change, 'verb' | 'before' | 'after'> & { at: Date },
): StoryRows['journal'][number] {
  return { actor, change: { noun, id, ...change } };
}

export function noRows(): StoryRows {
  return {
    ...{ focalPoints: [], milestones: [], revisions: [], indicators: [], statements: [], returns: [] },
    ...{ moves: [], values: [], meetings: [], outcomes: [], evidence: [], grounds: [] },
    ...{ uploads: [], cleanings: [], widenings: [], offers: [], verifications: [], sent: [], journal: [] },
  };
}

/** All of them together, table by table. */
export function joined(stories: readonly Partial<StoryRows>[]): StoryRows {
  const all = <One>(of: (rows: Partial<StoryRows>) => One[] | undefined): One[] =>
    stories.flatMap((one) => of(one) ?? []);
  return {
    focalPoints: all(({ focalPoints }) => focalPoints),
    milestones: all(({ milestones }) => milestones),
    revisions: all(({ revisions }) => revisions),
    indicators: all(({ indicators }) => indicators),
    statements: all(({ statements }) => statements),
    returns: all(({ returns }) => returns),
    moves: all(({ moves }) => moves),
    values: all(({ values }) => values),
    meetings: all(({ meetings }) => meetings),
    outcomes: all(({ outcomes }) => outcomes),
    evidence: all(({ evidence }) => evidence),
    grounds: all(({ grounds }) => grounds),
    uploads: all(({ uploads }) => uploads),
    cleanings: all(({ cleanings }) => cleanings),
    widenings: all(({ widenings }) => widenings),
    offers: all(({ offers }) => offers),
    verifications: all(({ verifications }) => verifications),
    sent: all(({ sent }) => sent),
    journal: all(({ journal }) => journal),
  };
}
