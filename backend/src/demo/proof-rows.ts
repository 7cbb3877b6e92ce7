import { randomUUID } from 'node:crypto';
import { type Id, type OrganisationKind, type VisibilityLevel } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { creationHash } from '../core/http/creation-hash.js';
import { type FileKey } from './content/files.js';
import { type PersonKey } from './content/people.js';
import { type DemoEvidence, type DemoPiece, type DemoStory } from './content/shape.js';
import { findingRows, HOURS, offerRows, withdrawalRows, wideningRows } from './proof-steps.js';
import { entryOf, idOf, joined, type Names, type SentFile, type Setting, type StoryRows } from './rows.js';

const MINUTE_MS = 60_000;

type EvidenceRow = StoryRows['evidence'][number];

/** Where, when and by whom it was brought. */
interface Brought {
  /** The own statement; left out: none. */
  under?: { noun: string; id: Id };
  by: PersonKey;
  at: Date;
  about?: Pick<EvidenceRow, 'aboutMilestoneId' | 'stance'>;
}

/** Evidence that stands under no statement, and what observers found of milestones. */
export function pieceRows(
  { recommendation, evidence = [], milestones = {} }: DemoStory,
  names: Names,
  setting: Setting,
): StoryRows {
  const { calendar } = setting;
  const place = { recommendation: { reference: recommendation } };
  const pieces = evidence.map((piece) => {
    const brought = { by: piece.by, at: calendar.at(piece.on, HOURS.create), about: aboutOf(piece, names) };
    return proofRows(piece, brought, setting, place);
  });
  const found = Object.entries(milestones).map(([name, milestone]) =>
    findingRows({ evidenceId: null, milestoneId: idOf(names, name) }, milestone.found, setting),
  );
  return joined([...pieces, ...found]);
}

/** One piece of evidence, the way its file takes, and what its organisation and observers did with it. */
export function proofRows(content: DemoEvidence, brought: Brought, setting: Setting, place: object): StoryRows {
  const { by, at, under } = brought;
  const author = setting.cast.member(by);
  const row = evidenceRow(content, brought, author, setting);
  const first = under ? row.level : 'restricted';
  const trace = (level: VisibilityLevel, version: number) => ({ ...place, level, version });
  const change = { verb: 'create', before: null, after: trace(first, 1), at };
  return joined([
    { evidence: [row], journal: [entryOf(author, 'evidence', row.id, change)] },
    sentRows(row, 'file' in content ? content.file : null, author, setting),
    row.level === first ? {} : wideningRows(row, by, trace, setting),
    offerRows(row, content.offered, by, setting),
    findingRows({ evidenceId: row.id, milestoneId: null }, content.found, setting),
    content.withdrawn ? withdrawalRows(row, content.withdrawn, by, trace, setting) : {},
  ]);
}

function evidenceRow(
  content: DemoEvidence,
  { under, at, about }: Brought,
  { accountId, organisationId, organisationKind }: Member,
  setting: Setting,
): EvidenceRow {
  const { caption, from, area = null, withdrawn, level = usualLevel(organisationKind) } = content;
  const month = from === undefined ? null : setting.calendar.day(from).slice(0, 7);
  const said = { ...kindOf(content, setting.files), caption, level, area, month };
  const steps = [!under && level !== 'restricted', withdrawn !== undefined].filter(Boolean).length;
  return {
    id: randomUUID(),
    ...{ organisationId, authorId: accountId, recommendationId: setting.recommendationId },
    statementId: under?.id ?? null,
    ...{ aboutStatementId: null, aboutMilestoneId: null, stance: null, ...about },
    ...{ keepOriginal: true, fileRefusal: null, redactionOfId: null, redactions: null },
    ...said,
    ...(withdrawn && NOTHING_LEFT),
    withdrawnAt: withdrawn ? setting.calendar.at(withdrawn.on, HOURS.withdraw) : null,
    withdrawnCategory: withdrawn?.category ?? null,
    createdAt: at,
    isDemo: true,
    version: 1 + steps,
    creationHash: creationHash(said),
  };
}

const NOTHING_LEFT = { caption: '', url: null, text: null, month: null, area: null };
const NO_FILE = { fileState: null, mediaType: null, sentBytes: null, sentSha256: null };

function kindOf(content: DemoEvidence, files: Setting['files']) {
  if ('url' in content) return { kind: 'link' as const, text: null, ...NO_FILE, url: content.url };
  if ('testimony' in content) return { kind: 'testimony' as const, url: null, ...NO_FILE, text: content.testimony };
  const { kind, mediaType, bytes, sha256 } = fileOf(files, content.file);
  const sent = { fileState: 'cleaning' as const, mediaType, sentBytes: bytes, sentSha256: sha256 };
  return { kind, ...{ url: null, text: null }, ...sent };
}

/** Whole in quarantine, and next to be cleaned. */
function sentRows(
  { id: evidenceId, createdAt, withdrawnAt }: EvidenceRow,
  key: FileKey | null,
  author: Member,
  { files }: Setting,
): Partial<StoryRows> {
  if (key === null || withdrawnAt) return {};
  const file = fileOf(files, key);
  const { organisationId, accountId } = author;
  const upload = { id: randomUUID(), evidenceId, organisationId, accountId, bytes: file.bytes };
  const sentAt = new Date(createdAt.getTime() + MINUTE_MS);
  const waits = { askedAt: sentAt, heldUntil: null, attempts: 0 };
  const change = { verb: 'send', before: { file: 'awaited' }, after: { file: 'cleaning' }, at: sentAt };
  return {
    uploads: [{ ...upload, createdAt, completedAt: sentAt }],
    cleanings: [{ evidenceId, organisationId, uploadId: upload.id, ...waits }],
    sent: [{ upload: upload.id, file }],
    journal: [entryOf(author, 'evidence', evidenceId, change)],
  };
}

function aboutOf({ about }: DemoPiece, names: Names): Brought['about'] {
  return about && { aboutMilestoneId: idOf(names, about.milestone), stance: about.stance };
}

function fileOf(files: Setting['files'], key: FileKey): SentFile {
  const file = files.get(key);
  if (!file) throw new Error(`There is no file ${key}.`);
  return file;
}

/** What civil society brings is restricted unless it says otherwise (access.md). */
const usualLevel = (kind: OrganisationKind): VisibilityLevel => (kind === 'civil_society' ? 'restricted' : 'public');
