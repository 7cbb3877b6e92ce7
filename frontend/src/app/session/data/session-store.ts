import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type ConfirmIdentity,
  type Permission,
  type Session,
  type SessionUser,
  type SignIn,
} from '@parole-tenue/contract';

import { failureOf } from '../../shared/data/problem';
import { tellOtherTabs, wipeDevice } from '../device';
import { SessionClient } from './session-client';

/** Who is signed in. Asked in the browser only: pages from the server are made for a visitor. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly client = inject(SessionClient);
  private readonly state = signal<SessionUser | null | undefined>(undefined);
  private asking: Promise<SessionUser | null> | undefined;

  /** Undefined while nobody asked yet, null for a visitor. */
  readonly user = this.state.asReadonly();
  readonly isSignedIn = computed(() => this.state() != null);

  /** Asks once; whoever asks meanwhile gets the same answer. */
  load(): Promise<SessionUser | null> {
    this.asking ??= this.ask();
    return this.asking;
  }

  can(permission: Permission): boolean {
    return this.state()?.permissions.includes(permission) ?? false;
  }

  async signIn(credentials: SignIn): Promise<void> {
    this.enter(await this.client.begin(credentials));
  }

  /** Who one is, said again before something grave. */
  confirm(identity: ConfirmIdentity): Promise<void> {
    return this.client.confirm(identity);
  }

  /** For a sign-in that something else brought about, such as an accepted invitation. */
  enter({ user }: Session): void {
    this.remember(user);
  }

  /** Asks again, after something about the person changed. */
  refresh(): Promise<SessionUser | null> {
    this.asking = this.ask();
    return this.asking;
  }

  /** Throws when the server was not told: then the session goes on, and so does the screen. */
  async signOut(): Promise<void> {
    await this.client.end().catch((error: unknown) => {
      if (failureOf(error).code !== 'unauthenticated') throw error;
    });
    this.forget();
    tellOtherTabs();
  }

  /** For an answer that says that the session is over. */
  forget(): void {
    this.remember(null);
  }

  private async ask(): Promise<SessionUser | null> {
    try {
      const { user } = await this.client.get();
      this.know(user);
      return user;
    } catch {
      // Unreachable: the page goes on as a visitor's, and the next one asks again.
      this.asking = undefined;
      return null;
    }
  }

  private remember(user: SessionUser | null): void {
    this.know(user);
    this.asking = Promise.resolve(user);
  }

  /** What a session left on the device goes with it, however it ended. */
  private know(user: SessionUser | null): void {
    this.state.set(user);
    if (user === null) wipeDevice();
  }
}
