import { describe, expect, it } from '@jest/globals';
import { isGranted, PERMISSIONS, type Permission, type Relation, type Standing } from './permissions.js';
import { ORGANISATION_KINDS, type OrganisationKind, type Role } from './vocabulary.js';

/**
 * The second table, written by hand from the product's access rules and not from the matrix: who may do what, and in
 * which relation. A letter an organisation kind: G(overnment), C(ivil society), D(onor), I(ndependent).
 */
const EXPECTED: [Permission, Role, string, string][] = [
  // permission, role, kinds ('-' a platform role), relations ('*' whatever)
  ['session.end', 'member', 'GCDI', '*'],
  ['session.end', 'lead', 'GCDI', '*'],
  ['session.end', 'editor', '-', '*'],
  ['session.end', 'administrator', '-', '*'],
  ['workspace.read', 'member', 'GCDI', '*'],
  ['workspace.read', 'lead', 'GCDI', '*'],
  ['recommendation.edit', 'editor', '-', '*'],
  ['report.draft', 'member', 'GD', 'leading responsible'],
  ['report.draft', 'lead', 'GD', 'leading responsible'],
  ['report.draft', 'member', 'C', 'leading responsible uninvolved'],
  ['report.draft', 'lead', 'C', 'leading responsible uninvolved'],
  ['milestone.move', 'member', 'GCDI', 'leading responsible'],
  ['milestone.move', 'lead', 'GCDI', 'leading responsible'],
  ['assessment.draft', 'member', 'GCDI', '*'],
  ['assessment.draft', 'lead', 'GCDI', '*'],
  ...(['report', 'assessment'] as const).flatMap((noun): [Permission, Role, string, string][] => [
    [`${noun}.submit`, 'member', 'GCDI', 'mine mine_alone our_lead colleague'],
    [`${noun}.submit`, 'lead', 'GCDI', 'mine mine_alone our_lead colleague'],
    // One alone takes an own submission back, having nobody who could return it.
    [`${noun}.return`, 'member', 'GCDI', 'our_lead colleague mine_alone'],
    [`${noun}.return`, 'lead', 'GCDI', 'our_lead colleague mine_alone'],
    [`${noun}.publish`, 'lead', 'GCDI', 'colleague our_lead mine_alone'],
    [`${noun}.publish`, 'member', 'GCDI', 'our_lead mine_alone'],
  ]),
  ['evidence.add', 'member', 'GCDI', 'mine mine_alone our_lead colleague'],
  ['evidence.add', 'lead', 'GCDI', 'mine mine_alone our_lead colleague'],
  ['evidence.narrow', 'lead', 'GCDI', 'mine mine_alone our_lead colleague'],
];

const LETTER_OF_KIND: Record<OrganisationKind | 'platform', string> = {
  government: 'G',
  civil_society: 'C',
  donor: 'D',
  independent: 'I',
  platform: '-',
};
const ALL_RELATIONS: Relation[] = [
  'mine',
  'mine_alone',
  'our_lead',
  'colleague',
  'foreign',
  'leading',
  'responsible',
  'uninvolved',
];
const STANDINGS: Standing[] = [
  ...ORGANISATION_KINDS.flatMap((organisationKind): Standing[] => [
    { role: 'member', organisationKind },
    { role: 'lead', organisationKind },
  ]),
  { role: 'editor', organisationKind: null },
  { role: 'administrator', organisationKind: null },
];

function isExpected(who: Standing, permission: Permission, relation: Relation): boolean {
  return EXPECTED.some(
    ([expected, role, kinds, relations]) =>
      expected === permission &&
      role === who.role &&
      kinds.includes(LETTER_OF_KIND[who.organisationKind ?? 'platform']) &&
      (relations === '*' || relations.split(' ').includes(relation)),
  );
}

describe('the permission matrix', () => {
  it.each(PERMISSIONS)(
    'grants %s to whom access.md names, in the relations it names, and to nobody else',
    (permission) => {
      const wrong = STANDINGS.flatMap((who) =>
        ALL_RELATIONS.filter(
          (relation) => isGranted(who, permission, relation) !== isExpected(who, permission, relation),
        ).map((relation) => ({ ...who, relation })),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('opens a route to whom it grants the permission on some record', () => {
    expect(isGranted({ role: 'member', organisationKind: 'government' }, 'report.publish')).toBe(true);
    expect(isGranted({ role: 'administrator', organisationKind: null }, 'report.publish')).toBe(false);
    expect(isGranted({ role: 'lead', organisationKind: 'independent' }, 'report.draft')).toBe(false);
  });
});
