import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { MembersModule } from './accounts/members.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { BlackoutsModule } from './blackouts/blackouts.module.js';
import { CardsModule } from './cards/cards.module.js';
import { type Configuration } from './core/config/configuration.js';
import { CoreModule } from './core/core.module.js';
import { DatasetsModule } from './datasets/datasets.module.js';
import { DemoModule } from './demo/demo.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FrameworksModule } from './frameworks/frameworks.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlanningModule } from './progress/planning.module.js';
import { ProgressModule } from './progress/progress.module.js';
import { ReadingModule } from './reading/reading.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { ThemesModule } from './recommendations/themes.module.js';
import { RegisterModule } from './register/register.module.js';
import { RequestsModule } from './requests/requests.module.js';
import { TerritoryModule } from './territory/territory.module.js';
import { TracksModule } from './tracks/tracks.module.js';
import { WorkspaceModule } from './workspace/workspace.module.js';

/** The nouns, and above them what reads across all. */
@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(configuration),
        AccountsModule,
        AnswersModule,
        AssessmentsModule,
        BlackoutsModule,
        EvidenceModule,
        FrameworksModule,
        MembersModule,
        OrganisationsModule,
        PeopleModule,
        PlanningModule,
        ProgressModule,
        RecommendationsModule,
        RegisterModule,
        RequestsModule,
        TerritoryModule,
        ThemesModule,
        TracksModule,
        WorkspaceModule,
        ReadingModule,
        DatasetsModule,
        CardsModule,
        DemoModule,
      ],
    };
  }
}
