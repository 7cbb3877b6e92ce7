import { type ChangeReport, type CreateReport, type OwnReport, type Report } from '@parole-tenue/contract';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { fourEyesRoutes } from '../statements/statement.routes.js';
import { ChangeReportDto, CreateReportDto } from './report.dto.js';
import { ReportKind } from './report.kind.js';

@ApiTags('reports')
@Controller('api/reports')
export class ReportsController extends fourEyesRoutes<Report, OwnReport, CreateReport, ChangeReport>({
  noun: 'report',
  kind: ReportKind,
  create: CreateReportDto,
  change: ChangeReportDto,
}) {}
