import { accountOf } from '../second-wall/world.js';
import { type Cases, lead, member, there } from './ground.js';

const NEW_MILESTONE = `INSERT INTO milestones (id, recommendation_id, organisation_id, title, weight, planned_on)
  SELECT gen_random_uuid(), recommendation_id, organisation_id, '{}', 1, '2027-01-01' FROM milestones LIMIT 1`;
const NEW_REVISION = `INSERT INTO milestone_revisions (id, milestone_id, planned_from, planned_to, reason, revised_on, position)
  SELECT gen_random_uuid(), id, planned_on, '2027-06-30', '{}', (now() AT TIME ZONE 'UTC')::date, 1 FROM milestones LIMIT 1`;
const NEW_INDICATOR = `INSERT INTO indicators (id, key, recommendation_id, organisation_id, kind, unit, title)
  SELECT gen_random_uuid(), gen_random_uuid()::text, recommendation_id, $1::uuid, 'count', 'people', '{}' FROM milestones LIMIT 1`;
const CHANGE_INDICATORS = `UPDATE indicators SET direction = 'down' WHERE organisation_id = $1`;
const NEW_FOCAL_POINT = `INSERT INTO focal_points (organisation_id, recommendation_id, part, account_id)
  SELECT $1::uuid, recommendation_id, 'alternate', $2::uuid FROM milestones LIMIT 1`;
const DISMISS_FOCAL_POINT = 'DELETE FROM focal_points WHERE organisation_id = $1';
const ASSIGNED_ANEW = 'UPDATE focal_point_versions SET version = version + 1 WHERE organisation_id = $1';

/** Milestones, indicators and focal points. */
export const PLANS: Cases = {
  refused: [
    ['a milestone’s weight, changed by a member', member, 'UPDATE milestones SET weight = 9', () => []],
    [
      'a milestone’s weight, by who only supports',
      () => there.supporter.lead,
      'UPDATE milestones SET weight = 9',
      () => [],
    ],
    ['the first plan of a milestone', lead, `UPDATE milestones SET planned_on = '2030-01-01'`, () => []],
    ['a milestone, gone', lead, 'DELETE FROM milestones', () => []],
    ['a milestone, planned by a member', member, NEW_MILESTONE, () => []],
    ['a milestone, planned by who only supports', () => there.supporter.lead, NEW_MILESTONE, () => []],
    ['a reason for another day, given by who only supports', () => there.supporter.lead, NEW_REVISION, () => []],
    ['a reason for another day, written anew', lead, `UPDATE milestone_revisions SET reason = '{}'`, () => []],
    ['an indicator, planned by a member', member, NEW_INDICATOR, () => [there.cso.organisation.id]],
    ['an indicator, planned in another’s name', lead, NEW_INDICATOR, () => [there.ministry.organisation.id]],
    ['an indicator, planned as if it stood in the public record', lead, NEW_INDICATOR, () => [null]],
    [
      'an indicator of others, where one leads too',
      () => there.ministry.lead,
      CHANGE_INDICATORS,
      () => [there.cso.organisation.id],
    ],
    ['an indicator, gone', lead, 'DELETE FROM indicators', () => []],
    ['an indicator of the public record', lead, `${CHANGE_INDICATORS} OR (organisation_id IS NULL)`, () => [null]],
    ['a focal point, said by a member', member, NEW_FOCAL_POINT, () => [there.cso.organisation.id, accountOf(lead())]],
    [
      'a focal point in another organisation',
      lead,
      NEW_FOCAL_POINT,
      () => [there.ministry.organisation.id, accountOf(there.ministry.lead)],
    ],
    [
      'a focal point from another organisation',
      lead,
      NEW_FOCAL_POINT,
      () => [there.cso.organisation.id, accountOf(there.ministry.lead)],
    ],
    [
      'a focal point of others, dismissed',
      () => there.ministry.lead,
      DISMISS_FOCAL_POINT,
      () => [there.cso.organisation.id],
    ],
    ['a focal point, exchanged in place', lead, 'UPDATE focal_points SET account_id = $1', () => [accountOf(lead())]],
    ['focal points, counted on by a member', member, ASSIGNED_ANEW, () => [there.cso.organisation.id]],
    ['focal points of others, counted on', () => there.ministry.lead, ASSIGNED_ANEW, () => [there.cso.organisation.id]],
    ['focal points, counted anew', lead, 'DELETE FROM focal_point_versions', () => []],
  ],
  allowed: [
    ['a milestone, planned by the lead of who leads', lead, NEW_MILESTONE, () => []],
    ['an indicator of one’s own, changed', lead, CHANGE_INDICATORS, () => [there.cso.organisation.id]],
    ['an indicator of one’s own', lead, NEW_INDICATOR, () => [there.cso.organisation.id]],
    ['an alternate, said by the lead', lead, NEW_FOCAL_POINT, () => [there.cso.organisation.id, accountOf(lead())]],
    ['focal points, counted on by the lead', lead, ASSIGNED_ANEW, () => [there.cso.organisation.id]],
    ['a focal point, dismissed by the lead', lead, DISMISS_FOCAL_POINT, () => [there.cso.organisation.id]],
  ],
};
