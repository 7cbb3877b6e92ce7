import { type EvidenceAreasQuery, type EvidenceByArea } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../core/problems/problems.js';
import { EvidenceAreasRepository } from './evidence-areas.repository.js';
import { withholdSmall } from './small-numbers.js';
import { StoryRepository } from './story.repository.js';

/** Where public evidence comes from, as far as that gives no source away. */
@Injectable()
export class EvidenceAreasService {
  constructor(
    private readonly areas: EvidenceAreasRepository,
    private readonly stories: StoryRepository,
  ) {}

  /** @throws InvalidInput */
  async get({ recommendation }: EvidenceAreasQuery): Promise<EvidenceByArea> {
    const id = recommendation === undefined ? null : await this.idOf(recommendation);
    return withholdSmall(await this.areas.findCounts(id), await this.areas.count(id));
  }

  private async idOf(reference: string): Promise<string> {
    const id = await this.stories.findId(reference);
    if (id === undefined) throw new InvalidInput([{ path: 'recommendation', code: 'not_found' }]);
    return id;
  }
}
