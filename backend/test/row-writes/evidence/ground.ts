import { type OrganisationKind } from '@parole-tenue/contract';
import { type Blackout } from '../../../src/blackouts/blackout.entity.js';
import { type Asker } from '../../../src/core/database/database.js';
import { type Evidence } from '../../../src/evidence/evidence.entity.js';
import { type Verification } from '../../../src/evidence/verification.entity.js';
import { type Widening } from '../../../src/evidence/widening.entity.js';
import { Factory } from '../../factories.js';
import { type Person, personOf, type Side, sideOf } from '../../side.js';
import { type TestApp } from '../../test-app.js';

interface People {
  cso: Side;
  other: Side;
  ministry: Side;
  observer: Side;
  /** Answers for the matter too. */
  involved: Side;
  editor: Person;
  second: Person;
}

export type Ids = Awaited<ReturnType<typeof layOut>>;

/** Who there is, and what, once it is laid out. */
export const there = {} as People & { ids: Ids };

const KINDS = {
  cso: 'civil_society',
  other: 'civil_society',
  ministry: 'government',
  observer: 'independent',
  involved: 'independent',
} as const satisfies Partial<Record<keyof People, OrganisationKind>>;

export async function layGround(app: TestApp): Promise<void> {
  const make = new Factory(app.owner);
  for (const [name, kind] of Object.entries(KINDS)) there[name as keyof typeof KINDS] = await sideOf(app, make, kind);
  there.editor = await personOf(app, make, { role: 'editor' });
  there.second = await personOf(app, make, { role: 'editor' });
  there.ids = await layOut(make);
}

export function askerOf({ account: { id, organisationId, role } }: Person): Asker {
  const found = Object.entries(KINDS).find(
    ([name]) => there[name as keyof typeof KINDS].organisationId === organisationId,
  );
  return { accountId: id, organisationId, organisationKind: found?.[1] ?? null, role };
}

const FILE = { kind: 'image', url: null, mediaType: 'image/jpeg', sentBytes: 1000 } as const;
const READY = { ...FILE, fileState: 'ready' } as const;

type Pieces = Awaited<ReturnType<typeof layPieces>>;

async function layOut(make: Factory) {
  const pieces = await layPieces(make);
  const { offered: evidenceId, awaited } = pieces;
  return {
    ...pieces,
    ...(await layWishes(make, pieces)),
    ...(await layFindings(make, pieces)),
    picture: (await make.evidenceFile({ evidenceId })).object,
    original: (await make.evidenceFile({ evidenceId, part: 'original' })).object,
    upload: (await make.upload({ evidenceId: awaited, ...memberOf(there.cso) })).id,
  };
}

/** Wishes that more people may read, and offers. */
async function layWishes(make: Factory, pieces: Pieces) {
  const { cso, observer } = there;
  const widening = async (evidenceId: string, asker: Person, changes: Partial<Widening> = {}): Promise<string> =>
    (await make.widening({ evidenceId, ownerId: cso.organisationId, askedById: asker.account.id, ...changes })).id;
  const before = { state: 'agreed', decidedById: cso.lead.account.id, decidedAt: new Date('2026-01-01') } as const;
  const offered = { ownerId: cso.organisationId, organisationId: observer.organisationId };
  const offer = async (evidenceId: string, withdrawnAt: Date | null = null): Promise<string> =>
    (await make.offer({ ...offered, evidenceId, offeredById: cso.lead.account.id, withdrawnAt })).id;
  await offer(pieces.offeredDraft);
  return {
    wish: await widening(pieces.asked, cso.member),
    leadsWish: await widening(pieces.askedByLead, cso.lead),
    decidedWish: await widening(pieces.decided, cso.member, { ...before, toLevel: 'public' }),
    offer: await offer(pieces.offered),
    takenBack: await offer(pieces.ready, new Date()),
  };
}

/** Findings, and what somebody wishes to black out in them and in a report. */
async function layFindings(make: Factory, pieces: Pieces) {
  const { observer, involved, editor } = there;
  const finding = async (changes: Partial<Verification>, { organisationId, member } = observer): Promise<string> =>
    (await make.verification({ organisationId, authorId: member.account.id, ...changes })).id;
  const wish = async (target: Partial<Blackout>): Promise<string> =>
    (await make.blackout({ words: ['Awa Diarra'], askedById: editor.account.id, ...target })).id;
  const [onEvidence, onMilestone] = [{ evidenceId: pieces.offered }, { milestoneId: pieces.milestone }];
  const named = { state: 'published', text: 'Awa Diarra y était.' } as const;
  const foundPublicly = await finding({ ...named, ...onMilestone });
  const foundForFew = await finding({ ...named, ...onEvidence });
  await layMarks(make, { ...pieces, foundPublicly });
  return {
    finding: await finding(onEvidence),
    said: await finding({ ...onEvidence, state: 'published' }),
    ofMilestone: await finding(onMilestone),
    // Drafted before it answered for the matter.
    involvedDraft: await finding(onMilestone, involved),
    ...{ foundPublicly, foundForFew },
    blackout: await wish({ statementId: pieces.report }),
    wishInFinding: await wish({ verificationId: foundPublicly }),
    wishForFew: await wish({ verificationId: foundForFew }),
  };
}

async function layPieces(make: Factory) {
  const { cso, ministry, involved } = there;
  const { id: recommendationId } = await make.recommendation();
  const matter = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(matter);
  await make.responsibility({ recommendationId, organisationId: involved.organisationId, part: 'support' });
  const ours = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
  const alone = async (changes: Partial<Evidence>): Promise<string> =>
    (await make.evidence({ ...ours, level: 'restricted', ...changes })).id;
  const pieceOf = ({ organisationId, member }: Side): Promise<string> =>
    alone({ organisationId, authorId: member.account.id });
  const draft = (await make.report({ ...ours, state: 'draft' })).id;
  return {
    matter: recommendationId,
    ...{ unread: await alone({}), shared: await alone({ level: 'shared' }), public: await alone({ level: 'public' }) },
    ...{ asked: await alone({}), askedByLead: await alone({}), decided: await alone({}) },
    ...{ offered: await alone(READY), ready: await alone(READY) },
    awaited: await alone({ ...FILE, fileState: 'awaited' }),
    cleaning: await alone({ ...FILE, fileState: 'cleaning' }),
    refused: await alone({ ...FILE, fileState: 'refused' }),
    withdrawn: await alone({ caption: '', url: null, withdrawnAt: new Date(), withdrawnCategory: 'mistake' }),
    ...{ theirs: await pieceOf(ministry), others: await pieceOf(there.other) },
    ...{ observers: await pieceOf(there.observer), involveds: await pieceOf(involved) },
    milestone: (await make.milestone(matter)).id,
    report: (await make.report({ ...ours, text: 'Awa Diarra nous l’a dit.' })).id,
    draft,
    /** A link under a statement that may still be changed, which an observer was shown before. */
    offeredDraft: await alone({ statementId: draft }),
    theirReport: (await make.report(matter)).id,
  };
}

/** Who opened it, what was blacked out some time ago, and the mark of the master key. */
async function layMarks(make: Factory, marked: Record<'offered' | 'theirReport' | 'foundPublicly', string>) {
  const { offered: evidenceId, theirReport: statementId, foundPublicly: verificationId } = marked;
  const opened = { ...memberOf(there.observer), evidenceId, onDay: '2026-11-01', part: 'clean' };
  await make.insert('evidence_openings', opened);
  const [askedById, decidedById] = [there.editor.account.id, there.second.account.id];
  const done = { state: 'done', askedById, decidedById, decidedAt: new Date('2026-11-01') } as const;
  for (const [table, target] of [
    ['statement_blackouts', { statementId }],
    ['verification_blackouts', { verificationId }],
  ] as const) {
    const { id: blackoutId, category } = await make.blackout({ ...done, ...target });
    await make.insert(table, { ...target, blackoutId, category, onDay: '2026-11-01' });
  }
  await make.insert('evidence_master_key', { fingerprint: '\\x01' });
}

const memberOf = ({ organisationId, member }: Side) => ({ organisationId, accountId: member.account.id });
