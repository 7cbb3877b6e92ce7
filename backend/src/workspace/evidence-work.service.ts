import {
  type BlackoutToDecide,
  isGranted,
  type ToVerify,
  type WideningToDecide,
  type Workspace,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { relationTo as relationToFinding } from '../evidence/verification.rules.js';
import { relationTo as relationToWish } from '../evidence/widening.rules.js';
import { EvidenceWorkRepository, type OpenWish, type Verifiable } from './evidence-work.repository.js';

/** What waits about evidence: to verify, to decide, to look after. */
@Injectable()
export class EvidenceWorkService {
  constructor(private readonly work: EvidenceWorkRepository) {}

  async find(member: Member): Promise<Pick<Workspace, 'toVerify' | 'widenings' | 'refusedFiles'>> {
    const wishes = await this.work.findWishes(member);
    return {
      toVerify: isGranted(member, 'verification.draft') ? await this.findToVerify(member) : [],
      widenings: wishes.filter((wish) => mayDecide(member, wish)).map(toWish),
      refusedFiles: await this.work.findRefused(member),
    };
  }

  findBlackouts(actor: Actor): Promise<BlackoutToDecide[]> {
    return isGranted(actor, 'blackout.decide') ? this.work.findBlackouts(actor) : Promise.resolve([]);
  }

  private async findToVerify(member: Member): Promise<ToVerify[]> {
    const found = [...(await this.work.findOffered(member)), ...(await this.work.findMilestones(member))];
    return found.map((one) => ({ ...one, draft: toDraft(member, one) }));
  }
}

function mayDecide(member: Member, wish: OpenWish): boolean {
  return isGranted(member, 'widening.decide', relationToWish(member, wish));
}

function toWish({ askedById: _, askedByRole: __, ...wish }: OpenWish): WideningToDecide {
  return wish;
}

function toDraft(member: Member, { draft }: Verifiable): ToVerify['draft'] {
  if (!draft) return null;
  const { id, author, authorId, behindId, behindRole, people } = draft;
  const relation = relationToFinding(member, { id: behindId, role: behindRole }, people);
  const isToPublish = isGranted(member, 'verification.publish', relation);
  return { id, author, isMine: authorId === member.accountId, isToPublish };
}
