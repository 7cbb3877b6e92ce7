import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Framework } from '../frameworks/framework.entity.js';
import { RecordedAssessment } from '../frameworks/recorded-assessment.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { IndicatorValue } from '../progress/indicator-value.entity.js';
import { Indicator } from '../progress/indicator.entity.js';
import { Template } from '../progress/template.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { Responsibility } from '../recommendations/responsibility.entity.js';
import { Theme } from '../recommendations/theme.entity.js';
import { Area } from '../territory/area.entity.js';
import { RegisterLoader } from './register.loader.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterRepository } from './register.repository.js';

const ENTITIES = [
  Area,
  Framework,
  Indicator,
  IndicatorValue,
  Organisation,
  Recommendation,
  RecordedAssessment,
  RegisterRecord,
  Responsibility,
  Template,
  Theme,
];

/** Above the nouns, as `reading` is: it writes what they own from the register's files. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [RegisterLoader, RegisterRepository],
  exports: [RegisterLoader],
})
export class RegisterModule {}
