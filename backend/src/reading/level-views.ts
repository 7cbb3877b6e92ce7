const SEEN = `'state', v.state, 'level', v.level, 'lowest', v.lowest, 'highest', v.highest, 'organisations', v.organisations,
  'latestOn', v.latest_on`;

/** Today, as the views of levels count days. */
export const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** A side's view `v`, as the contract's `PerspectiveView`. */
export const PERSPECTIVE_VIEW = `jsonb_build_object('perspective', v.perspective, ${SEEN})`;

/** Civil society's view `v` of one area, as the contract's `AreaView`. */
export const AREA_VIEW = `jsonb_build_object('area', v.area, ${SEEN})`;
