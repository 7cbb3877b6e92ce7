import { isDeepStrictEqual } from 'node:util';
import { type ChangeRecommendation, type EditedRecommendation } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Stale } from '../core/problems/problems.js';
import { type Recommendation } from './recommendation.entity.js';
import { toEdited } from './recommendation.mapper.js';
import { RecommendationsRepository } from './recommendations.repository.js';

@Injectable()
export class RecommendationsService {
  constructor(
    private readonly recommendations: RecommendationsRepository,
    private readonly journal: JournalService,
  ) {}

  /** @throws Absent, Stale */
  async change(
    actor: Actor,
    reference: string,
    version: number,
    changes: ChangeRecommendation,
  ): Promise<EditedRecommendation> {
    const recommendation = await this.recommendations.getForChange(reference);
    if (recommendation.version !== version) throw new Stale(toEdited(recommendation));
    const before = wordingOf(recommendation);
    reword(recommendation, changes);
    if (isDeepStrictEqual(wordingOf(recommendation), before)) return toEdited(recommendation);
    recommendation.version += 1;
    await this.recommendations.saveWording(recommendation);
    await this.record(actor, recommendation, before);
    return toEdited(recommendation);
  }

  private record(actor: Actor, recommendation: Recommendation, before: object): Promise<void> {
    const change = { noun: 'recommendation', id: recommendation.id, verb: 'change' };
    return this.journal.record(actor, { ...change, before, after: wordingOf(recommendation) });
  }
}

function reword(recommendation: Recommendation, { fr, en, frStatus }: ChangeRecommendation): void {
  const { text } = recommendation;
  recommendation.text = { ...text, fr: fr?.trim() ?? text.fr, en: en?.trim() ?? text.en };
  recommendation.frStatus = frStatus ?? recommendation.frStatus;
}

const wordingOf = ({ text, frStatus, version }: Recommendation) => ({ text, frStatus, version });
