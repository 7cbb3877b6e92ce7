import { jest } from '@jest/globals';

import { scrollWhenThere } from './late-anchor';

const changed = (after = 0): Promise<unknown> => new Promise((done) => setTimeout(done, after));

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
    document.dispatchEvent(new Event('wheel'));
    document.body.replaceChildren();
  });

  it('is shown once it is there, and kept in sight while parts above it still come', async () => {
    scrollWhenThere('report-1', document);
    place('report-2');
    await changed();
    const { scrolled } = place('report-1');
    await changed();
    expect(scrolled.mock.calls).toEqual([[{ behavior: 'instant' }]]);
    place('report-3');
    await changed();
    expect(scrolled).toHaveBeenCalledTimes(2);
  });

  it('lets go once the page has settled, and of who moves on before', async () => {
    scrollWhenThere('report-1', document);
    const settled = place('report-1');
    await changed(2_100);
    scrollWhenThere('report-4', document);
    const left = place('report-4');
    await changed();
    document.dispatchEvent(new Event('wheel'));
    place('report-5');
    await changed();
    expect(settled.scrolled).toHaveBeenCalledTimes(1);
    expect(left.scrolled).toHaveBeenCalledTimes(1);
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
