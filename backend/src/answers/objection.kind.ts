import {
  type ChangeObjection,
  type CreateObjection,
  type Id,
  type Objection,
  type OwnObjection,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { sentFields } from '../core/http/sent-fields.js';
import { type FieldFault, InvalidInput } from '../core/problems/problems.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { ownPartsOf } from '../statements/statement.mapper.js';
import { type RoutedKind } from '../statements/statement.routes.js';
import { type StatementContent, type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { answerDraftOf, objectionPartsOf } from './answer.mapper.js';
import { isToBeChecked, objectionFaults, wordFaults } from './answer.rules.js';
import { AnswersRepository } from './answers.repository.js';

/** What an organisation objects to another's published statement. Once published, a reply is due. */
@Injectable()
export class ObjectionKind implements RoutedKind<Objection, OwnObjection, CreateObjection, ChangeObjection> {
  readonly noun = 'objection';
  readonly subjectField = 'about';

  constructor(
    private readonly answers: AnswersRepository,
    private readonly evidence: EvidenceService,
  ) {}

  async draftOf(member: Member, id: Id, sent: CreateObjection): Promise<SentDraft> {
    const about = await this.answers.findAnswerable(member, sent.about);
    if (!about) throw new InvalidInput([{ path: 'about', code: 'not_found' }]);
    return answerDraftOf(id, about.subject, sent);
  }

  changesOf({ language, text }: ChangeObjection): Partial<StatementContent> {
    return sentFields({ language, text });
  }

  async findFaults(member: Member, objection: StatementDraft, isComplete: boolean): Promise<FieldFault[]> {
    const { id, answers, organisationId, text, createdAt } = objection;
    if (!isToBeChecked(objection, isComplete)) return [];
    const isNew = createdAt === undefined;
    const hasOther = isNew && answers !== null && (await this.answers.hasOtherObjection(id, answers, organisationId));
    const about = answers === null ? null : await this.answers.findAnswerable(member, answers);
    return [
      ...objectionFaults(organisationId, about, { isNew, hasOther }),
      ...(isComplete ? wordFaults('text', text) : []),
    ];
  }

  async mapperFor(actor: Actor | null, objections: StatementView[]): Promise<(one: StatementView) => Objection> {
    const evidence = await this.evidence.under(actor, objections);
    return (objection) => ({ ...objectionPartsOf(objection), evidence: evidence(objection) });
  }

  async ownMapperFor(member: Member, objections: StatementView[]): Promise<(one: StatementView) => OwnObjection> {
    const evidence = await this.evidence.ownUnder(member, objections);
    return (objection) => ({
      ...objectionPartsOf(objection),
      ...ownPartsOf(member, objection),
      evidence: evidence(objection),
    });
  }

  clear(member: Member, draft: StatementView): Promise<void> {
    return this.evidence.removeUnder(member, draft);
  }
}
