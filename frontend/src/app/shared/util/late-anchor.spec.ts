import { jest } from '@jest/globals';

import { scrollWhenThere } from './late-anchor';

const changed = (): Promise<unknown> => new Promise((done) => setTimeout(done));

function place(id: string): { scrolled: jest.Mock } {
  const element = document.createElement('p');
  const scrolled = jest.fn();
  element.id = id;
  element.scrollIntoView = scrolled;
  document.body.append(element);
  return { scrolled };
}

describe('a place that an address names', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is shown once it is there, and once only', async () => {
    scrollWhenThere('report-1', document);
    place('report-2');
    await changed();
    const { scrolled } = place('report-1');
    await changed();
    place('report-3');
    await changed();
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it('is left alone where it stands already: the router has shown it', async () => {
    const { scrolled } = place('report-1');
    scrollWhenThere('report-1', document);
    place('report-2');
    await changed();
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('calls nobody back who moved on', async () => {
    scrollWhenThere('report-1', document);
    document.dispatchEvent(new Event('wheel'));
    const { scrolled } = place('report-1');
    await changed();
    expect(scrolled).not.toHaveBeenCalled();
  });
});
