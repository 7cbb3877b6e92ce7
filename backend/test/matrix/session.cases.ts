import { type Permission, PERMISSIONS, type Session } from '@parole-tenue/contract';
import { PASSWORD } from '../factories.js';
import { type RouteCases, simple } from './route-case.js';

const ALL = '- ++ ++ ++ ++ + +';
const PEOPLE = '- ++ ++ ++ ++ - -';
const LEADS = '- -+ -+ -+ -+ - -';
const REPORTERS = '- ++ ++ ++ -- - -';
const OBSERVERS = '- -- -- -- ++ - -';
const EDITORS = '- -- -- -- -- + -';
const ADMINISTRATORS = '- -- -- -- -- - +';

/** What somebody is told that they may do on some record at least. */
const MAY: Record<Permission, string> = {
  'session.end': ALL,
  'account.read': ALL,
  'account.change': ALL,
  'workspace.read': ALL,
  'activity.read': PEOPLE,
  'member.read': PEOPLE,
  'member.export': LEADS,
  'member.suspend': LEADS,
  'member.appoint': LEADS,
  'member.help': LEADS,
  'invitation.read': '- -+ -+ -+ -+ - +',
  'invitation.create': LEADS,
  'invitation.revoke': '- -+ -+ -+ -+ - +',
  'recommendation.edit': EDITORS,
  'organisation.edit': '- -- -- -- -- + +',
  'person.read': ADMINISTRATORS,
  'request.read': ADMINISTRATORS,
  'request.create': ADMINISTRATORS,
  'request.decide': ADMINISTRATORS,
  'request.withdraw': ADMINISTRATORS,
  'report.draft': REPORTERS,
  'report.submit': REPORTERS,
  'report.return': REPORTERS,
  'report.publish': REPORTERS,
  'milestone.move': REPORTERS,
  'assessment.draft': PEOPLE,
  'assessment.submit': PEOPLE,
  'assessment.return': PEOPLE,
  'assessment.publish': PEOPLE,
  'response.draft': LEADS,
  'response.publish': LEADS,
  'objection.draft': PEOPLE,
  'objection.submit': PEOPLE,
  'objection.return': PEOPLE,
  'objection.publish': PEOPLE,
  'reply.draft': PEOPLE,
  'reply.submit': PEOPLE,
  'reply.return': PEOPLE,
  'reply.publish': PEOPLE,
  'milestone.plan': LEADS,
  'indicator.plan': LEADS,
  'focal_point.read': PEOPLE,
  'focal_point.assign': LEADS,
  'responsibility.edit': EDITORS,
  'framework.edit': EDITORS,
  'template.edit': EDITORS,
  'evidence.add': PEOPLE,
  'evidence.narrow': LEADS,
  'evidence.read_shared': '- -- ++ ++ ++ - -',
  'evidence.open': PEOPLE,
  'evidence.offer': LEADS,
  'evidence.keep_original': LEADS,
  'evidence.withdraw': LEADS,
  'widening.ask': PEOPLE,
  'widening.decide': PEOPLE,
  'widening.withdraw': PEOPLE,
  'verification.draft': OBSERVERS,
  'verification.publish': OBSERVERS,
  'blackout.ask': '- -+ -+ -+ -+ + -',
  'blackout.decide': EDITORS,
};

const SIGNED_IN = '? ++ ++ ++ ++ + +';

export const SESSION_CASES: RouteCases = {
  'GET /api/session': {
    asks: PERMISSIONS,
    rows: Object.fromEntries(Object.entries(MAY).map(([permission, letters]) => [`any: ${permission}`, letters])),
    ask: () => ({}),
    read: ({ body }, permission) =>
      (body as Session).user?.permissions.includes(permission as Permission) ? '+' : '-',
  },
  'POST /api/session': {
    asks: [],
    rows: { any: '+ ++ ++ ++ ++ + +', 'any: another password': 'w ww ww ww ww w w' },
    ask: async (world, who, _, detail) => {
      const { email } = (await world.freshAs(who)).account ?? (await world.make.account());
      return { by: world.app.visitor(), body: { email, password: detail ? 'Une parole reprise, hélas.' : PASSWORD } };
    },
  },
  'DELETE /api/session': {
    asks: ['session.end'],
    rows: { any: SIGNED_IN },
    ask: async (world, who) => ({ by: await world.elsewhereAs(who) }),
  },
  'POST /api/session/confirmation': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN },
    ask: async (world, who) => ({ by: await world.elsewhereAs(who), body: { password: PASSWORD } }),
  },
  'GET /api/session/unsent-key': simple(['account.read'], SIGNED_IN),
  'GET /api/workspace': simple(['workspace.read'], '? ++ ++ ++ ++ + +'),
};
