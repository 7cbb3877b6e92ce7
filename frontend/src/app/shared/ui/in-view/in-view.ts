import { isPlatformServer } from '@angular/common';
import {
  ApplicationRef,
  ChangeDetectorRef,
  Component,
  DestroyRef,
  EnvironmentInjector,
  Injector,
  PLATFORM_ID,
  PendingTasks,
  ViewContainerRef,
  afterNextRender,
  createComponent,
  effect,
  inject,
  input,
  inputBinding,
  signal,
  untracked,
  viewChild,
  type Binding,
  type ElementRef,
  type Type,
} from '@angular/core';

import { Router } from '@angular/router';

import { Words, type Part } from '../../../i18n/words';

/** A part of a page that brings its own code and words. */
export interface LatePart {
  words: Part;
  load: () => Promise<Type<unknown>>;
  /** It only says something: what the server drew stays, and no script comes for it, until the page says something else. */
  isStill?: true;
  /** Weighs much: loads only once it is seen, where others load a little before. */
  isHeavy?: true;
}

const OURS = /^\/(fr|en)(\/|$)/;

/** So far below the screen a part begins to load, so that it is there when it is read. */
const AHEAD = '600px';
/** Its first line at the foot of the screen is not yet something that anybody looks at. */
const SEEN = '0px 0px -15% 0px';

/**
 * A part of a page that the server draws whole, and whose code the browser loads only when it comes into view: until
 * then, and where no script runs, what the server drew stands. Angular's own way to do this needs scripts in the page,
 * which the content security policy does not let in.
 */
@Component({
  selector: 'pt-in-view',
  template: '<div #drawn></div><ng-container #place />',
  styles: ':host { display: block; }',
})
export class InView {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly environment = inject(EnvironmentInjector);
  private readonly application = inject(ApplicationRef);
  private readonly destroyed = inject(DestroyRef);
  private readonly changes = inject(ChangeDetectorRef);
  private readonly drawn = viewChild.required<ElementRef<HTMLElement>>('drawn');
  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly isNear = signal(false);
  private isTaken = false;
  /** Which button of what the server drew was pressed last, before it could do anything. */
  private pressed = -1;

  readonly part = input.required<LatePart>();
  readonly inputs = input.required<Readonly<Record<string, unknown>>>();

  constructor() {
    if (isPlatformServer(inject(PLATFORM_ID))) this.drawOnServer();
    else this.takeOverInTime();
  }

  private drawOnServer(): void {
    const tasks = inject(PendingTasks);
    effect(() => {
      tasks.run(async () => {
        const component = await this.loaded();
        const { environment: environmentInjector, injector: elementInjector } = this;
        const shown = createComponent(component, { environmentInjector, elementInjector, bindings: this.bindings() });
        const host = shown.location.nativeElement as HTMLElement;
        // The browser draws it anew: how to take it over node by node would be bytes for nobody, in the order in which parts came.
        host.setAttribute('ngSkipHydration', '');
        // What it asks for comes later, and has to be drawn as well.
        this.application.attachView(shown.hostView);
        this.drawn().nativeElement.appendChild(host);
      });
    });
  }

  private takeOverInTime(): void {
    afterNextRender(() => {
      const drawn = this.drawn().nativeElement;
      drawn.addEventListener('click', this.follow);
      if (this.part().isStill) {
        this.isNear.set(!drawn.hasChildNodes());
        if (drawn.querySelector('pt-proof-picture')) void this.bringPictures(drawn);
        return;
      }
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) this.isNear.set(true);
        },
        { rootMargin: this.part().isHeavy ? SEEN : AHEAD },
      );
      observer.observe(drawn);
      this.destroyed.onDestroy(() => {
        observer.disconnect();
      });
      // What the address names may stand in here, and is nowhere while this is empty.
      effect(
        () => {
          const anchor = this.router.lastSuccessfulNavigation()?.finalUrl?.fragment;
          const isAwaited = anchor != null && drawn.ownerDocument.getElementById(anchor) === null;
          if (isAwaited && !drawn.hasChildNodes() && !this.part().isHeavy) this.isNear.set(true);
        },
        { injector: this.injector },
      );
    });
    const first = { inputs: null as unknown, language: '' };
    effect(() => {
      const [inputs, language, isNear] = [this.inputs(), this.words.language(), this.isNear()];
      first.inputs ??= inputs;
      first.language ||= language;
      // What the server drew no longer holds once the page says something else.
      if (isNear || first.inputs !== inputs || first.language !== language) untracked(() => void this.takeOver());
    });
  }

  /** Without a network they stay links. */
  private async bringPictures(drawn: HTMLElement): Promise<void> {
    const late = await import('../proof/drawn-pictures').catch(() => null);
    if (late !== null && !this.destroyed.destroyed) this.injector.get(late.DrawnPictures).bring(drawn, this.injector);
  }

  /** Links that the server drew lead on without loading the page anew, as all others do; its buttons wait for their code. */
  private readonly follow = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (button !== null) {
      this.pressed = buttonsOf(this.drawn().nativeElement).indexOf(button);
      this.isNear.set(true);
      return;
    }
    const address = event.target.closest('a')?.getAttribute('href');
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!isPlain || !address || !OURS.test(address)) return;
    event.preventDefault();
    void this.router.navigateByUrl(address);
  };

  private async takeOver(): Promise<void> {
    if (this.isTaken) return;
    this.isTaken = true;
    const component = await this.loaded().catch(() => null);
    if (component === null) {
      this.tryAgainLater();
      return;
    }
    if (this.destroyed.destroyed) return;
    const shown = this.place().createComponent(component, { bindings: this.bindings() });
    this.changes.detectChanges();
    const drawn = this.drawn().nativeElement;
    const fresh = shown.location.nativeElement as HTMLElement;
    unfoldAs(drawn, fresh);
    focusAs(drawn, fresh);
    drawn.replaceChildren();
    buttonsOf(fresh)[this.pressed]?.click();
  }

  /** Without a network what the server drew stays, and the next time it comes into view is the next attempt. */
  private tryAgainLater(): void {
    this.isTaken = false;
    this.pressed = -1;
    this.isNear.set(false);
  }

  private async loaded(): Promise<Type<unknown>> {
    const { words, load } = this.part();
    const [component] = await Promise.all([load(), this.words.add(words)]);
    return component;
  }

  private bindings(): Binding[] {
    return Object.keys(this.inputs()).map((name) => inputBinding(name, () => this.inputs()[name]));
  }
}

/** What the reader has opened in what the server drew stays open. */
function unfoldAs(before: HTMLElement, now: HTMLElement): void {
  const [opened, fresh] = [before, now].map((part) => [...part.querySelectorAll('details')]);
  if (opened?.length !== fresh?.length) return;
  opened?.forEach(({ open }, index) => {
    const part = fresh?.[index];
    if (open && part) part.open = true;
  });
}

const buttonsOf = (part: HTMLElement): HTMLButtonElement[] => [...part.querySelectorAll('button')];

/** Where the reader was with the keyboard they still are. */
function focusAs(before: HTMLElement, now: HTMLElement): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && before.contains(active)) {
    const same = [...now.querySelectorAll('input')].find(
      ({ name, value }) => name === active.name && value === active.value,
    );
    same?.focus({ preventScroll: true });
    return;
  }
  const [old, fresh] = [before, now].map((part) => [...part.querySelectorAll<HTMLElement>('a, button, summary')]);
  const at = old?.findIndex((one) => one === active) ?? -1;
  if (old?.length === fresh?.length) fresh?.[at]?.focus({ preventScroll: true });
}
