import { type MemberAction } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { Conflict, Forbidden } from '../core/problems/problems.js';
import { allowedActions, requireAllowed, requireStillLead } from './member.rules.js';

const person = (role: 'member' | 'lead', isSuspended = false, id = 'somebody') => ({ id, role, isSuspended });
const actor = (role: 'member' | 'lead'): Member => ({
  ...{ accountId: 'me', organisationId: 'ours', organisationKind: 'civil_society', role },
});

describe('what a lead may do about somebody', () => {
  it.each<[string, ReturnType<typeof person>, MemberAction[]]>([
    ['a member', person('member'), ['appoint', 'suspend', 'help']],
    ['another lead', person('lead'), ['appoint', 'suspend', 'help']],
    ['a suspended member', person('member', true), ['restore']],
    ['a suspended lead', person('lead', true), ['restore']],
    ['themselves', person('lead', false, 'me'), []],
  ])('%s', (_, somebody, expected) => {
    expect(allowedActions(actor('lead'), somebody)).toEqual(expected);
  });

  it('is nothing for a member', () => {
    for (const somebody of [person('member'), person('lead'), person('member', true), person('member', false, 'me')]) {
      expect(allowedActions(actor('member'), somebody)).toEqual([]);
    }
  });

  it('is refused as not permitted before it is refused as not possible', () => {
    expect(() => {
      requireAllowed(actor('member'), person('member', true), 'suspend');
    }).toThrow(Forbidden);
    expect(() => {
      requireAllowed(actor('lead'), person('member', true), 'suspend');
    }).toThrow(Conflict);
  });

  it('ends with being a lead', () => {
    expect(() => {
      requireStillLead(actor('lead'), ['another']);
    }).toThrow(Forbidden);
  });
});
