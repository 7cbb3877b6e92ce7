import { type ChangeReply, type CreateReply, type OwnReply, type Reply } from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { fourEyesRoutes } from '../statements/statement.routes.js';
import { ChangeReplyDto, CreateReplyDto } from './answer.dto.js';
import { ReplyKind } from './reply.kind.js';

@ApiTags('replies')
@Controller('api/replies')
export class RepliesController extends fourEyesRoutes<Reply, OwnReply, CreateReply, ChangeReply>({
  noun: 'reply',
  kind: ReplyKind,
  create: CreateReplyDto,
  change: ChangeReplyDto,
}) {}
