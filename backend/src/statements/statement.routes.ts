import { type Id, type Page, STATEMENT_PATHS, type StatementNoun } from '@parole-tenue/contract';
import { Delete, Get, HttpCode, Inject, Patch, Post, Put, Query, type Type } from '@nestjs/common';
import { CurrentActor, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor, type Member } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { SentAs } from '../core/http/sent-as.js';
import { ReturnStatementDto, StatementsQueryDto } from './statement.dto.js';
import { type StatementContent } from './statement.view.js';
import { type StatementKind } from './statement-kind.js';
import { type SentDraft, StatementLifecycle } from './statement-lifecycle.service.js';
import { StatementsService } from './statements.service.js';

/** A kind of statement that says also what a client's words come to. */
export interface RoutedKind<Shown, Own, Create, Change> extends StatementKind<Shown, Own> {
  /** @throws InvalidInput where what it says it is about does not tell the recommendation */
  draftOf(member: Member, id: Id, sent: Create): Promise<SentDraft>;
  changesOf(changes: Change): Partial<StatementContent>;
}

interface Terms<Noun extends StatementNoun, Shown, Own, Create, Change> {
  noun: Noun;
  kind: Type<RoutedKind<Shown, Own, Create, Change>>;
  create: Type<Create>;
  change: Type<Change>;
}

/**
 * The routes that all statements share, to be extended by the controller of a noun: listed, read, drafted, changed and
 * published. The contract's types are called after the noun: `CreateReply`, `OwnRepliesPage`.
 */
export function statementRoutes<Shown, Own, Create extends object, Change extends object>({
  noun,
  kind: Kind,
  create,
  change,
}: Terms<StatementNoun, Shown, Own, Create, Change>) {
  const [one, many] = [capitalised(noun), capitalised(STATEMENT_PATHS[noun])];

  abstract class StatementRoutes {
    constructor(
      @Inject(Kind) readonly kind: RoutedKind<Shown, Own, Create, Change>,
      readonly statements: StatementsService,
      readonly lifecycle: StatementLifecycle,
    ) {}

    /** Published ones, or those of the own organisation, drafts included. */
    @Get()
    @Public()
    @Filters('StatementsQuery')
    @Answers([`${many}Page`, `Own${many}Page`])
    findPage(
      @CurrentActor() actor: Actor | null,
      @Query() query: StatementsQueryDto,
    ): Promise<Page<Shown> | Page<Own>> {
      return this.statements.findPage(this.kind, actor, query);
    }

    /** One, to whom it is visible. */
    @Get(':id')
    @Public()
    @Answers([one, `Own${one}`])
    get(@CurrentActor() actor: Actor | null, @RecordId() id: string): Promise<Shown | Own> {
      return this.statements.show(this.kind, actor, id);
    }

    /** Drafts one. */
    @Put(':id')
    @Requires(`${noun}.draft`)
    @Takes(`Create${one}`)
    @Creates(`Own${one}`)
    async create(
      @CurrentActor() member: Member,
      @RecordId() id: string,
      @SentAs(create) sent: Create,
    ): Promise<Creation<Own>> {
      return this.lifecycle.create(this.kind, member, await this.kind.draftOf(member, id, sent));
    }

    /** Changes a draft, or one that came back. */
    @Patch(':id')
    @Requires(`${noun}.draft`)
    @Takes(`Change${one}`)
    @Answers(`Own${one}`)
    change(
      @CurrentActor() member: Member,
      @RecordId() id: string,
      @IfMatch() version: number,
      @SentAs(change) changes: Change,
    ): Promise<Own> {
      return this.lifecycle.change(this.kind, member, { id, version }, this.kind.changesOf(changes));
    }

    /** Throws away a draft that was never sent in, with what lies under it. */
    @Delete(':id')
    @Requires(`${noun}.draft`)
    @HttpCode(204)
    discard(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<void> {
      return this.lifecycle.discard(this.kind, member, { id, version });
    }

    /** Publishes it. Nobody changes it from then on. */
    @Post(':id/publication')
    @Requires(`${noun}.publish`)
    @HttpCode(200)
    @Answers(`Own${one}`)
    publish(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<Own> {
      return this.lifecycle.publish(this.kind, member, { id, version });
    }
  }
  return StatementRoutes;
}

/** The same, and the steps of what takes two people. */
export function fourEyesRoutes<Shown, Own, Create extends object, Change extends object>(
  terms: Terms<Exclude<StatementNoun, 'response'>, Shown, Own, Create, Change>,
) {
  const own = `Own${capitalised(terms.noun)}`;

  abstract class FourEyesRoutes extends statementRoutes<Shown, Own, Create, Change>(terms) {
    /** Sends it in: from now on another person decides. */
    @Post(':id/submission')
    @Requires(`${terms.noun}.submit`)
    @HttpCode(200)
    @Answers(own)
    submit(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<Own> {
      return this.lifecycle.submit(this.kind, member, { id, version });
    }

    /** Sends it back, with what to change. */
    @Post(':id/return')
    @Requires(`${terms.noun}.return`)
    @HttpCode(200)
    @Takes('ReturnStatement')
    @Answers(own)
    giveBack(
      @CurrentActor() member: Member,
      @RecordId() id: string,
      @IfMatch() version: number,
      @SentAs(ReturnStatementDto) sent: ReturnStatementDto,
    ): Promise<Own> {
      return this.lifecycle.giveBack(this.kind, member, { id, version }, sent);
    }

    /** Takes one's own last step back, within a minute. */
    @Post(':id/undoing')
    @Requires(`${terms.noun}.draft`)
    @HttpCode(200)
    @Answers(own)
    undo(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<Own> {
      return this.lifecycle.undo(this.kind, member, { id, version });
    }
  }
  return FourEyesRoutes;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
