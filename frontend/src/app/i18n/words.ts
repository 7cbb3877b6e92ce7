import { Injectable, computed, signal } from '@angular/core';
import { type Language } from '@parole-tenue/contract';

import { fillIn } from './fill-in';
import { type WordKey } from './word-keys';

interface Texts {
  readonly [key: string]: string | Texts;
}

/** The texts of the public pages come with every page, the others with the pages that need them. */
export type Part =
  | 'public'
  | 'said'
  | 'answers'
  | 'appraisal'
  | 'levels'
  | 'citation'
  | 'tracks'
  | 'framework'
  | 'method'
  | 'punctuality'
  | 'disagreements'
  | 'silences'
  | 'data'
  | 'map'
  | 'work'
  | 'report'
  | 'account'
  | 'members'
  | 'administration'
  | 'planning'
  | 'register'
  | 'evidence'
  | 'proof'
  | 'handling';

/** Texts come as code, so that they are there on the server and in the browser before the first page is drawn. */
const FILES: Readonly<Record<Language, Readonly<Record<Part, () => Promise<Texts>>>>> = {
  fr: {
    public: () => import('./fr').then(({ fr }) => fr),
    said: () => import('./said.fr').then(({ said }) => ({ said })),
    answers: () => import('./answers.fr').then(({ answers }) => ({ answers })),
    appraisal: () => import('./appraisal.fr').then(({ appraisal }) => ({ appraisal })),
    levels: () => import('./levels.fr').then(({ levels }) => ({ levels })),
    citation: () => import('./citation.fr').then(({ citation }) => ({ citation })),
    tracks: () => import('./tracks.fr').then(({ tracks }) => ({ tracks })),
    framework: () => import('./framework.fr').then(({ framework }) => ({ framework })),
    method: () => import('./method.fr').then(({ method }) => ({ method })),
    punctuality: () => import('./punctuality.fr').then(({ punctuality }) => ({ punctuality })),
    disagreements: () => import('./disagreements.fr').then(({ disagreements }) => ({ disagreements })),
    silences: () => import('./silences.fr').then(({ silences }) => ({ silences })),
    data: () => import('./data.fr').then(({ data }) => ({ data })),
    map: () => import('./map.fr').then(({ map }) => ({ map })),
    work: () => import('./work.fr').then(({ work }) => ({ work })),
    report: () => import('./report.fr').then(({ report }) => ({ report })),
    account: () => import('./account.fr').then(({ account }) => ({ account })),
    members: () => import('./members.fr').then(({ members }) => ({ members })),
    planning: () => import('./planning.fr').then(({ planning }) => ({ planning })),
    register: () => import('./register.fr').then(({ register }) => ({ register })),
    evidence: () => import('./evidence.fr').then(({ evidence }) => ({ evidence })),
    proof: () => import('./proof.fr').then(({ proof }) => ({ proof })),
    handling: () => import('./handling.fr').then(({ handling }) => ({ handling })),
    administration: () => import('./administration.fr').then(({ administration }) => ({ administration })),
  },
  en: {
    public: () => import('./en').then(({ en }) => en),
    said: () => import('./said.en').then(({ said }) => ({ said })),
    answers: () => import('./answers.en').then(({ answers }) => ({ answers })),
    appraisal: () => import('./appraisal.en').then(({ appraisal }) => ({ appraisal })),
    levels: () => import('./levels.en').then(({ levels }) => ({ levels })),
    citation: () => import('./citation.en').then(({ citation }) => ({ citation })),
    tracks: () => import('./tracks.en').then(({ tracks }) => ({ tracks })),
    framework: () => import('./framework.en').then(({ framework }) => ({ framework })),
    method: () => import('./method.en').then(({ method }) => ({ method })),
    punctuality: () => import('./punctuality.en').then(({ punctuality }) => ({ punctuality })),
    disagreements: () => import('./disagreements.en').then(({ disagreements }) => ({ disagreements })),
    silences: () => import('./silences.en').then(({ silences }) => ({ silences })),
    data: () => import('./data.en').then(({ data }) => ({ data })),
    map: () => import('./map.en').then(({ map }) => ({ map })),
    work: () => import('./work.en').then(({ work }) => ({ work })),
    report: () => import('./report.en').then(({ report }) => ({ report })),
    account: () => import('./account.en').then(({ account }) => ({ account })),
    members: () => import('./members.en').then(({ members }) => ({ members })),
    planning: () => import('./planning.en').then(({ planning }) => ({ planning })),
    register: () => import('./register.en').then(({ register }) => ({ register })),
    evidence: () => import('./evidence.en').then(({ evidence }) => ({ evidence })),
    proof: () => import('./proof.en').then(({ proof }) => ({ proof })),
    handling: () => import('./handling.en').then(({ handling }) => ({ handling })),
    administration: () => import('./administration.en').then(({ administration }) => ({ administration })),
  },
};

/** The texts of the screen in the language of the address. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly parts = new Set<Part>(['public']);
  private wanted: Language = 'fr';
  private asking = 0;
  private onScreen = '';
  private readonly state = signal<{ language: Language; texts: Texts }>({ language: 'fr', texts: {} });

  readonly language = computed(() => this.state().language);

  /** Loads the texts of a language and turns the screen to it, all at once. */
  use(language: Language): Promise<void> {
    this.wanted = language;
    return this.load();
  }

  /** Loads the texts of some parts of the application, in the language in use. */
  add(...parts: Part[]): Promise<void> {
    for (const part of parts) this.parts.add(part);
    return this.load();
  }

  /** Askings overlap and files come in any order: what counts is the last asking, which includes those before. */
  private async load(): Promise<void> {
    const asking = ++this.asking;
    const language = this.wanted;
    const wanted = [language, ...this.parts].join();
    if (wanted === this.onScreen) return;
    const loaded = await Promise.all([...this.parts].map((part) => FILES[language][part]()));
    if (asking !== this.asking) return;
    this.onScreen = wanted;
    this.state.set({ language, texts: Object.assign({}, ...loaded) as Texts });
  }

  /** A text with its values filled in; the key itself where there is none, so that a gap is seen. */
  say(key: WordKey, values: Record<string, string | number> = {}): string {
    const { language, texts } = this.state();
    const text = key.split('.').reduce<string | Texts | undefined>(step, texts);
    return typeof text === 'string' ? fillIn(text, values, language) : key;
  }
}

function step(texts: string | Texts | undefined, part: string): string | Texts | undefined {
  return typeof texts === 'object' ? texts[part] : undefined;
}
