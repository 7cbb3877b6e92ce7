import { type OrganisationMember } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { allowedActions } from './member.rules.js';
import { type MemberRow } from './members.repository.js';

export function toMember(actor: Member, row: MemberRow): OrganisationMember {
  const { email: _email, language: _language, ...shown } = row;
  return { ...shown, isMe: row.id === actor.accountId, allowedActions: allowedActions(actor, row) };
}
