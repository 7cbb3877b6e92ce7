import { type Demonstration } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { DemoRepository } from './demo.repository.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './demonstration-accounts.js';

@Injectable()
export class DemonstrationService {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly repository: DemoRepository,
  ) {}

  async describe(): Promise<Demonstration> {
    if (!this.configuration.isDemonstration) return { isDemonstration: false, accounts: [], password: null };
    const accounts = await this.repository.findAccounts([...DEMONSTRATION_ACCOUNTS]);
    return { isDemonstration: true, accounts, password: DEMONSTRATION_PASSWORD };
  }
}
