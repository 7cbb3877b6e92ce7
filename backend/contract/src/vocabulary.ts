/**
 * The words of the product, one per idea. Every list is ordered as people read it;
 * screens translate a word by its key, the database stores the word itself.
 */

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What kind of organisation somebody speaks for. It is also the perspective of its statements. */
export const ORGANISATION_KINDS = ['government', 'civil_society', 'donor', 'independent'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const PERSPECTIVES = ORGANISATION_KINDS;
export type Perspective = OrganisationKind;

/** `member` and `lead` belong to an organisation; `editor` and `administrator` are platform roles and belong to none. */
export const ROLES = ['member', 'lead', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** The assessment scale, after the Peace Accords Matrix: the position in this list is the level, 0 to 3. */
export const LEVEL_NAMES = ['not_initiated', 'minimum', 'intermediate', 'full'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];
export type Level = 0 | 1 | 2 | 3;

/** A judgement is a level of the scale, or one of the two that stand apart from it. */
export const JUDGEMENTS = [...LEVEL_NAMES, 'no_evidence', 'not_applicable'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** The level of a judgement, or null for the two that stand apart from the scale. */
export function levelOf(judgement: Judgement): Level | null {
  const position = LEVEL_NAMES.indexOf(judgement as LevelName);
  return position < 0 ? null : (position as Level);
}

/** What a recommendation has changed for people, whatever its level. */
export const EFFECTS = ['worsened', 'none', 'marginal', 'major'] as const;
export type Effect = (typeof EFFECTS)[number];

/** How sure an assessor is of what they say. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const FRAMEWORK_KINDS = ['report', 'article', 'agreement', 'policy', 'law', 'dialogue'] as const;
export type FrameworkKind = (typeof FRAMEWORK_KINDS)[number];

export const FRAMEWORK_STATUSES = ['current', 'ended'] as const;
export type FrameworkStatus = (typeof FRAMEWORK_STATUSES)[number];

/** How a recommendation relates to a framework other than the one it stands in. */
export const FRAMEWORK_RELATIONS = ['implements', 'continued_by'] as const;
export type FrameworkRelation = (typeof FRAMEWORK_RELATIONS)[number];

export const ADDRESSEES = ['national', 'international'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** `verbatim`: word for word; `paraphrase`: in other words; `derived`: put as a recommendation from a finding. */
export const WORDINGS = ['verbatim', 'paraphrase', 'derived'] as const;
export type Wording = (typeof WORDINGS)[number];

/** An organisation's part in a recommendation. Any kind of organisation may lead. */
export const RESPONSIBILITY_PARTS = ['lead', 'support', 'funding'] as const;
export type ResponsibilityPart = (typeof RESPONSIBILITY_PARTS)[number];

/** `proposal`: the editors' proposal from an institution's mandate; `commitment`: the institution said so. */
export const RESPONSIBILITY_BASES = ['proposal', 'commitment'] as const;
export type ResponsibilityBasis = (typeof RESPONSIBILITY_BASES)[number];

export const MILESTONE_STATES = ['planned', 'in_progress', 'achieved', 'cancelled'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What may stand in a milestone's way. */
export const BLOCKERS = ['security', 'funding', 'law', 'mandate', 'dispute', 'access', 'other'] as const;
export type BlockerKind = (typeof BLOCKERS)[number];

/** What the lead organisation answers to a recommendation. */
export const ANSWERS = ['accepted', 'partly_accepted', 'noted', 'rejected'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether what an organisation sees supports what a milestone is said to be, or contradicts it. */
export const STANCES = ['supports', 'contradicts'] as const;
export type Stance = (typeof STANCES)[number];

export const INDICATOR_KINDS = ['count', 'percentage', 'quota', 'scale'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Which way is better. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** By what a value is broken down. */
export const DIMENSIONS = ['sex', 'age', 'area'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

/** Youth is 15 to 40 in Mali's policies; `other` is everybody else. */
export const AGE_GROUPS = ['15-24', '25-40', 'other'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** Law 2015-052: `appointments`, at least 30 % of either sex; `lists`, of three or more at most 70 % of one sex. */
export const QUOTA_RULES = ['appointments', 'lists'] as const;
export type QuotaRule = (typeof QUOTA_RULES)[number];

/** At which level the state and civil society met. */
export const MEETING_LEVELS = ['national', 'regional', 'communal'] as const;
export type MeetingLevel = (typeof MEETING_LEVELS)[number];

/** What became of a decision. Nothing said: it is open. */
export const DECISION_OUTCOMES = ['kept', 'not_kept'] as const;
export type DecisionOutcomeKind = (typeof DECISION_OUTCOMES)[number];

/** How a track is shown: values against targets, stages one after another, meetings, or seats against a quota. */
export const TRACK_VIEWS = ['targets', 'pipeline', 'meetings', 'quota'] as const;
export type TrackView = (typeof TRACK_VIEWS)[number];

/** How often an organisation reports under a framework. */
export const RHYTHMS = ['quarterly', 'half_yearly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Who in an organisation looks after a recommendation. */
export const FOCAL_PARTS = ['focal_point', 'alternate'] as const;
export type FocalPart = (typeof FOCAL_PARTS)[number];

/** Levels of visibility of evidence; `sealed` comes later and is no choice yet. From the widest to the narrowest. */
export const VISIBILITY_LEVELS = ['public', 'shared', 'restricted'] as const;
export type VisibilityLevel = (typeof VISIBILITY_LEVELS)[number];

export const AREA_KINDS = ['region', 'district'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export const DATE_PRECISIONS = ['day', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** An assessment older than this many months is drawn hollow and enters neither median nor divergence. */
export const FRESH_MONTHS = 12;

/** From this divergence on, sides are said to disagree sharply. */
export const SHARP_DIVERGENCE = 2;

/** Without a published report of its lead for this many days, a recommendation counts as silent. */
export const SILENT_DAYS = 365;

/** A reply to an objection is due so many days after it. */
export const REPLY_DAYS = 30;

/** A reporting period closes so many days after its last day, where its editors set no other day. */
export const CLOSING_DAYS = 30;
