import { type Id } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { ThrottleService } from '../core/throttle/throttle.service.js';

/** How many addresses one person invites in an hour: nobody fills mailboxes, or tries which addresses have an account. */
@Injectable()
export class InvitationAllowance {
  private readonly most: number;

  constructor(
    private readonly throttle: ThrottleService,
    @Inject(CONFIGURATION) { limits }: Configuration,
  ) {
    this.most = limits.invitationsPerHour;
  }

  /** @throws TooMany */
  take(inviterId: Id | null): Promise<void> {
    return this.throttle.takeOfHour(`invitations of ${String(inviterId)}`, this.most);
  }
}
