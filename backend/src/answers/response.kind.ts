import {
  type ChangeResponse,
  type CreateResponse,
  type Id,
  type OwnResponse,
  type Response,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { sentFields } from '../core/http/sent-fields.js';
import { type FieldFault } from '../core/problems/problems.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { ownPartsOf } from '../statements/statement.mapper.js';
import { type RoutedKind } from '../statements/statement.routes.js';
import { type StatementContent, type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { StatementsService } from '../statements/statements.service.js';
import { responseDraftOf, responsePartsOf } from './answer.mapper.js';
import { isToBeChecked, responseFaults, responseGaps } from './answer.rules.js';
import { AnswersRepository } from './answers.repository.js';

/** What the lead organisation answers to a recommendation: its lead alone drafts and publishes it. */
@Injectable()
export class ResponseKind implements RoutedKind<Response, OwnResponse, CreateResponse, ChangeResponse> {
  readonly noun = 'response';
  readonly subjectField = 'recommendation';

  constructor(
    private readonly answers: AnswersRepository,
    private readonly statements: StatementsService,
    private readonly evidence: EvidenceService,
  ) {}

  draftOf(_: Member, id: Id, sent: CreateResponse): Promise<SentDraft> {
    return Promise.resolve(responseDraftOf(id, sent));
  }

  changesOf({ answer, language, reason }: ChangeResponse): Partial<StatementContent> {
    return sentFields({ answer, language, text: reason });
  }

  async findFaults(member: Member, response: StatementDraft, isComplete: boolean): Promise<FieldFault[]> {
    if (!isToBeChecked(response, isComplete)) return [];
    const { supersedes, recommendationId, organisationId } = response;
    const context = {
      current: await this.answers.findCurrentResponse(recommendationId, organisationId),
      superseded: supersedes === null ? null : await this.statements.find(member, this.noun, supersedes),
    };
    return [...responseFaults(response, context), ...(isComplete ? responseGaps(response) : [])];
  }

  async mapperFor(actor: Actor | null, responses: StatementView[]): Promise<(one: StatementView) => Response> {
    const evidence = await this.evidence.under(actor, responses);
    return (response) => ({ ...responsePartsOf(response), evidence: evidence(response) });
  }

  async ownMapperFor(member: Member, responses: StatementView[]): Promise<(one: StatementView) => OwnResponse> {
    const evidence = await this.evidence.ownUnder(member, responses);
    return (response) => ({
      ...responsePartsOf(response),
      ...ownPartsOf(member, response),
      evidence: evidence(response),
    });
  }

  clear(member: Member, draft: StatementView): Promise<void> {
    return this.evidence.removeUnder(member, draft);
  }
}
