import { type FileState, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { JournalService } from '../core/journal/journal.service.js';
import { contentOf, traceOf } from './evidence.mapper.js';
import { type EvidenceRow } from './evidence.repository.js';

/** What the journal keeps of evidence: in the open where it stands, sealed what it is. */
@Injectable()
export class EvidenceHistory {
  constructor(private readonly journal: JournalService) {}

  record(actor: Actor, verb: string, before: EvidenceRow | null, after: EvidenceRow | null): Promise<void> {
    const id = (after ?? before)?.id ?? '';
    const secret = { before: contentOf(before), after: contentOf(after) };
    return this.journal.record(actor, {
      ...{ noun: 'evidence', id, verb, secret },
      ...{ before: traceOf(before), after: traceOf(after) },
    });
  }

  /** How its file stands now, by what a person did. */
  recordFile(actor: Actor, verb: string, id: Id, before: FileState | null, after: FileState): Promise<void> {
    return this.journal.record(actor, { noun: 'evidence', id, verb, before: { file: before }, after: { file: after } });
  }

  /** Makes unreadable for good what the journal keeps of it. */
  forget(id: Id): Promise<void> {
    return this.journal.forget('evidence', id);
  }
}
