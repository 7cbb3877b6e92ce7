import { type ChangeResponse, type CreateResponse, type OwnResponse, type Response } from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StatementLifecycle } from '../statements/statement-lifecycle.service.js';
import { statementRoutes } from '../statements/statement.routes.js';
import { StatementsService } from '../statements/statements.service.js';
import { ChangeResponseDto, CreateResponseDto } from './answer.dto.js';
import { ResponseKind } from './response.kind.js';

@ApiTags('responses')
@Controller('api/responses')
export class ResponsesController extends statementRoutes<Response, OwnResponse, CreateResponse, ChangeResponse>({
  noun: 'response',
  create: CreateResponseDto,
  change: ChangeResponseDto,
}) {
  constructor(responses: ResponseKind, statements: StatementsService, lifecycle: StatementLifecycle) {
    super(responses, statements, lifecycle);
  }
}
