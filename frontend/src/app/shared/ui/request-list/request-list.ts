import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { type AdminRequest, type RequestAction } from '@parole-tenue/contract';

import { AdminRequestItem } from '../admin-request/admin-request';
import { OneTimeLink } from '../one-time-link/one-time-link';
import { ProblemNotice } from '../problem-notice/problem-notice';
import { Deciding } from './deciding';

/** Requests of administrators, each with what it will do and what one may decide. */
@Component({
  selector: 'pt-request-list',
  imports: [AdminRequestItem, OneTimeLink, ProblemNotice],
  providers: [Deciding],
  template: `
    <ul #list role="list">
      @for (request of requests(); track request.id) {
        <li tabindex="-1" [id]="'request-' + request.id">
          <pt-admin-request
            [request]="request"
            [isBusy]="deciding.attempt.isBusy()"
            (asked)="decide(request, $event)"
          />
          @if (deciding.concerned() === request.id) {
            @if (deciding.attempt.failure(); as failure) {
              <pt-problem-notice [failure]="failure" [canRetry]="false" />
            }
            @if (deciding.invitation(); as invitation) {
              <pt-one-time-link
                [link]="invitation.link"
                [who]="invitation.email"
                use="invitation"
                (closed)="close(request)"
              />
            }
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: var(--s5) 0;
      border-top: 1px solid var(--line);
    }
  `,
})
export class RequestList {
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly injector = inject(Injector);
  protected readonly deciding = inject(Deciding);

  readonly requests = input.required<readonly AdminRequest[]>();
  /** The request as it stands after a decision. */
  readonly decided = output<AdminRequest>();
  /** The element whose children the requests are. */
  readonly items = computed(() => this.list().nativeElement);

  /** The buttons are gone then: the person goes on at the request, or at the link that came of it. */
  protected async decide(request: AdminRequest, action: RequestAction): Promise<void> {
    const decided = await this.deciding.decide(request, action);
    if (decided === undefined) return;
    this.decided.emit(decided);
    if (this.deciding.invitation() === null) this.focus(decided);
  }

  protected close(request: AdminRequest): void {
    this.deciding.invitation.set(null);
    this.focus(request);
  }

  private focus({ id }: AdminRequest): void {
    const focus = (): void => {
      this.items().querySelector<HTMLElement>(`#request-${id}`)?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
  }
}
