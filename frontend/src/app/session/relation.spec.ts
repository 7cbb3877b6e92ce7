import {
  type OrganisationKind,
  type OrganisationRef,
  type Responsibility,
  type ResponsibilityPart,
  type Role,
  type SessionUser,
} from '@parole-tenue/contract';

import { mayOn, relationTo } from './relation';

const organisation = (slug: string, kind: OrganisationKind): OrganisationRef => ({
  slug,
  kind,
  name: { fr: slug, en: slug, original: 'fr' },
  isDemo: true,
});
const MINISTRY = organisation('ministry', 'government');
const CSO = organisation('cso', 'civil_society');

const part = (of: OrganisationRef, what: ResponsibilityPart, isCurrent = true): Responsibility => ({
  organisation: of,
  id: `${of.slug}-${what}`,
  nameThen: null,
  part: what,
  basis: 'proposal',
  from: null,
  until: null,
  isCurrent,
  standsInFor: null,
  version: 1,
});
const user = (of: OrganisationRef | null, role: Role = 'member'): SessionUser => ({
  id: 'u',
  name: 'Awa',
  role,
  language: 'fr',
  organisation: of,
  permissions: [],
  needsFactor: false,
});

describe('the relation to a recommendation', () => {
  it('is leading, responsible or uninvolved', () => {
    expect(relationTo([part(MINISTRY, 'support'), part(MINISTRY, 'lead')], MINISTRY)).toBe('leading');
    expect(relationTo([part(MINISTRY, 'funding')], MINISTRY)).toBe('responsible');
    expect(relationTo([part(MINISTRY, 'lead')], CSO)).toBe('uninvolved');
    expect(relationTo([part(MINISTRY, 'lead', false)], MINISTRY)).toBe('uninvolved');
  });
});

describe('what somebody may do on a recommendation', () => {
  it('lets a ministry report and move milestones only where it is responsible', () => {
    expect(mayOn(user(MINISTRY), 'report.draft', [part(MINISTRY, 'lead')])).toBe(true);
    expect(mayOn(user(MINISTRY), 'report.draft', [part(CSO, 'lead')])).toBe(false);
    expect(mayOn(user(MINISTRY), 'milestone.move', [part(MINISTRY, 'support')])).toBe(true);
  });

  it('lets a CSO tell what it sees anywhere, without moving milestones', () => {
    expect(mayOn(user(CSO), 'report.draft', [part(MINISTRY, 'lead')])).toBe(true);
    expect(mayOn(user(CSO), 'milestone.move', [part(MINISTRY, 'lead')])).toBe(false);
  });

  it('lets neither visitors nor platform roles write', () => {
    for (const nobody of [null, undefined, user(null, 'editor')]) {
      expect(mayOn(nobody, 'assessment.draft', [])).toBe(false);
    }
  });
});
