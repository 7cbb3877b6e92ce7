import { type FastifyReply, type FastifyRequest } from 'fastify';
import { hashOfToken, newToken } from './token.js';

/** The opaque token of a sign-in, in a cookie that no script reads. The server keeps its hash alone. */
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly isSecure: boolean) {
    this.name = isSecure ? '__Host-session' : 'session';
  }

  /** Gives the browser a new token and answers its hash. */
  issue(reply: FastifyReply): Buffer {
    const token = newToken();
    void reply.setCookie(this.name, token, this.options());
    return hashOfToken(token);
  }

  /** Also has the browser forget what it kept of the session's pages. Other cookies stay: a known device stays known. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options()).header('Clear-Site-Data', '"cache", "storage"');
  }

  /** The hash of the token that came with a request; null without one. */
  read(request: FastifyRequest): Buffer | null {
    const token = request.cookies[this.name];
    return token ? hashOfToken(token) : null;
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.isSecure } as const;
  }
}
