import { randomUUID } from 'node:crypto';
import { type AcceptInvitation, type CreateInvitation, type Permission } from '@parole-tenue/contract';
import { hashOfToken, newToken } from '../../src/accounts/token.js';
import { type Asked, type RouteCase, type RouteCases, simple, UNCONFIRMED } from './route-case.js';
import { type Somebody, type World } from './world.js';

const PEOPLE = '? ++ ++ ++ ++ - -';
const LEADS = '? -+ -+ -+ -+ - -';
const NOBODY = '? -- -- -- -- - -';
const leadsAre = (letter: string): string => LEADS.replaceAll('+', letter);

/** What a lead does about one person. Nobody does it about themselves, and there is nobody in other organisations. */
const about = (permission: Permission, rows: RouteCase['rows'] = {}, body: Asked['body'] = {}): RouteCase => ({
  asks: [permission],
  rows: { self: NOBODY, lead: LEADS, member: LEADS, others: leadsAre('0'), nothing: leadsAre('0'), ...rows },
  ask: async (world, who, relation, detail) => {
    if (relation === 'nothing') return { body };
    const suspendedAt = detail === SUSPENDED ? new Date() : null;
    const { id, by } = await world.personTo(who, relation, { suspendedAt });
    return { by, at: { id }, body };
  },
});
const SUSPENDED = 'suspended';

const WRONG_CODE = 'with a wrong code';
const NOT_INVITED = '0 00 00 00 00 0 0';
const INVITED = {
  ...{ any: '+ ++ ++ ++ ++ + +', 'any: taken back': NOT_INVITED },
  ...{ [`any: ${WRONG_CODE}`]: NOT_INVITED, nothing: NOT_INVITED },
};

/** An invitation into somebody's organisation, into another, or to a role that belongs to none. */
async function invitationIn(world: World, { home }: Somebody, relation: string, detail: string) {
  const { id: ours } = relation === 'others' || home === null ? world.elsewhere : home;
  const role = (['member', 'lead', 'editor'] as const).find((one) => detail.includes(one)) ?? 'member';
  const revokedAt = detail.includes('taken back') ? new Date() : null;
  const codeHash = detail === WRONG_CODE ? hashOfToken('another') : null;
  return world.make.invitation({ role, organisationId: role === 'editor' ? null : ours, revokedAt, codeHash });
}

const accepting = (token: string): AcceptInvitation => ({
  ...{
    token,
    code: 'ABCD-EFGH-JKMN',
    name: 'Awa Diarra',
    language: 'fr',
    password: 'Le fleuve remonte au marché, dit-elle.',
  },
});

/** One's own side and nobody else knows who belongs to it. */
export const MEMBER_CASES: RouteCases = {
  'GET /api/members': simple(['member.read'], PEOPLE),
  'GET /api/members/export': {
    asks: ['member.export'],
    rows: { any: LEADS, [`any: ${UNCONFIRMED}`]: leadsAre('c') },
    ask: () => ({}),
  },
  'PATCH /api/members/{id}': {
    ...about('member.appoint', { [`member: ${UNCONFIRMED}`]: leadsAre('c'), 'member: suspended': leadsAre('=') }),
    ask: async (world, who, relation, detail) => {
      const suspendedAt = detail === SUSPENDED ? new Date() : null;
      const { id, by } = await world.personTo(who, relation, { suspendedAt });
      return {
        by,
        ...(relation !== 'nothing' && { at: { id } }),
        body: { role: relation === 'lead' ? 'member' : 'lead' },
      };
    },
  },
  'POST /api/members/{id}/suspension': about('member.suspend', { 'member: suspended': leadsAre('=') }),
  'POST /api/members/{id}/restoration': {
    asks: ['member.suspend'],
    rows: {
      ...{ self: NOBODY, 'lead: suspended': LEADS, 'member: suspended': LEADS },
      ...{ 'member: not suspended': leadsAre('='), 'others: suspended': leadsAre('0'), nothing: leadsAre('0') },
    },
    ask: about('member.suspend').ask,
  },
  'POST /api/members/{id}/password-link': about('member.help', { 'member: suspended': leadsAre('=') }),
  'GET /api/activity': simple(['activity.read'], PEOPLE),
  'GET /api/invitations': simple(['invitation.read'], '? -+ -+ -+ -+ - +'),
  'PUT /api/invitations/{id}': {
    asks: ['invitation.create'],
    rows: { any: LEADS, 'others: their id': leadsAre('=') },
    ask: async (world, who, relation) => {
      const body: CreateInvitation = { email: `${randomUUID()}@exemple.test`, role: 'member' };
      const id = relation === 'others' ? (await invitationIn(world, who, relation, '')).id : randomUUID();
      return { at: { id }, body };
    },
  },
  'DELETE /api/invitations/{id}': {
    asks: ['invitation.revoke'],
    rows: {
      'any: of a member': '? -+ -+ -+ -+ - 0',
      'any: of a lead': '? -+ -+ -+ -+ - +',
      'any: of an editor': '? -0 -0 -0 -0 - +',
      'any: of a lead, taken back': '? -= -= -= -= - =',
      'others: of a member': '? -0 -0 -0 -0 - 0',
      'others: of a lead': '? -0 -0 -0 -0 - +',
      nothing: '? -0 -0 -0 -0 - 0',
    },
    ask: async (world, who, relation, detail) =>
      relation === 'nothing' ? {} : { at: { id: (await invitationIn(world, who, relation, detail)).id } },
  },
  'POST /api/invitations/inspection': {
    asks: [],
    rows: INVITED,
    ask: async (world, who, relation, detail) =>
      relation === 'nothing'
        ? { body: { token: newToken() } }
        : { body: { token: (await invitationIn(world, who, relation, detail)).token, code: 'ABCD-EFGH-JKMN' } },
  },
  'POST /api/invitations/acceptance': {
    asks: [],
    rows: INVITED,
    ask: async (world, who, relation, detail) => {
      const by = (await world.freshAs(who)).browser;
      if (relation === 'nothing') return { by, body: accepting(newToken()) };
      return { by, body: accepting((await invitationIn(world, who, relation, detail)).token) };
    },
  },
};
