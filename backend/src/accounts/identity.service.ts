import { type ConfirmIdentity, type SignIn } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { Database } from '../core/database/database.js';
import { InvalidInput, NotSignedIn, Unavailable } from '../core/problems/problems.js';
import { type Lane, ThrottleService, type Turn } from '../core/throttle/throttle.service.js';
import { CredentialsRepository, type Shown } from './credentials.repository.js';
import { DeviceCookie } from './device-cookie.js';
import { hashOfRecoveryCode, isOfApp, stepOf } from './factor-codes.js';
import { PasswordsService } from './passwords.service.js';

/**
 * Whether people are who they say they are: by password and second factor, slower with every failure. Nothing here runs
 * in the request's transaction: a failure counts although the request is refused, and no connection waits for a hash.
 */
@Injectable()
export class IdentityService {
  private readonly free: number;

  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialsRepository,
    private readonly passwords: PasswordsService,
    private readonly throttle: ThrottleService,
    private readonly device: DeviceCookie,
    @Inject(CONFIGURATION) { limits }: Configuration,
  ) {
    this.free = limits.triesPerAccount;
  }

  /**
   * The account that these credentials open; null for a wrong password as for an unknown address.
   * @throws Unavailable or TooMany before anything is hashed; NotSignedIn `code_required`; InvalidInput at `code`.
   */
  async check({ email, password, code }: SignIn, request: FastifyRequest): Promise<Shown | null> {
    this.passwords.requireRoom();
    const device = this.device.read(request);
    const { address, credentials } = await this.credentials.find(email, device);
    const known = credentials?.isKnownDevice ? device : null;
    const turn = await this.throttle.take(known ? [this.laneOf(known, address)] : this.lanesOf(address, request.ip));
    const isMatch = await this.compare(credentials?.passwordHash ?? null, password, turn);
    if (!credentials || !isMatch) return null;
    const { accountId, factorSecret, passwordHash, round } = credentials;
    if (factorSecret !== null) {
      if (isBlank(code)) await turn.goOn();
      await this.requireCode(accountId, factorSecret, code);
    }
    await turn.succeed();
    return { accountId, passwordHash, round };
  }

  /** Who is signed in says it again, by the one or the other. @throws InvalidInput at what is wrong; as above. */
  async requireAgain(actor: Actor, session: SessionFacts, { password, code }: ConfirmIdentity): Promise<void> {
    if (password !== undefined) return this.requirePassword(actor, session, password);
    const { factorSecret } = await this.database.transactionAs(actor, () => this.credentials.getOwn());
    const turn = await this.throttle.take([this.laneOfSession(session)]);
    await this.requireCode(actor.accountId, factorSecret, code ?? '');
    await turn.succeed();
  }

  /** @throws InvalidInput at `path` when it is not the person's password; as above. */
  async requirePassword(actor: Actor, session: SessionFacts, password: string, path = 'password'): Promise<void> {
    this.passwords.requireRoom();
    const { passwordHash } = await this.database.transactionAs(actor, () => this.credentials.getOwn());
    const turn = await this.throttle.take([this.laneOfSession(session)]);
    if (!(await this.compare(passwordHash, password, turn))) throw new InvalidInput([{ path, code: 'wrong' }]);
    await turn.succeed();
  }

  /** A code opens once. */
  private async requireCode(accountId: string, secret: string | null, code = ''): Promise<void> {
    if (isBlank(code)) throw new NotSignedIn('code_required');
    const isRight = isOfApp(code)
      ? await this.takeCodeOfApp(accountId, secret, code)
      : await this.credentials.takeRecoveryCode(accountId, hashOfRecoveryCode(accountId, code));
    if (!isRight) throw new InvalidInput([{ path: 'code', code: 'wrong' }]);
  }

  private async takeCodeOfApp(accountId: string, secret: string | null, code: string): Promise<boolean> {
    const step = secret === null ? null : stepOf(secret, code);
    return step !== null && (await this.credentials.takeStep(accountId, step));
  }

  /** A password that there was no time to look at is no failure. */
  private compare(passwordHash: string | null, password: string, turn: Turn): Promise<boolean> {
    return this.passwords.matches(passwordHash, password).catch(async (error: unknown) => {
      if (error instanceof Unavailable) await turn.giveBack();
      throw error;
    });
  }

  /** Known by its token for this account, the device waits for its own failures alone. */
  private laneOf(device: Buffer, address: string): Lane {
    return { name: `device ${device.toString('hex')} ${address}`, free: this.free };
  }

  private lanesOf(address: string, network: string): Lane[] {
    return [{ name: `account ${address}`, free: this.free }, ...this.throttle.networkLanes(network)];
  }

  private laneOfSession({ id }: SessionFacts): Lane {
    return { name: `session ${id}`, free: this.free };
  }
}

const isBlank = (code = ''): boolean => code.trim() === '';
