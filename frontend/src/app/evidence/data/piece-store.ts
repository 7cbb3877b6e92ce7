import {
  DOCUMENT,
  Injectable,
  PLATFORM_ID,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { isPlatformBrowser } from '@angular/common';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import {
  type EvidencePicture,
  type EvidenceRecord,
  type Offer,
  type OwnEvidence,
  type VisibilityLevel,
} from '@parole-tenue/contract';
import { map } from 'rxjs';

import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { Attempt } from '../../shared/data/attempt';
import { OpenPages } from './open-pages';
import { PieceClient } from './piece-client';

/** So often it is asked whether a file is clean, while somebody looks. */
const CLEANING_MS = 4_000;

export const isOwn = (piece: EvidenceRecord | OwnEvidence | undefined): piece is OwnEvidence =>
  piece !== undefined && 'author' in piece;

/** One piece of evidence, as the address names it, and the page of it that is looked at. */
@Injectable()
export class PieceStore {
  private readonly client = inject(PieceClient);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  private readonly pages = inject(OpenPages);
  private readonly document = inject(DOCUMENT);
  private readonly isBrowser = isPlatformBrowser(inject(PLATFORM_ID));

  readonly id = toSignal(this.route.paramMap.pipe(map((params) => params.get('id') ?? '')), { requireSync: true });
  private readonly wanted = toSignal(this.route.queryParamMap.pipe(map((params) => Number(params.get('page') ?? 1))), {
    requireSync: true,
  });

  private readonly answer = answerOf(this.client.piece(this.id, this.session.isSignedIn));
  readonly failure = this.answer.failure;
  readonly isLoading = this.answer.isLoading;
  readonly retry = this.answer.retry;

  private readonly current = linkedSignal(() => this.answer.value());
  readonly piece = this.current.asReadonly();
  readonly own = computed(() => {
    const piece = this.current();
    return isOwn(piece) ? piece : undefined;
  });
  readonly doing = new Attempt();
  private readonly asks = signal(0);

  readonly count = computed(() => this.piece()?.file?.pages ?? 0);
  /** The page that the address names, or the nearest there is. */
  readonly page = computed(() => {
    const wanted = this.wanted();
    return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), Math.max(this.count(), 1)) : 1;
  });

  private readonly isPublic = computed(() => this.piece()?.level === 'public');
  private readonly cursor = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  private readonly listed = answerOf(
    this.client.pictures(() =>
      this.isPublic() && this.count() > 1 ? { id: this.id(), cursor: this.cursor() } : undefined,
    ),
  );
  private readonly known = linkedSignal<string, ReadonlyMap<number, EvidencePicture>>({
    source: this.id,
    computation: () => new Map(),
  });
  /** The picture on screen: the first one comes with the piece. */
  readonly picture = computed<EvidencePicture | undefined>(() => {
    const [page, cover] = [this.page(), this.piece()?.file?.cover];
    const found = this.isPublic() ? this.known().get(page) : this.pages.page(page);
    return found ?? (page === 1 && cover ? { page, pictures: cover } : undefined);
  });

  constructor() {
    effect(() => {
      const [listed, page] = [this.listed.value(), this.page()];
      if (listed === undefined) return;
      const all = new Map([...untracked(this.known), ...listed.items.map((one) => [one.page, one] as const)]);
      this.known.set(all);
      if (!all.has(page) && listed.nextCursor !== null) this.cursor.set(listed.nextCursor);
    });
    effect((onCleanup) => {
      this.asks();
      if (!this.isBrowser || this.own()?.sent?.state !== 'cleaning') return;
      const timer = setTimeout(() => void this.askWhetherClean(), CLEANING_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  show(piece: EvidenceRecord | OwnEvidence): void {
    this.current.set(piece);
  }

  /** Asks anew how it stands, after something else of it changed. */
  async refresh(): Promise<void> {
    const piece = await this.client.get(this.id()).catch(() => undefined);
    if (piece !== undefined) this.current.set(piece);
  }

  narrow(level: VisibilityLevel): Promise<boolean> {
    return this.change((own) => this.client.narrow(own, level));
  }

  keepOriginal(): Promise<boolean> {
    return this.change((own) => this.client.keepOriginal(own));
  }

  async takeBack(offer: Offer): Promise<boolean> {
    const done = await this.doing.run(() => this.client.takeBack(offer));
    await this.refresh();
    return done !== undefined;
  }

  private async askWhetherClean(): Promise<void> {
    if (this.document.visibilityState !== 'hidden') await this.refresh();
    this.asks.update((asks) => asks + 1);
  }

  private async change(work: (own: OwnEvidence) => Promise<OwnEvidence>): Promise<boolean> {
    const own = this.own();
    if (own === undefined) return false;
    const changed = await this.doing.run(() => work(own));
    if (changed === undefined) return false;
    this.current.set(changed);
    return true;
  }
}
