import { type Day, type Divergence, type PerspectiveView } from '@parole-tenue/contract';

const SEEN = `'state', v.state, 'level', v.level, 'lowest', v.lowest, 'highest', v.highest, 'organisations', v.organisations,
  'latestOn', v.latest_on`;

/** Today, as the views of levels count days. */
export const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** A side's view `v`, as the contract's `PerspectiveView`. */
export const PERSPECTIVE_VIEW = `jsonb_build_object('perspective', v.perspective, ${SEEN})`;

/** Civil society's view `v` of one area, as the contract's `AreaView`. */
export const AREA_VIEW = `jsonb_build_object('area', v.area, ${SEEN})`;

/** How the sides saw something on one day, those that said nothing left out. */
export interface LevelsOfDay {
  asOf: Day;
  perspectives: PerspectiveView[];
  divergence: Divergence;
  regionalDivergence: Divergence;
}

/** How the sides saw a subject at the end of a day. */
export const levelsOn = (day: string, subject: string): string => `
${day}::text AS "asOf",
ARRAY(SELECT ${PERSPECTIVE_VIEW} FROM perspective_views_on(${day}) v WHERE v.subject_id = ${subject}) AS perspectives,
(SELECT d.divergence FROM divergences_on(${day}) d WHERE d.subject_id = ${subject}) AS divergence,
(SELECT d.divergence FROM regional_divergences_on(${day}) d WHERE d.subject_id = ${subject}) AS "regionalDivergence"`;
