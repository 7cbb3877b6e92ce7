import { type GroundKeys, type Grounds, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { GroundsRepository } from './grounds.repository.js';

interface Grounded {
  grounds: GroundKeys;
}

/** What assessments rest on, as their reader may read it; of the rest nothing tells. */
@Injectable()
export class GroundsService {
  constructor(
    private readonly grounds: GroundsRepository,
    private readonly evidence: EvidenceService,
  ) {}

  /** Reads once what all of these rest on. */
  async of(actor: Actor | null, statements: Grounded[]): Promise<(statement: Grounded) => Grounds> {
    const named = (part: keyof GroundKeys): Id[] => statements.flatMap(({ grounds }) => grounds[part]);
    const reports = await this.grounds.findReports(named('reports'));
    const evidence = await this.evidence.findByIds(actor, named('evidence'));
    return ({ grounds }) => ({
      reports: reports.filter(({ id }) => grounds.reports.includes(id)),
      evidence: evidence.filter(({ id }) => grounds.evidence.includes(id)),
    });
  }
}
