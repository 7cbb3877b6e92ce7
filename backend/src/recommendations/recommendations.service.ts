import { isDeepStrictEqual } from 'node:util';
import { type ChangeRecommendation, type EditedRecommendation, type RelatedFramework } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { JournalService } from '../core/journal/journal.service.js';
import { type FieldFault, refuseFaults, Stale } from '../core/problems/problems.js';
import { type Recommendation } from './recommendation.entity.js';
import { toEdited } from './recommendation.mapper.js';
import { RecommendationsRepository } from './recommendations.repository.js';

@Injectable()
export class RecommendationsService {
  constructor(
    private readonly recommendations: RecommendationsRepository,
    private readonly journal: JournalService,
  ) {}

  /** @throws Absent, Stale, InvalidInput */
  async change(
    actor: Actor,
    reference: string,
    version: number,
    changes: ChangeRecommendation,
  ): Promise<EditedRecommendation> {
    const recommendation = await this.recommendations.getForChange(reference);
    const before = await this.show(recommendation);
    if (recommendation.version !== version) throw new Stale(before);
    refuseFaults(await this.apply(recommendation, changes));
    if (isDeepStrictEqual(await this.show(recommendation), before)) return before;
    recommendation.version += 1;
    await this.recommendations.save(recommendation);
    const after = await this.show(recommendation);
    await this.record(actor, before, after);
    return after;
  }

  /** @returns what is wrong with the changes. */
  private async apply(recommendation: Recommendation, changes: ChangeRecommendation): Promise<FieldFault[]> {
    reword(recommendation, changes);
    return [
      ...(await this.measureBy(recommendation, changes.template)),
      ...(await this.relateTo(recommendation, changes.related)),
    ];
  }

  private async measureBy(recommendation: Recommendation, template: string | null | undefined): Promise<FieldFault[]> {
    if (template === undefined) return [];
    const id = template === null ? null : await this.recommendations.findTemplate(template);
    if (template !== null && id === null) return [{ path: 'template', code: 'not_found' }];
    recommendation.templateId = id;
    const isInUse = await this.recommendations.isMeasuredOtherwise(recommendation.id, id);
    return isInUse ? [{ path: 'template', code: 'not_allowed' }] : [];
  }

  private async relateTo(recommendation: Recommendation, related?: RelatedFramework[]): Promise<FieldFault[]> {
    if (related === undefined) return [];
    recommendation.related = related.map(toKept);
    const known = await this.recommendations.findRelatable(recommendation.frameworkId, related);
    return related.flatMap(({ framework }, index): FieldFault[] =>
      known.includes(framework) ? [] : [{ path: `related.${index}.framework`, code: 'not_found' }],
    );
  }

  private async show(recommendation: Recommendation): Promise<EditedRecommendation> {
    return toEdited(recommendation, await this.recommendations.findTemplateSlug(recommendation.templateId));
  }

  private record(
    actor: Actor,
    { id, reference: _, ...before }: EditedRecommendation,
    { id: __, reference: ___, ...after }: EditedRecommendation,
  ): Promise<void> {
    return this.journal.record(actor, { noun: 'recommendation', id, verb: 'change', before, after });
  }
}

function reword(recommendation: Recommendation, { fr, en, frStatus }: ChangeRecommendation): void {
  const { text } = recommendation;
  recommendation.text = { ...text, fr: fr?.trim() ?? text.fr, en: en?.trim() ?? text.en };
  recommendation.frStatus = frStatus ?? recommendation.frStatus;
}

/** As the register's files say it: without a word about articles where none are named. */
const toKept = ({ framework, how, articles }: RelatedFramework): Recommendation['related'][number] => ({
  ...{ framework, how },
  ...(articles !== null && { articles: articles.trim() }),
});
