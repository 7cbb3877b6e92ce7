import { type Notice, type OwnObjection, type OwnReply, type OwnResponse, type Problem } from '@parole-tenue/contract';
import { Database } from '../src/core/database/database.js';
import { type Statement } from '../src/statements/statement.entity.js';
import { untilSomebodyWaits } from './at-once.js';
import { type Factory } from './factories.js';
import { appWith, type Person, type Side } from './side.js';
import { type Browser, type TestApp } from './test-app.js';

export const WORDS = 'À Ségou, aucun des centres annoncés n’a ouvert.';

/** A ministry that leads a recommendation and has reported on it, and a CSO that sees it differently. */
export class AnswerWorld {
  private constructor(
    readonly app: TestApp,
    readonly make: Factory,
    readonly ministry: Side,
    readonly cso: Side,
  ) {}

  static async start(): Promise<AnswerWorld> {
    const { app, make, ministry, cso } = await appWith({ ministry: 'government', cso: 'civil_society' });
    return new AnswerWorld(app, make, ministry, cso);
  }

  async ground(): Promise<{ recommendationId: string; reference: string; report: Statement }> {
    const { id: recommendationId, reference } = await this.make.recommendation();
    const said = { recommendationId, organisationId: this.ministry.organisationId };
    await this.make.responsibility(said);
    return { recommendationId, reference, report: await this.make.report(said) };
  }

  /** To the ministry's report, by the CSO. */
  async objection(changes: Partial<Statement> = {}) {
    const { recommendationId, reference, report } = await this.ground();
    const { organisationId, member } = this.cso;
    const row = { recommendationId, organisationId, answersId: report.id, authorId: member.account.id, ...changes };
    return { recommendationId, reference, report, objection: await this.make.objection(row) };
  }

  /** What a request comes to that is sent while somebody else's writing is not done yet, and waits for it. */
  async whileWriting<Result>(write: () => Promise<unknown>, send: () => Promise<Result>): Promise<Result> {
    const { owner } = this.app;
    await owner.query('BEGIN');
    await write();
    const answer = send();
    await untilSomebodyWaits(this.app.nest.get(Database));
    await owner.query('COMMIT');
    return answer;
  }

  async noticesOf({ browser }: Person): Promise<string[]> {
    const { body } = await browser.get<{ notices: Notice[] }>('/api/account');
    return body.notices.map(({ kind }) => kind);
  }
}

type Own = OwnObjection | OwnReply | OwnResponse;
export type Path = 'objections' | 'replies' | 'responses';

export const stepOf =
  <Record extends Own>(path: Path) =>
  (who: Browser, { id, version }: Pick<Own, 'id' | 'version'>, name: string, body?: object) =>
    who.send<Record>('POST', `/api/${path}/${id}/${name}`, { version, body });

export const codesOf = ({ status, body }: { status: number; body: unknown }): unknown[] => {
  const { errors, code } = body as Problem;
  return [status, errors?.map(({ path, code: fault }) => `${path} ${fault}`).join(', ') ?? code];
};
