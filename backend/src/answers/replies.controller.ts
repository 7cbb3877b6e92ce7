import { type ChangeReply, type CreateReply, type OwnReply, type Reply } from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StatementLifecycle } from '../statements/statement-lifecycle.service.js';
import { fourEyesRoutes } from '../statements/statement.routes.js';
import { StatementsService } from '../statements/statements.service.js';
import { ChangeReplyDto, CreateReplyDto } from './answer.dto.js';
import { ReplyKind } from './reply.kind.js';

@ApiTags('replies')
@Controller('api/replies')
export class RepliesController extends fourEyesRoutes<Reply, OwnReply, CreateReply, ChangeReply>({
  noun: 'reply',
  create: CreateReplyDto,
  change: ChangeReplyDto,
}) {
  constructor(replies: ReplyKind, statements: StatementsService, lifecycle: StatementLifecycle) {
    super(replies, statements, lifecycle);
  }
}
