import { describe, expect, it } from '@jest/globals';
import {
  cellOf,
  GRANTED,
  isGranted,
  PERMISSIONS,
  type Permission,
  relationsOf,
  type Standing,
  STANDINGS,
} from './permissions.js';
import { ORGANISATION_KINDS, type OrganisationKind, ROLES } from './vocabulary.js';

/**
 * The second table, written by hand from access.md and the issue, and not from the matrix. Per permission and relation:
 * members, then leads, by the kind of their organisation (G overnment, C ivil society, D onor, I ndependent), then the
 * platform roles (E ditor, A dministrator). `-` is nobody.
 */
const EXPECTED: Record<string, Record<string, string>> = {
  // Whoever is signed in keeps their own account, and can always leave.
  'session.end': { any: 'GCDI GCDI EA' },
  'account.read': { any: 'GCDI GCDI EA' },
  'account.change': { any: 'GCDI GCDI EA' },
  // "My work for each role": people of organisations have statements, administrators requests, editors the register.
  'workspace.read': { any: 'GCDI GCDI EA' },

  // "Learn members' names" is what a partner must not achieve: one's own side only.
  'member.read': { any: 'GCDI GCDI -' },
  'activity.read': { any: 'GCDI GCDI -' },
  'member.export': { any: '- GCDI -' },
  // "Invited and suspended by their own lead. Nobody raises their own role."
  'member.suspend': { self: '- - -', lead: '- GCDI -', member: '- GCDI -' },
  'member.appoint': { self: '- - -', lead: '- GCDI -', member: '- GCDI -' },
  'member.help': { self: '- - -', lead: '- GCDI -', member: '- GCDI -' },
  'invitation.read': { any: '- GCDI A' },
  'invitation.create': { any: '- GCDI -' },
  // Whoever may see one may also take it away: one person makes the circle of those who get in smaller, never wider.
  'invitation.revoke': { any: '- GCDI A' },

  // The register is the editors'; organisations are also the administrators'.
  'recommendation.edit': { any: '- - E' },
  'organisation.edit': { any: '- - EA' },
  'person.read': { any: '- - A' },
  // "Two administrators are needed": who asked does not decide, and nobody decides about themselves.
  'request.read': { any: '- - A' },
  'request.create': { any: '- - A' },
  'request.decide': { asked: '- - -', concerned: '- - -', to_decide: '- - A' },
  'request.withdraw': { asked: '- - A', concerned: '- - -', to_decide: '- - -' },

  // "Reports that move milestones: the responsible organisations; reports that tell what one sees: CSOs, on any
  // recommendation." Observers verify and assess; they do not report.
  'report.draft': { leading: 'GCD GCD -', responsible: 'GCD GCD -', uninvolved: 'C C -' },
  'milestone.move': { leading: 'GCD GCD -', responsible: 'GCD GCD -' },
  // "Drafted by a member or lead; published by another person of the same organisation: the lead, or any second member
  // where the lead is the author. An organisation of one person publishes its own." One alone also takes it back.
  'report.submit': { mine: 'GCD GCD -', mine_alone: 'GCD GCD -', our_lead: 'GCD GCD -', colleague: 'GCD GCD -' },
  'report.return': { mine: '- - -', mine_alone: 'GCD GCD -', our_lead: 'GCD GCD -', colleague: 'GCD GCD -' },
  'report.publish': { mine: '- - -', mine_alone: 'GCD GCD -', our_lead: 'GCD GCD -', colleague: '- GCD -' },

  'assessment.draft': { leading: 'GCDI GCDI -', responsible: 'GCDI GCDI -', uninvolved: 'GCDI GCDI -' },
  'assessment.submit': {
    ...{ mine: 'GCDI GCDI -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: 'GCDI GCDI -' },
  },
  'assessment.return': { mine: '- - -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: 'GCDI GCDI -' },
  'assessment.publish': { mine: '- - -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: '- GCDI -' },

  // "Responses: the lead organisation's lead", of whatever kind, from the draft to the public word.
  'response.draft': { leading: '- GCDI -', responsible: '- - -', uninvolved: '- - -' },
  'response.publish': { mine: '- GCDI -', mine_alone: '- GCDI -', our_lead: '- GCDI -', colleague: '- GCDI -' },
  // "Reports, assessments, objections, replies": by the same four eyes, and on any published statement.
  'objection.draft': { leading: 'GCDI GCDI -', responsible: 'GCDI GCDI -', uninvolved: 'GCDI GCDI -' },
  'objection.submit': {
    ...{ mine: 'GCDI GCDI -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: 'GCDI GCDI -' },
  },
  'objection.return': { mine: '- - -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: 'GCDI GCDI -' },
  'objection.publish': { mine: '- - -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: '- GCDI -' },
  'reply.draft': { leading: 'GCDI GCDI -', responsible: 'GCDI GCDI -', uninvolved: 'GCDI GCDI -' },
  'reply.submit': {
    ...{ mine: 'GCDI GCDI -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: 'GCDI GCDI -' },
  },
  'reply.return': { mine: '- - -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: 'GCDI GCDI -' },
  'reply.publish': { mine: '- - -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: '- GCDI -' },

  // "Milestones and indicators: planned by the lead organisation's lead", of whatever kind.
  'milestone.plan': { leading: '- GCDI -', responsible: '- - -', uninvolved: '- - -' },
  'indicator.plan': { leading: '- GCDI -', responsible: '- - -', uninvolved: '- - -' },
  // Members' names stay inside; who looks after what is for the lead to say, where the organisation has a part.
  'focal_point.read': { any: 'GCDI GCDI -' },
  'focal_point.assign': { leading: '- GCDI -', responsible: '- GCDI -', uninvolved: '- - -' },
  // "Register: editors": "frameworks, recommendations, themes, responsibilities, organisations", and its templates.
  'responsibility.edit': { any: '- - E' },
  'framework.edit': { any: '- - E' },
  'template.edit': { any: '- - E' },

  // "Drafts … evidence of the own organisation"; the lead "decides their visibility": narrowing takes one.
  'evidence.add': {
    ...{ mine: 'GCDI GCDI -', mine_alone: 'GCDI GCDI -', our_lead: 'GCDI GCDI -', colleague: 'GCDI GCDI -' },
  },
  'evidence.narrow': { mine: '- GCDI -', mine_alone: '- GCDI -', our_lead: '- GCDI -', colleague: '- GCDI -' },
  // "`shared`: CSOs, donors, observers. A ministry never." Editors and administrators read nothing above public.
  'evidence.read_shared': { any: 'CDI CDI -' },
  // What is not public is opened, recorded, by people of organisations. "Its lead offers the item"; "the CSO's lead".
  'evidence.open': { any: 'GCDI GCDI -' },
  'evidence.offer': { any: '- GCDI -' },
  'evidence.keep_original': { any: '- GCDI -' },
  'evidence.withdraw': { any: '- GCDI -' },
  // "Widening takes two people (one asks, another of the same organisation agrees, the lead among them)."
  'widening.ask': { any: 'GCDI GCDI -' },
  'widening.decide': { mine: '- - -', our_lead: 'GCDI GCDI -', colleague: '- GCDI -' },
  'widening.withdraw': { mine: 'GCDI GCDI -', our_lead: '- - -', colleague: '- - -' },
  // "Observers only, never of something their own organisation made or is responsible for." Published as statements are.
  'verification.draft': { responsible: '- - -', uninvolved: 'I I -' },
  'verification.publish': { mine: '- - -', mine_alone: 'I I -', our_lead: 'I I -', colleague: '- I -' },
  // "Words that endanger a person are blacked out by the own lead or by two editors."
  'blackout.ask': { any: '- GCDI E' },
  'blackout.decide': { asked: '- - -', to_decide: '- - E' },
};

const LETTERS: Record<OrganisationKind | 'editor' | 'administrator', string> = {
  government: 'G',
  civil_society: 'C',
  donor: 'D',
  independent: 'I',
  editor: 'E',
  administrator: 'A',
};

function isExpected({ role, organisationKind }: Standing, permission: Permission, relation: string): boolean {
  const [members = '', leads = '', platform = ''] = EXPECTED[permission]?.[relation]?.split(' ') ?? [];
  const letters = { member: members, lead: leads, editor: platform, administrator: platform }[role];
  const letter = role === 'member' || role === 'lead' ? organisationKind : role;
  return letter !== null && letters.includes(LETTERS[letter]);
}

describe('the permission matrix', () => {
  it('has every permission and relation in the table above, and the table knows no other', () => {
    const known = PERMISSIONS.map((permission) => [permission, [...relationsOf(permission)].sort()]);
    const expected = Object.entries(EXPECTED).map(([permission, rows]) => [permission, Object.keys(rows).sort()]);
    expect(Object.fromEntries(expected)).toEqual(Object.fromEntries(known));
  });

  it('is about every role, and for people of organisations about every kind of these', () => {
    const kinds = { member: ORGANISATION_KINDS, lead: ORGANISATION_KINDS, editor: [null], administrator: [null] };
    const expected = ROLES.flatMap((role) => kinds[role].map((organisationKind) => ({ role, organisationKind })));
    expect(STANDINGS).toHaveLength(expected.length);
    expect(STANDINGS).toEqual(expect.arrayContaining(expected));
  });

  it.each(PERMISSIONS)(
    'grants %s to whom access.md names, in the relations it names, and to nobody else',
    (permission) => {
      const wrong = STANDINGS.flatMap((who) =>
        relationsOf(permission)
          .filter((relation) => isGranted(who, permission, relation) !== isExpected(who, permission, relation))
          .map((relation) => ({ ...who, relation, isGranted: isGranted(who, permission, relation) })),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('holds no cell that no question asks for', () => {
    const asked = PERMISSIONS.flatMap((permission) =>
      STANDINGS.flatMap((who) => relationsOf(permission).map((relation) => cellOf(who, permission, relation))),
    );
    expect([...GRANTED].filter((cell) => !asked.includes(cell))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('opens a route to whom it grants the permission on some record', () => {
    expect(isGranted({ role: 'member', organisationKind: 'government' }, 'report.publish')).toBe(true);
    expect(isGranted({ role: 'administrator', organisationKind: null }, 'report.publish')).toBe(false);
    expect(isGranted({ role: 'lead', organisationKind: 'independent' }, 'report.draft')).toBe(false);
  });
});
