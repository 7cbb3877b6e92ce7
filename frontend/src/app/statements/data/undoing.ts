import {
  ApplicationRef,
  DOCUMENT,
  EnvironmentInjector,
  Injectable,
  createComponent,
  inject,
  outputBinding,
  signal,
  inputBinding,
  type ComponentRef,
} from '@angular/core';
import { type StatementNoun } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { Announcer } from '../../shared/ui/toast/announcer';
import { UndoToast } from '../ui/undo-toast/undo-toast';
import { type Own } from './statement-types';
import { StatementsClient } from './statements-client';

interface Step {
  noun: StatementNoun;
  statement: Own<StatementNoun>;
  /** Where the person goes on once it is taken back. */
  after: (statement: Own<StatementNoun>) => void;
}

/** Takes the last step back: offered for some seconds, on whatever page the person is by then. */
@Injectable({ providedIn: 'root' })
export class Undoing {
  private readonly application = inject(ApplicationRef);
  private readonly injector = inject(EnvironmentInjector);
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(StatementsClient);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly busy = signal(false);
  private toast: ComponentRef<UndoToast> | undefined;

  readonly isBusy = this.busy.asReadonly();

  /** Says what was done; with the way back where there is one. */
  offer(message: string, step: Step): void {
    this.close();
    if (!step.statement.allowedActions.includes('undoing')) {
      this.announcer.say(message);
      return;
    }
    const bindings = [
      inputBinding('message', () => message),
      outputBinding('undone', () => void this.take(step)),
      outputBinding('gone', () => {
        this.close();
      }),
    ];
    this.toast = createComponent(UndoToast, { environmentInjector: this.injector, bindings });
    this.document.body.append(this.toast.location.nativeElement as HTMLElement);
    this.application.attachView(this.toast.hostView);
  }

  /** True when it is as if nothing had been done. */
  async take({ noun, statement, after }: Step): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.close();
    try {
      after(await this.client.undo(noun, statement));
      this.announcer.say(this.words.say('report.undo.undone'));
      return true;
    } catch {
      this.announcer.say(this.words.say('report.undo.failed'));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private close(): void {
    this.toast?.destroy();
    this.toast = undefined;
  }
}
