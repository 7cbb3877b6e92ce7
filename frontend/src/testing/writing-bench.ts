import { provideHttpClient, type HttpRequest } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { type Problem, type SessionUser, type StatementNoun } from '@parole-tenue/contract';

import { SessionClient } from '../app/session/data/session-client';
import { SessionStore } from '../app/session/data/session-store';
import { UnsentText } from '../app/session/data/unsent-text';
import { Dialogs } from '../app/shared/ui/dialog/dialogs';
import { Page } from './page';
import { withWords } from './words';

interface Opening {
  page: Type<unknown>;
  noun: StatementNoun;
  query: Record<string, string>;
  user: SessionUser;
}

/** A page to write in, with the network and the dialogs in the hands of the test. */
export class WritingBench {
  readonly http = TestBed.inject(HttpTestingController);
  readonly router = TestBed.inject(Router);
  /** What was asked in dialogs; they are agreed to while `agrees`. */
  readonly asked: string[];
  readonly page: Page;
  private readonly fixture: ComponentFixture<unknown>;

  private constructor(
    component: Type<unknown>,
    readonly dialogs: { asked: string[]; agrees: boolean },
  ) {
    this.asked = dialogs.asked;
    this.fixture = TestBed.createComponent(component);
    this.page = new Page(this.fixture);
  }

  static async open({ page, noun, query, user }: Opening): Promise<WritingBench> {
    const dialogs = { asked: [] as string[], agrees: true };
    const ask = ({ title }: { title: string }): Promise<boolean> => {
      dialogs.asked.push(title);
      return Promise.resolve(dialogs.agrees);
    };
    const snapshot = {
      ...{ paramMap: convertToParamMap({ id: 'n1' }), queryParamMap: convertToParamMap(query), data: { noun } },
    };
    const device = { isKept: () => true, all: () => Promise.resolve(new Map()), keep: () => null, forget: () => null };
    const words = await withWords('fr', [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: { snapshot } },
      { provide: Dialogs, useValue: { ask } },
      { provide: UnsentText, useValue: device },
      { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
    ]);
    await words.add('work', 'report', 'method', 'answers', 'appraisal', 'said', 'evidence', 'proof');
    await TestBed.inject(SessionStore).load();
    return new WritingBench(page, dialogs);
  }

  get component(): unknown {
    return this.fixture.componentInstance;
  }

  /** What is drawn, for who looks for more than a person reads. */
  get host(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  /** Requests are made when the promise before them is kept: a few turns later. */
  async next(url: string, method?: string): Promise<TestRequest> {
    return this.nextOf(
      url,
      (request) => request.urlWithParams === url && (method ?? request.method) === request.method,
    );
  }

  /** A record under an id of its own making. */
  async nextCreation(noun: string): Promise<TestRequest> {
    return this.nextOf(noun, ({ method, url }) => method === 'PUT' && url.startsWith(noun) && !url.endsWith('/n1'));
  }

  async answer(url: string, body: object): Promise<TestRequest> {
    const request = await this.next(url);
    request.flush(body);
    return request;
  }

  async refuse(url: string, problem: Partial<Problem> & { status: number }): Promise<void> {
    const refusal = { title: '', detail: '', type: '', requestId: 'r', ...problem };
    (await this.next(url)).flush(refusal, { status: problem.status, statusText: 'refused' });
    await Promise.resolve();
    await this.page.settle();
  }

  private async nextOf(what: string, isMeant: (request: HttpRequest<unknown>) => boolean): Promise<TestRequest> {
    for (let turn = 0; turn < 20; turn++) {
      TestBed.tick();
      const [found] = this.http.match(isMeant);
      if (found !== undefined) return found;
      await Promise.resolve();
    }
    throw new Error(`nobody asked for ${what}`);
  }
}

export const pageOf = (...items: object[]): object => ({
  ...{ items, total: items.length, totalIsExact: true, nextCursor: null },
});
