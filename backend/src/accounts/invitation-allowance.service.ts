import { type Id } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { ThrottleService } from '../core/throttle/throttle.service.js';

const MOST_ADDRESSES = 3;

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
  take(inviterId: Id): Promise<void> {
    return this.throttle.takeOfHour(`invitations of ${inviterId}`, this.most);
  }

  /** A link tells of few other addresses whether they have an account, and that is not held against who invited. @throws TooMany */
  tryAddress(tokenHash: Buffer): Promise<void> {
    return this.throttle.takeOfHour(`other addresses of ${tokenHash.toString('hex')}`, MOST_ADDRESSES);
  }
}
