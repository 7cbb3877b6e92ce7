import { type AnyDataset } from './dataset.js';
import { areas } from './sets/areas.js';
import { assessments } from './sets/assessments.js';
import { disagreements } from './sets/disagreements.js';
import { evidence } from './sets/evidence.js';
import { frameworks } from './sets/frameworks.js';
import { indicators } from './sets/indicators.js';
import { milestoneRevisions } from './sets/milestone-revisions.js';
import { milestones } from './sets/milestones.js';
import { objections } from './sets/objections.js';
import { organisations } from './sets/organisations.js';
import { recommendations } from './sets/recommendations.js';
import { record } from './sets/record.js';
import { recordedAssessments } from './sets/recorded-assessments.js';
import { replies } from './sets/replies.js';
import { reports } from './sets/reports.js';
import { responses } from './sets/responses.js';
import { responsibilities } from './sets/responsibilities.js';
import { silences } from './sets/silences.js';
import { targets } from './sets/targets.js';
import { themes } from './sets/themes.js';
import { values } from './sets/values.js';
import { verifications } from './sets/verifications.js';

/** Every public list, in the order people look for them. A new one is a file and a line here. */
export const DATASETS: readonly AnyDataset[] = [
  recommendations,
  disagreements,
  silences,
  responsibilities,
  responses,
  milestones,
  milestoneRevisions,
  indicators,
  targets,
  values,
  record,
  reports,
  assessments,
  recordedAssessments,
  objections,
  replies,
  verifications,
  evidence,
  organisations,
  frameworks,
  themes,
  areas,
];
