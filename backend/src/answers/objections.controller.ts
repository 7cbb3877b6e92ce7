import { type ChangeObjection, type CreateObjection, type OwnObjection, type Objection } from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StatementLifecycle } from '../statements/statement-lifecycle.service.js';
import { fourEyesRoutes } from '../statements/statement.routes.js';
import { StatementsService } from '../statements/statements.service.js';
import { ChangeObjectionDto, CreateObjectionDto } from './answer.dto.js';
import { ObjectionKind } from './objection.kind.js';

@ApiTags('objections')
@Controller('api/objections')
export class ObjectionsController extends fourEyesRoutes<Objection, OwnObjection, CreateObjection, ChangeObjection>({
  noun: 'objection',
  create: CreateObjectionDto,
  change: ChangeObjectionDto,
}) {
  constructor(objections: ObjectionKind, statements: StatementsService, lifecycle: StatementLifecycle) {
    super(objections, statements, lifecycle);
  }
}
