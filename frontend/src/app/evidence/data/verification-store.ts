import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import {
  type EvidenceRecord,
  type Finding,
  type Id,
  type Language,
  type Milestone,
  type OwnVerification,
  type VerificationTarget,
} from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { FormMemory } from '../../session/data/form-memory';
import { Attempt } from '../../shared/data/attempt';
import { Editing } from '../../shared/data/editing';
import { VerificationClient } from './verification-client';

export interface FindingFields {
  finding: Finding | '';
  language: Language;
  text: string;
}

/** What is verified. */
export type Target =
  /** `milestone`: the one that the evidence speaks for or against, where it does. */
  | { noun: 'evidence'; evidence: EvidenceRecord; milestone?: Milestone }
  | { noun: 'milestone'; milestone: Milestone; reference: string }
  /** Evidence that is offered no longer: the finding stays, and in words what it is about. */
  | { noun: 'gone'; about: VerificationTarget };

/** A finding as the address names it, or a new one about what the address names. */
@Injectable()
export class VerificationStore {
  private readonly client = inject(VerificationClient);
  private readonly memory = inject(FormMemory);
  private readonly words = inject(Words);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.paramMap, { requireSync: true });
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  private readonly known = signal<OwnVerification | null>(null);
  private readonly aim = signal<Target | null>(null);
  private readonly form = signal<Editing<OwnVerification, FindingFields> | null>(null);
  /** Sent twice, it is still one finding. */
  private newId = crypto.randomUUID();

  readonly loading = new Attempt();
  readonly verification = this.known.asReadonly();
  readonly target = this.aim.asReadonly();
  readonly editing = this.form.asReadonly();
  /** The address names nothing that could be verified. */
  readonly isNothing = computed(() => !this.loading.isBusy() && this.loading.failure() === null && this.aim() === null);

  constructor() {
    effect(() => {
      this.params();
      this.query();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    await this.loading.run(async () => {
      const [id, query] = [this.params().get('id'), this.query()];
      const [evidence, milestone] = [query.get('evidence') ?? undefined, query.get('milestone') ?? undefined];
      const isNamed = evidence !== undefined || milestone !== undefined;
      const found =
        id !== null ? await this.client.get(id) : isNamed ? await this.client.draftOf({ evidence, milestone }) : null;
      const target = found === null ? { evidence, milestone, reference: query.get('recommendation') } : aimOf(found);
      this.known.set(found);
      this.aim.set(found?.isReadable === false ? { noun: 'gone', about: found.about } : await this.find(target));
      if (this.aim() !== null) await this.begin(found, target);
    });
  }

  show(verification: OwnVerification): void {
    this.known.set(verification);
    this.form()?.restart(verification);
  }

  async save(): Promise<OwnVerification> {
    const editing = this.form();
    const fields = editing?.fields();
    if (editing == null || fields === undefined || fields.finding === '') throw new Error('nothing to save');
    const { finding, language, text } = fields;
    const target = this.aim();
    return editing.save((changes, version) => {
      const known = this.known();
      if (known !== null) return this.client.change({ id: known.id, version }, withoutNothing(changes));
      const about =
        target?.noun === 'milestone'
          ? { milestone: target.milestone.id }
          : { evidence: target?.noun === 'evidence' ? target.evidence.id : undefined };
      return this.client.create(this.newId, { ...about, finding, language, text });
    });
  }

  publish(verification: OwnVerification): Promise<OwnVerification> {
    return this.client.publish(verification);
  }

  async discard(verification: OwnVerification): Promise<void> {
    await this.client.discard(verification);
    this.form()?.letGo();
  }

  private async find({ evidence, milestone, reference }: Aim): Promise<Target | null> {
    if (evidence !== undefined) return this.findEvidence(evidence);
    if (milestone === undefined || reference === null) return null;
    const found = await this.client.milestone(reference, milestone);
    return found === undefined ? null : { noun: 'milestone', milestone: found, reference };
  }

  private async findEvidence(id: Id): Promise<Target> {
    const evidence = await this.client.evidence(id);
    const { about, recommendation } = evidence;
    if (about?.noun !== 'milestone') return { noun: 'evidence', evidence };
    // Without its title one may verify all the same.
    const milestone = await this.client.milestone(recommendation.reference, about.id).catch(() => undefined);
    return { noun: 'evidence', evidence, milestone };
  }

  private async begin(found: OwnVerification | null, { evidence, milestone }: Aim): Promise<void> {
    const editing = new Editing<OwnVerification, FindingFields>(found, (kept) => ({
      finding: kept?.finding ?? '',
      language: kept?.language ?? this.words.language(),
      text: kept?.text ?? '',
    }));
    this.newId = crypto.randomUUID();
    if (found?.publishedOn == null) await this.memory.attach(editing, `verification/${evidence ?? milestone ?? ''}`);
    this.form.set(editing);
  }
}

interface Aim {
  evidence?: Id;
  milestone?: Id;
  reference: string | null;
}

function aimOf({ about }: OwnVerification): Aim {
  return { [about.noun]: about.id, reference: about.recommendation.reference };
}

/** What was taken back to nothing is not sent. */
function withoutNothing({
  finding,
  ...rest
}: Partial<FindingFields>): Partial<Omit<FindingFields, 'finding'>> & { finding?: Finding } {
  return { ...rest, ...(finding !== undefined && finding !== '' && { finding }) };
}
