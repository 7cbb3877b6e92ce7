import { type Ground } from './ground.js';
import { type EvidenceGround } from './hidden-evidence.js';
import { type Party } from './party.js';
import { type Planter } from './planter.js';
import { accountOf, type Asks, isOf, readsShared } from './who.js';

/** Evidence of a party, and the observer who may see what is offered: nobody of the panel. */
export function evidenceOf(planter: Planter, ground: Ground, party: Party, observer: Party): EvidenceGround {
  const { organisation, lead, member } = party;
  const own = isOf(organisation);
  const isForBoth = (who: Asks): boolean => own(who) || isOf(observer.organisation)(who);
  return {
    ...{ organisationId: organisation.id, recommendationId: ground.aside.id },
    make: planter.make,
    ...{ authorId: accountOf(member), leadId: accountOf(lead), milestoneId: ground.milestone.id },
    observer: {
      ...{ organisationId: observer.organisation.id, accountId: accountOf(observer.member) },
      statementId: observer.published.id,
    },
    word: (where) => planter.plant(`${organisation.slug}: ${where}`, own),
    sharedWord: (where) => planter.plant(`${organisation.slug}: ${where}`, isForBoth),
    mark: (where, row) => planter.mark(where, row, own),
    markShared: (where, row) => planter.mark(where, row, isForBoth),
  };
}

/** Evidence for CSOs, donors and observers, and for no ministry; what is published rests on it. */
export async function shareEvidence(planter: Planter, { organisation, published, member }: Party): Promise<void> {
  const isFor = (who: Asks): boolean => isOf(organisation)(who) || readsShared(who);
  const caption = planter.plant(`${organisation.slug}: shared`, isFor);
  const shared = { authorId: accountOf(member), statementId: published.id, level: 'shared', caption } as const;
  const { id: evidenceId } = planter.mark('shared evidence', await planter.make.evidence(shared), isFor);
  planter.mark('shared ground', await planter.make.ground({ statementId: published.id, evidenceId }), isFor);
}
