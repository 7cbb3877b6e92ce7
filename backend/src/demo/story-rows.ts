import { type DemoStory } from './content/shape.js';
import { focalPointRows } from './focal-point-rows.js';
import { indicatorRows } from './indicator-rows.js';
import { milestoneRows } from './milestone-rows.js';
import { pieceRows } from './proof-rows.js';
import { joined, type Setting, type StoryRows } from './rows.js';
import { statementRows } from './statement-rows.js';

/** All that a story puts into the database. */
export function storyRows(story: DemoStory, setting: Setting): StoryRows {
  const { names: milestones, ...plans } = milestoneRows(story, setting);
  const { names: indicators, ...measures } = indicatorRows(story, setting);
  const said = statementRows(story, { milestones, indicators }, setting);
  const pieces = pieceRows(story, milestones, setting);
  return joined([focalPointRows(story, setting), plans, measures, said, pieces]);
}
