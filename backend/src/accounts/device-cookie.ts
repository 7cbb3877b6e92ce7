import { type FastifyReply, type FastifyRequest } from 'fastify';
import { hashOfToken, newToken } from './token.js';

const YEAR_SECONDS = 365 * 86_400;
const IS_TOKEN = /^[\w-]{43}$/;

/** By which a device that has signed in is known again, for a year since the last time. It opens nothing. */
export class DeviceCookie {
  private readonly name: string;

  constructor(private readonly isSecure: boolean) {
    this.name = isSecure ? '__Host-device' : 'device';
  }

  /** The hash of the token that came with a request; null without one. */
  read(request: FastifyRequest): Buffer | null {
    const token = this.tokenOf(request);
    return token === null ? null : hashOfToken(token);
  }

  /** Has the device keep its token for another year, or gives it one. People who share a device share its token. */
  renew(request: FastifyRequest, reply: FastifyReply): Buffer {
    const token = this.tokenOf(request) ?? newToken();
    const options = {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.isSecure,
      maxAge: YEAR_SECONDS,
    } as const;
    void reply.setCookie(this.name, token, options);
    return hashOfToken(token);
  }

  private tokenOf({ cookies }: FastifyRequest): string | null {
    const token = cookies[this.name];
    return token !== undefined && IS_TOKEN.test(token) ? token : null;
  }
}
