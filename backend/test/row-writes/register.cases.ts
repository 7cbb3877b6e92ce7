import { type Cases, lead, there } from './ground.js';

const NEW_PERIOD = `INSERT INTO reporting_periods (framework_id, period, opens_on, closes_on)
  SELECT id, '2030-Q1', '2030-01-01', '2030-05-01' FROM frameworks LIMIT 1`;
const NEW_TEMPLATE = `INSERT INTO templates (id, slug, title, view, slots) VALUES (gen_random_uuid(), 'x', '{}', 'targets', '[]')`;
const NEW_RESPONSIBILITY = `INSERT INTO responsibilities (id, recommendation_id, organisation_id, part, basis)
  SELECT gen_random_uuid(), recommendation_id, $1::uuid, 'funding', 'proposal' FROM milestones LIMIT 1`;

/** Recommendations, frameworks, templates, responsibilities and periods. */
export const REGISTER: Cases = {
  refused: [
    ['the wording of a recommendation, by a lead', lead, `UPDATE recommendations SET text = '{}'`, () => []],
    ['a template, made by a lead', lead, NEW_TEMPLATE, () => []],
    ['a template, gone', () => there.editor, 'DELETE FROM templates', () => []],
    [
      'a template, changed by an administrator',
      () => there.administrator,
      `UPDATE templates SET slots = '[]'`,
      () => [],
    ],
    ['a responsibility, taken by a lead', lead, NEW_RESPONSIBILITY, () => [there.cso.organisation.id]],
    [
      'a responsibility, entered by an administrator',
      () => there.administrator,
      NEW_RESPONSIBILITY,
      () => [there.cso.organisation.id],
    ],
    ['a responsibility, ended by a lead', lead, `UPDATE responsibilities SET until_day = '2020-01-01'`, () => []],
    [
      'a responsibility, given to another',
      () => there.editor,
      'UPDATE responsibilities SET organisation_id = $1',
      () => [there.cso.organisation.id],
    ],
    [
      'a framework, ended by an administrator',
      () => there.administrator,
      `UPDATE frameworks SET status = 'ended'`,
      () => [],
    ],
    ['a framework, ended by a lead', lead, `UPDATE frameworks SET status = 'ended'`, () => []],
    [
      'a framework, called by another name in addresses',
      () => there.editor,
      `UPDATE frameworks SET slug = 'x'`,
      () => [],
    ],
    ['a period, opened by a lead', lead, NEW_PERIOD, () => []],
    ['a period, gone', () => there.editor, 'DELETE FROM reporting_periods', () => []],
    ['a period, closed by a lead', lead, `UPDATE reporting_periods SET closes_on = '2040-01-01'`, () => []],
    ['a responsibility', () => there.editor, 'DELETE FROM responsibilities', () => []],
  ],
  allowed: [
    ['a period, opened by an editor', () => there.editor, NEW_PERIOD, () => []],
    ['a template, made by an editor', () => there.editor, NEW_TEMPLATE, () => []],
    [
      'a responsibility, entered by an editor',
      () => there.editor,
      NEW_RESPONSIBILITY,
      () => [there.cso.organisation.id],
    ],
    ['a framework, ended by an editor', () => there.editor, `UPDATE frameworks SET status = 'ended'`, () => []],
    [
      'a period, closed by an editor',
      () => there.editor,
      `UPDATE reporting_periods SET closes_on = '2040-01-01'`,
      () => [],
    ],
    [
      'the wording of a recommendation, by an editor',
      () => there.editor,
      `UPDATE recommendations SET text = text`,
      () => [],
    ],
  ],
};
