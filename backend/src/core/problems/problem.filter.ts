import { PROBLEMS, type Language, type Problem, type ProblemCode } from '@parole-tenue/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isPassing } from '../database/error-code.js';
import { languageOf } from '../http/language.js';
import { FIELD_TEXTS, PROBLEM_TEXTS, SOON_TEXTS, WAIT_TEXTS } from './problem-messages.js';
import { DomainProblem, InvalidInput, Occupied, Stale, TooMany, Unavailable } from './problems.js';

/** An embedded database is back within seconds, and so is one that is restarted. */
const RETRY_SECONDS = 2;
/** Longer than what is counted by the minute. */
const INSTANT_SECONDS = 90;

/** Makes every refusal and every failure an `application/problem+json` (RFC 9457), without stack or SQL. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = isPassing(thrown) ? new Unavailable(RETRY_SECONDS) : thrown;
    const code = codeOf(error);
    if (code === 'internal' || error !== thrown) this.logger.error({ error: describe(thrown), requestId: request.id });
    sendProblem(request, reply, code, error);
  }
}

/** Also for what answers outside of Nest's routes. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, code: ProblemCode, error?: unknown): void {
  if (error instanceof Unavailable || error instanceof TooMany) {
    void reply.header('Retry-After', String(Math.ceil(error.retryAfterSeconds)));
  }
  void reply
    .status(PROBLEMS[code])
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'private, no-store')
    .send(JSON.stringify(problemOf(code, languageOf(request.headers['accept-language']), request.id, error)));
}

/** The body of a refusal, for whoever has no reply to send it with. */
export function problemOf(code: ProblemCode, language: Language, requestId: string, error?: unknown): Problem {
  return {
    type: `/problems/${code}`,
    status: PROBLEMS[code],
    code,
    ...PROBLEM_TEXTS[language][code],
    ...(error instanceof TooMany &&
      code === 'too_many' &&
      error.retryAfterSeconds > INSTANT_SECONDS && {
        detail: WAIT_TEXTS[language](Math.ceil(error.retryAfterSeconds / 60)),
      }),
    ...(error instanceof Occupied && { detail: SOON_TEXTS[language](error.retryAfterSeconds) }),
    ...(error instanceof InvalidInput && {
      errors: error.faults.map((fault) => ({ ...fault, message: FIELD_TEXTS[language][fault.code] })),
    }),
    ...(error instanceof Stale && { current: error.current }),
    requestId,
  };
}

const CODES_BY_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'absent',
  405: 'method_refused',
  413: 'too_large',
  415: 'unsupported_type',
  429: 'too_many',
  503: 'unavailable',
};

function codeOf(error: unknown): ProblemCode {
  if (error instanceof DomainProblem) return error.code;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  return CODES_BY_STATUS[status ?? 500] ?? 'internal';
}

/** What the log may hold of a failure: its kind and where, never a value that somebody sent. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
  return {
    name: error.name,
    code,
    table,
    constraint,
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6),
  };
}
