import { type ChangeReply, type CreateReply, type Id, type Reply, type OwnReply } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { sentFields } from '../core/http/sent-fields.js';
import { type FieldFault, InvalidInput } from '../core/problems/problems.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { ownPartsOf } from '../statements/statement.mapper.js';
import { type RoutedKind } from '../statements/statement.routes.js';
import { type StatementContent, type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { answerDraftOf, replyPartsOf } from './answer.mapper.js';
import { isToBeChecked, replyFaults, wordFaults } from './answer.rules.js';
import { AnswersRepository } from './answers.repository.js';

/** What the organisation that made a statement replies to an objection to it, or one that answers for what was judged to that; once. */
@Injectable()
export class ReplyKind implements RoutedKind<Reply, OwnReply, CreateReply, ChangeReply> {
  readonly noun = 'reply';
  readonly subjectField = 'about';

  constructor(
    private readonly answers: AnswersRepository,
    private readonly evidence: EvidenceService,
  ) {}

  async draftOf(member: Member, id: Id, sent: CreateReply): Promise<SentDraft> {
    const about = await this.answers.findAnswerable(member, sent.about);
    if (!about) throw new InvalidInput([{ path: 'about', code: 'not_found' }]);
    return answerDraftOf(id, about.subject, sent);
  }

  changesOf({ language, text }: ChangeReply): Partial<StatementContent> {
    return sentFields({ language, text });
  }

  async findFaults(member: Member, reply: StatementDraft, isComplete: boolean): Promise<FieldFault[]> {
    const { answers, organisationId, text, createdAt } = reply;
    if (!isToBeChecked(reply, isComplete)) return [];
    const about = answers === null ? null : await this.answers.findAnswerable(member, answers);
    return [
      ...replyFaults(organisationId, about, createdAt === undefined),
      ...(isComplete ? wordFaults('text', text) : []),
    ];
  }

  async mapperFor(actor: Actor | null, replies: StatementView[]): Promise<(one: StatementView) => Reply> {
    const evidence = await this.evidence.under(actor, replies);
    return (reply) => ({ ...replyPartsOf(reply), evidence: evidence(reply) });
  }

  async ownMapperFor(member: Member, replies: StatementView[]): Promise<(one: StatementView) => OwnReply> {
    const evidence = await this.evidence.ownUnder(member, replies);
    return (reply) => ({
      ...replyPartsOf(reply),
      ...ownPartsOf(member, reply),
      evidence: evidence(reply),
    });
  }

  clear(member: Member, draft: StatementView): Promise<void> {
    return this.evidence.removeUnder(member, draft);
  }
}
