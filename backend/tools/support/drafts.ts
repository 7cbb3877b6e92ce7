import { randomUUID } from 'node:crypto';

/** One state of a draft: what was written, as which version. */
interface Written {
  version: number;
  text: string;
}

/** A report that a writer made, and how far the server has told that it is kept. */
export interface Draft {
  readonly id: string;
  /** The last state that was answered. Must be there, or a later one, for ever after. */
  acknowledged: Written | null;
  /** Sent and not answered: may be there or not, as a whole. */
  underWay: Written | null;
}

export interface Found extends Written {
  /** Entries in the journal: one for each version. */
  entries: number;
  creations: number;
}

const ACCOUNT = { email: 'ministry.member@demo.parole-tenue.test', password: 'Parole-tenue-demo-1' };

/** A signed-in person who writes drafts of reports over HTTP as fast as the server answers. */
export class DraftWriter {
  readonly drafts: Draft[] = [];
  private readonly url: string;
  private readonly cookie: string;

  constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  /** Creates drafts and changes each once, until the server is gone. */
  async writeUntilCut(): Promise<void> {
    try {
      for (;;) await this.writeOne();
    } catch (error) {
      if (!isCut(error)) throw error;
    }
  }

  /** Sends again what was under way, as a client on a bad network does. @returns how many were answered now. */
  async sendAgain(drafts: readonly Draft[]): Promise<number> {
    const open = drafts.filter(({ acknowledged }) => acknowledged === null);
    for (const draft of open) await this.create(draft);
    return open.length;
  }

  private async writeOne(): Promise<void> {
    const draft: Draft = { id: randomUUID(), acknowledged: null, underWay: { version: 1, text: textOf(1) } };
    this.drafts.push(draft);
    await this.create(draft);
    await this.change(draft);
  }

  private async create(draft: Draft): Promise<void> {
    const text = draft.underWay?.text ?? textOf(1);
    await this.send('PUT', draft, { recommendation: 'PD-N2', period: lastQuarter(), language: 'fr', text, ...EMPTY });
    draft.acknowledged = { version: 1, text };
    draft.underWay = null;
  }

  private async change(draft: Draft): Promise<void> {
    draft.underWay = { version: 2, text: textOf(2) };
    await this.send('PATCH', draft, { text: draft.underWay.text }, { 'If-Match': '"1"' });
    draft.acknowledged = draft.underWay;
    draft.underWay = null;
  }

  private async send(method: string, { id }: Draft, body: object, headers: object = {}): Promise<void> {
    const answer = await fetch(`${this.url}/api/reports/${id}`, {
      method,
      headers: { 'Content-Type': 'application/json', Cookie: this.cookie, ...headers },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Refused(answer.status, text);
  }
}

/** The database may go first: then the server still answers that it cannot. */
class Refused extends Error {
  readonly status: number;

  constructor(status: number, body: string) {
    super(`A write was answered with ${status}: ${body}`);
    this.status = status;
  }
}

function isCut(error: unknown): boolean {
  return error instanceof Refused ? error.status >= 500 : error instanceof TypeError;
}

const EMPTY = { judgement: null, moves: [], supersedes: null };

const textOf = (version: number): string => `Rapport de l’exercice, version ${version}, ${randomUUID()}`;

function lastQuarter(): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - 3, 1);
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
}

/** @returns the session's cookie. */
export async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ACCOUNT),
  });
  if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}.`);
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

export async function isSignedIn(url: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/session`, { headers: { Cookie: cookie } });
  return ((await answer.json()) as { user: object | null }).user !== null;
}

/** What is wrong with a draft as the database has it now; nothing when it is as it must be. */
export function faultOf(draft: Draft, found: Found | undefined): 'lost' | 'half-applied' | 'doubled' | undefined {
  if (!found) return draft.acknowledged ? 'lost' : undefined;
  if (found.creations > 1 || found.entries > found.version) return 'doubled';
  if (found.entries < found.version || found.creations < 1) return 'half-applied';
  if (draft.acknowledged && found.version < draft.acknowledged.version) return 'lost';
  const isAsWritten = [draft.acknowledged, draft.underWay].some((state) => state && isSame(state, found));
  return isAsWritten ? undefined : 'half-applied';
}

const isSame = (one: Written, other: Written): boolean => one.version === other.version && one.text === other.text;
