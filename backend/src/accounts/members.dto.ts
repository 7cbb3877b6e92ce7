import { type ChangeMember } from '@parole-tenue/contract';
import { IsIn } from 'class-validator';

export const MEMBER_ROLES = ['member', 'lead'] as const;

export class ChangeMemberDto implements ChangeMember {
  @IsIn(MEMBER_ROLES)
  role!: 'member' | 'lead';
}
