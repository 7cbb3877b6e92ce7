import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartProblem } from './start-problem.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export const PROJECT_FOLDER = resolve(import.meta.dirname, '../../../..');

/** That of the process, and where it does not set a variable, the project's file `.env`, if any. */
export function ownEnvironment(): Environment {
  const file = resolve(PROJECT_FOLDER, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** What a child process may see: no variable that redirects a PostgreSQL program, no secret, and messages in English. */
export function childEnvironment(environment: Environment = process.env): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(PG|LC_|LANG|DATABASE_|MIGRATION_|EVIDENCE_|SMTP_)/.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** Reads variables one by one and keeps what is wrong, so that all of it is told at once. */
export class EnvironmentReader {
  private readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  throwProblems(): void {
    if (this.problems.length === 0) return;
    throw new StartProblem(
      ['The configuration is not right:', ...this.problems.map((line) => `  - ${line}`)].join('\n'),
    );
  }

  add(problem: string): void {
    this.problems.push(problem);
  }

  text(name: string): string | undefined {
    const text = this.environment[name]?.trim();
    return text === '' ? undefined : text;
  }

  number(name: string, preset: number, least: number, most: number): number {
    const text = this.text(name) ?? String(preset);
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      this.add(`${name} is "${text}"; it must be a number from ${least} to ${most}.`);
    }
    return number;
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[], preset: Choice): Choice {
    const text = this.text(name) ?? preset;
    const chosen = choices.find((known) => known === text);
    if (!chosen) this.add(`${name} is "${text}"; it must be one of ${choices.join(', ')}.`);
    return chosen ?? preset;
  }

  /** The example where there is none. */
  url(name: string, protocols: readonly string[], example: string): URL {
    const text = this.text(name);
    const url = text && URL.canParse(text) ? new URL(text) : undefined;
    if (url && protocols.includes(url.protocol)) return url;
    // The value itself is not repeated: it may hold a password.
    this.add(`${name} is ${text ? 'not such an address' : 'missing'}: ${example}`);
    return new URL(example.replace(/<(user|password)>/g, 'x').replace('<host>', 'localhost'));
  }
}
