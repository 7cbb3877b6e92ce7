import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type SessionUser } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { Header } from './header';

@Component({ template: '' })
class SomePage {}

async function show(user: SessionUser | null): Promise<{ page: Page; host: HTMLElement }> {
  await withWords('fr', [
    provideRouter([{ path: '**', component: SomePage }]),
    { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
  ]);
  await TestBed.inject(SessionStore).load();
  const fixture = TestBed.createComponent(Header);
  await TestBed.inject(Router).navigateByUrl('/fr/work');
  const page = new Page(fixture);
  await page.settle();
  return { page, host: fixture.nativeElement as HTMLElement };
}

const as = (permissions: SessionUser['permissions']): SessionUser => ({ ...person(), permissions });
const isOpen = (page: Page): string | null => page.button('Menu').getAttribute('aria-expanded');

describe('the head of a page', () => {
  it('leads each person to the pages that are theirs', async () => {
    const { page } = await show(as(['account.read', 'member.read']));
    expect(page.button('Mon organisation').getAttribute('href')).toBe('/fr/organisation');
    expect(page.button('Mon compte').getAttribute('href')).toBe('/fr/account');
    expect(page.hasButton('Administration')).toBe(false);
  });

  it('leads editors and administrators to the administration', async () => {
    const { page } = await show(as(['account.read', 'organisation.edit']));
    expect(page.button('Administration').getAttribute('href')).toBe('/fr/administration');
    expect(page.hasButton('Registre')).toBe(false);
    expect(page.hasButton('Mon organisation')).toBe(false);
  });

  it('leads editors to the register', async () => {
    const { page } = await show(as(['account.read', 'framework.edit']));
    expect(page.button('Registre').getAttribute('href')).toBe('/fr/register');
  });

  it('keeps the way out beside the menu, not in it', async () => {
    const { page } = await show(as([]));
    expect(page.button('Quitter vite').closest('#menu')).toBeNull();
    expect(page.button('Se déconnecter').closest('#menu')).not.toBeNull();
  });

  it('shows a visitor no pages of others and no way out', async () => {
    const { page } = await show(null);
    expect(page.hasButton('Se connecter')).toBe(true);
    expect(page.hasButton('Quitter vite')).toBe(false);
    expect(page.hasButton('Mon compte')).toBe(false);
  });

  it('closes an open menu by Escape and gives the focus back to its button', async () => {
    const { page, host } = await show(as(['account.read']));
    document.body.append(host);
    await page.click('Menu');
    expect(isOpen(page)).toBe('true');
    page.button('Mon compte').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await page.settle();
    expect(isOpen(page)).toBe('false');
    expect(document.activeElement).toBe(page.button('Menu'));
    host.remove();
  });

  it('closes an open menu on the way to another page', async () => {
    const { page } = await show(as(['account.read']));
    await page.click('Menu');
    expect(isOpen(page)).toBe('true');
    await TestBed.inject(Router).navigateByUrl('/fr/account');
    await page.settle();
    expect(isOpen(page)).toBe('false');
  });

  it('closes an open menu when attention moves on to the page', async () => {
    const { page } = await show(as(['account.read']));
    await page.click('Menu');
    document.body.click();
    await page.settle();
    expect(isOpen(page)).toBe('false');
  });
});
