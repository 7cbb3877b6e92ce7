import { type Activity } from '@parole-tenue/contract';

import { type WordKey } from '../../../i18n/word-keys';

/** What the journal calls a change, and how that is said. */
const DID: Readonly<Record<string, WordKey>> = {
  'report.create': 'members.did.report.create',
  'report.change': 'members.did.report.change',
  'report.submit': 'members.did.report.submit',
  'report.return': 'members.did.report.return',
  'report.publish': 'members.did.report.publish',
  'assessment.create': 'members.did.assessment.create',
  'assessment.change': 'members.did.assessment.change',
  'assessment.submit': 'members.did.assessment.submit',
  'assessment.return': 'members.did.assessment.return',
  'assessment.publish': 'members.did.assessment.publish',
  'report.undo': 'members.did.report.undo',
  'assessment.undo': 'members.did.assessment.undo',
  'response.create': 'members.did.response.create',
  'response.change': 'members.did.response.change',
  'response.publish': 'members.did.response.publish',
  'objection.create': 'members.did.objection.create',
  'objection.change': 'members.did.objection.change',
  'objection.submit': 'members.did.objection.submit',
  'objection.return': 'members.did.objection.return',
  'objection.publish': 'members.did.objection.publish',
  'objection.undo': 'members.did.objection.undo',
  'reply.create': 'members.did.reply.create',
  'reply.change': 'members.did.reply.change',
  'reply.submit': 'members.did.reply.submit',
  'reply.return': 'members.did.reply.return',
  'reply.publish': 'members.did.reply.publish',
  'reply.undo': 'members.did.reply.undo',
  'indicator.create': 'members.did.indicator.create',
  'indicator.change': 'members.did.indicator.change',
  'focal_point.assign': 'members.did.focal_point.assign',
  'evidence.create': 'members.did.evidence.create',
  'evidence.change': 'members.did.evidence.change',
  'evidence.delete': 'members.did.evidence.delete',
  'milestone.create': 'members.did.milestone.create',
  'milestone.change': 'members.did.milestone.change',
  'invitation.create': 'members.did.invitation.create',
  'invitation.renew': 'members.did.invitation.renew',
  'invitation.revoke': 'members.did.invitation.revoke',
  'member.join': 'members.did.member.join',
  'member.appoint': 'members.did.member.appoint',
  'member.suspend': 'members.did.member.suspend',
  'member.restore': 'members.did.member.restore',
  'member.help': 'members.did.member.help',
  'member.export': 'members.did.member.export',
  'member.erase': 'members.did.member.erase',
};

export function didOf({ noun, verb }: Pick<Activity, 'noun' | 'verb'>): WordKey {
  return DID[`${noun}.${verb}`] ?? 'members.did.other';
}
