import { type answers } from './answers.fr';
import { type appraisal } from './appraisal.fr';
import { type said } from './said.fr';
import { type account } from './account.fr';
import { type administration } from './administration.fr';
import { type data } from './data.fr';
import { type disagreements } from './disagreements.fr';
import { type evidence } from './evidence.fr';
import { type fr } from './fr';
import { type handling } from './handling.fr';
import { type proof } from './proof.fr';
import { type citation } from './citation.fr';
import { type levels } from './levels.fr';
import { type framework } from './framework.fr';
import { type members } from './members.fr';
import { type method } from './method.fr';
import { type tracks } from './tracks.fr';
import { type planning } from './planning.fr';
import { type register } from './register.fr';
import { type map } from './map.fr';
import { type silences } from './silences.fr';
import { type punctuality } from './punctuality.fr';
import { type report } from './report.fr';
import { type work } from './work.fr';

/** The same keys in every language, whatever the words. */
type Same<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : Same<Tree[Key]> };

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];

export type PublicWords = Same<typeof fr>;
export type CitationWords = Same<typeof citation>;
export type LevelsWords = Same<typeof levels>;
export type FrameworkWords = Same<typeof framework>;
export type TracksWords = Same<typeof tracks>;
export type SaidWords = Same<typeof said>;
export type AnswersWords = Same<typeof answers>;
export type AppraisalWords = Same<typeof appraisal>;
export type MethodWords = Same<typeof method>;
export type PunctualityWords = Same<typeof punctuality>;
export type DisagreementsWords = Same<typeof disagreements>;
export type SilencesWords = Same<typeof silences>;
export type MapWords = Same<typeof map>;
export type DataWords = Same<typeof data>;
export type WorkWords = Same<typeof work>;
export type ReportWords = Same<typeof report>;
export type AccountWords = Same<typeof account>;
export type MembersWords = Same<typeof members>;
export type PlanningWords = Same<typeof planning>;
export type RegisterWords = Same<typeof register>;
export type EvidenceWords = Same<typeof evidence>;
export type ProofWords = Same<typeof proof>;
export type HandlingWords = Same<typeof handling>;
export type AdministrationWords = Same<typeof administration>;

/** A key of a text, checked when a template is compiled. */
export type WordKey =
  | Path<typeof fr>
  | `citation.${Path<typeof citation>}`
  | `levels.${Path<typeof levels>}`
  | `framework.${Path<typeof framework>}`
  | `tracks.${Path<typeof tracks>}`
  | `said.${Path<typeof said>}`
  | `answers.${Path<typeof answers>}`
  | `appraisal.${Path<typeof appraisal>}`
  | `method.${Path<typeof method>}`
  | `punctuality.${Path<typeof punctuality>}`
  | `disagreements.${Path<typeof disagreements>}`
  | `silences.${Path<typeof silences>}`
  | `map.${Path<typeof map>}`
  | `data.${Path<typeof data>}`
  | `work.${Path<typeof work>}`
  | `report.${Path<typeof report>}`
  | `account.${Path<typeof account>}`
  | `members.${Path<typeof members>}`
  | `planning.${Path<typeof planning>}`
  | `register.${Path<typeof register>}`
  | `evidence.${Path<typeof evidence>}`
  | `proof.${Path<typeof proof>}`
  | `handling.${Path<typeof handling>}`
  | `administration.${Path<typeof administration>}`;
