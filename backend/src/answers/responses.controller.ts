import { type ChangeResponse, type CreateResponse, type OwnResponse, type Response } from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { statementRoutes } from '../statements/statement.routes.js';
import { ChangeResponseDto, CreateResponseDto } from './answer.dto.js';
import { ResponseKind } from './response.kind.js';

@ApiTags('responses')
@Controller('api/responses')
export class ResponsesController extends statementRoutes<Response, OwnResponse, CreateResponse, ChangeResponse>({
  noun: 'response',
  kind: ResponseKind,
  create: CreateResponseDto,
  change: ChangeResponseDto,
}) {}
