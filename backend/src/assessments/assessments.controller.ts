import {
  type Assessment,
  type ChangeAssessment,
  type CreateAssessment,
  type OwnAssessment,
} from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { fourEyesRoutes } from '../statements/statement.routes.js';
import { ChangeAssessmentDto, CreateAssessmentDto } from './assessment.dto.js';
import { AssessmentKind } from './assessment.kind.js';

@ApiTags('assessments')
@Controller('api/assessments')
export class AssessmentsController extends fourEyesRoutes<
  Assessment,
  OwnAssessment,
  CreateAssessment,
  ChangeAssessment
>({ noun: 'assessment', kind: AssessmentKind, create: CreateAssessmentDto, change: ChangeAssessmentDto }) {}
