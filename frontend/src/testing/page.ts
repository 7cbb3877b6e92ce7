import { type ComponentFixture } from '@angular/core/testing';

/** What stands there, its parts set apart as they are on screen. */
function plain(element: Element | null): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element ?? document.createElement('p'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return texts
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** A drawn component as a person meets it: by label, by the name of a button, by what is read aloud. */
export class Page {
  constructor(private readonly fixture: ComponentFixture<unknown>) {}

  private get host(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  text(): string {
    return plain(this.host);
  }

  /** What alerts say. */
  alerts(): string[] {
    return [...this.host.querySelectorAll('[role=alert]')].map((alert) => plain(alert));
  }

  button(name: string): HTMLElement {
    return this.named('button, a[href]', name);
  }

  /** For a name whose end is for readers aloud only. */
  buttonStarting(name: string): HTMLElement {
    const found = [...this.host.querySelectorAll('button')].find((one) => plain(one).startsWith(name));
    if (found === undefined) throw new Error(`no "${name}…" in: ${this.text()}`);
    return found;
  }

  hasButton(name: string): boolean {
    return this.find('button, a[href]', name) !== undefined;
  }

  field(label: string): HTMLInputElement {
    const found = [...this.host.querySelectorAll('label')].find((one) => plain(one).startsWith(label));
    const control = found?.control ?? this.host.querySelector(`#${found?.htmlFor ?? 'none'}`);
    if (!(control instanceof HTMLElement)) throw new Error(`no field "${label}" in: ${this.text()}`);
    return control as HTMLInputElement;
  }

  /** What is said about a field: its hint and its error. */
  description(label: string): string {
    const ids = this.field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => plain(this.host.querySelector(`#${id}`))).join(' ');
  }

  async click(name: string): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  async choose(label: string): Promise<void> {
    this.field(label).click();
    await this.settle();
  }

  async type(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  /** For a button whose doing asks a server. */
  async press(name: string): Promise<void> {
    await this.click(name);
    await this.arrive();
  }

  async settle(): Promise<void> {
    await this.fixture.whenStable();
  }

  /** Until what was asked of a server has come and stands there. */
  async arrive(): Promise<void> {
    await this.settle();
    await new Promise((done) => setTimeout(done));
    await this.settle();
  }

  private named(selector: string, name: string): HTMLElement {
    const found = this.find(selector, name);
    if (found === undefined) throw new Error(`no "${name}" in: ${this.text()}`);
    return found;
  }

  private find(selector: string, name: string): HTMLElement | undefined {
    return [...this.host.querySelectorAll<HTMLElement>(selector)].find((one) => plain(one) === name);
  }
}
