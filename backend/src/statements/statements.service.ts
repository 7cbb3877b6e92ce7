import {
  type Id,
  type Page,
  type StatementAction,
  type StatementNoun,
  SUBJECT_NOUNS,
  type SubjectKey,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, isMember, type Member, requireMember } from '../core/access/actor.js';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isUuid } from '../core/http/validators.js';
import { InvalidInput } from '../core/problems/problems.js';
import { type StatementKind } from './statement-kind.js';
import { StatementChangesRepository } from './statement-changes.repository.js';
import { type StatementsQueryDto } from './statement.dto.js';
import { type StatementView } from './statement.view.js';
import { allowedActions, isOwn } from './statement.workflow.js';
import { isAnswering, type StatementFilter, StatementsRepository } from './statements.repository.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Reading statements: of the own organisation all, of others what is published. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly changes: StatementChangesRepository,
  ) {}

  /** @throws NotSignedIn, Forbidden when somebody without an organisation asks for its list; InvalidInput */
  findPage<Shown, Own>(
    kind: StatementKind<Shown, Own>,
    actor: Actor | null,
    query: StatementsQueryDto,
  ): Promise<Page<Shown> | Page<Own>> {
    return query.of === 'own'
      ? this.findOwnPage(kind, requireMember(actor), query)
      : this.findPublishedPage(kind, actor, query);
  }

  /** @throws Absent */
  async show<Shown, Own>(kind: StatementKind<Shown, Own>, actor: Actor | null, id: Id): Promise<Shown | Own> {
    const statement = await this.statements.getVisible(actor, kind.noun, id);
    if (isMember(actor) && isOwn(actor, statement)) return (await kind.ownMapperFor(actor, [statement]))(statement);
    return (await kind.mapperFor(actor, [statement]))(statement);
  }

  /** Published ones by their ids, in the order of these, as everybody reads them. */
  async showPublished<Shown>(kind: StatementKind<Shown, unknown>, actor: Actor | null, ids: Id[]): Promise<Shown[]> {
    const statements = await this.statements.findPublished(actor, kind.noun, ids);
    return statements.map(await kind.mapperFor(actor, statements));
  }

  /** Null when there is none for the actor. */
  find(actor: Actor | null, noun: StatementNoun, id: Id): Promise<StatementView | null> {
    return this.statements.findVisible(actor, noun, id);
  }

  /** Kept as it is until the transaction ends: for what is put under it. Null when it is not the member's own. */
  async findOwnHeld(member: Member, noun: StatementNoun, id: Id): Promise<StatementView | null> {
    await this.changes.hold(member, id);
    const statement = await this.find(member, noun, id);
    return statement && isOwn(member, statement) ? statement : null;
  }

  /** Whoever changes what lies under a statement stands behind it too. */
  markEdited(member: Member, id: Id): Promise<void> {
    return this.changes.markEdited(member, id);
  }

  /** Of the own organisation what is not published yet, and what the member may do with it. */
  async findPending(member: Member): Promise<(StatementView & { allowedActions: StatementAction[] })[]> {
    const statements = await this.statements.findPending(member);
    return statements.map((statement) => ({ ...statement, allowedActions: allowedActions(member, statement) }));
  }

  private async findPublishedPage<Shown, Own>(
    kind: StatementKind<Shown, Own>,
    actor: Actor | null,
    query: StatementsQueryDto,
  ): Promise<Page<Shown>> {
    const page = await this.findViews(kind.noun, actor, query);
    return { ...page, items: page.items.map(await kind.mapperFor(actor, page.items)) };
  }

  private async findOwnPage<Shown, Own>(
    kind: StatementKind<Shown, Own>,
    member: Member,
    query: StatementsQueryDto,
  ): Promise<Page<Own>> {
    const page = await this.findViews(kind.noun, member, query);
    return { ...page, items: page.items.map(await kind.ownMapperFor(member, page.items)) };
  }

  private async findViews(
    noun: StatementNoun,
    actor: Actor | null,
    { of, recommendation, about, stage, cursor, limit }: StatementsQueryDto,
  ): Promise<Page<StatementView>> {
    const filter = {
      noun,
      of,
      recommendation,
      stage,
      about: about === undefined ? about : await this.idOf(noun, about),
    };
    const after = cursor === undefined ? null : await this.placeOf(actor, filter, cursor);
    const rows = await this.statements.findListed(actor, filter, after, limit + 1);
    return pageOf(rows, limit, await this.statements.countListed(actor, filter), ({ id }) => [id]);
  }

  /** Of what statements are about; an id that nothing has where there is no such thing. @throws InvalidInput */
  private async idOf(noun: StatementNoun, about: string): Promise<Id> {
    if (isAnswering(noun) && isUuid(about)) return about;
    const key = isAnswering(noun) ? null : keyOf(about);
    if (!key) throw new InvalidInput([{ path: 'about', code: 'format' }]);
    return (await this.statements.findSubject(key)) ?? NO_ID;
  }

  /** A cursor names the statement before; one that the list does not show to this reader is no cursor. */
  private async placeOf(actor: Actor | null, filter: StatementFilter, cursor: string): Promise<Id> {
    const [id] = decodeCursor(cursor, isUuid);
    if (await this.statements.isListed(actor, filter, id)) return id;
    throw new InvalidInput([{ path: 'cursor', code: 'format' }]);
  }
}

/** `milestone:` and its id, and so on. */
function keyOf(about: string): SubjectKey | null {
  const noun = SUBJECT_NOUNS.find((one) => about.startsWith(`${one}:`));
  return noun ? { noun, id: about.slice(noun.length + 1) } : null;
}
