import { type ChangeObjection, type CreateObjection, type OwnObjection, type Objection } from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { fourEyesRoutes } from '../statements/statement.routes.js';
import { ChangeObjectionDto, CreateObjectionDto } from './answer.dto.js';
import { ObjectionKind } from './objection.kind.js';

@ApiTags('objections')
@Controller('api/objections')
export class ObjectionsController extends fourEyesRoutes<Objection, OwnObjection, CreateObjection, ChangeObjection>({
  noun: 'objection',
  kind: ObjectionKind,
  create: CreateObjectionDto,
  change: ChangeObjectionDto,
}) {}
