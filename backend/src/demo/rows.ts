import { type Actor } from '../core/access/actor.js';
import { type Change } from '../core/journal/journal.service.js';
import { type Evidence } from '../evidence/evidence.entity.js';
import { type MilestoneMove } from '../progress/milestone-move.entity.js';
import { type MilestoneRevision } from '../progress/milestone-revision.entity.js';
import { type Milestone } from '../progress/milestone.entity.js';
import { type StatementReturn } from '../statements/statement-return.entity.js';
import { type Statement } from '../statements/statement.entity.js';

/** An entity's columns, without its class. */
export type Row<Entity> = Pick<Entity, keyof Entity>;

/** What the stories put into the database, in the order in which the tables need each other. */
export interface StoryRows {
  milestones: Row<Milestone>[];
  revisions: Row<MilestoneRevision>[];
  statements: Row<Statement>[];
  returns: Row<StatementReturn>[];
  moves: Row<MilestoneMove>[];
  evidence: Row<Evidence>[];
  journal: { actor: Actor; change: Change & { at: Date } }[];
}

export function joined(stories: StoryRows[]): StoryRows {
  return {
    milestones: stories.flatMap(({ milestones }) => milestones),
    revisions: stories.flatMap(({ revisions }) => revisions),
    statements: stories.flatMap(({ statements }) => statements),
    returns: stories.flatMap(({ returns }) => returns),
    moves: stories.flatMap(({ moves }) => moves),
    evidence: stories.flatMap(({ evidence }) => evidence),
    journal: stories.flatMap(({ journal }) => journal),
  };
}
