import { jest } from '@jest/globals';

import { scrollWhenThere } from './late-anchor';

const changed = (after = 0): Promise<unknown> => new Promise((done) => setTimeout(done, after));

function place(id: string, within: HTMLElement = document.body): { scrolled: jest.Mock } {
  const element = document.createElement('p');
  const scrolled = jest.fn();
  element.id = id;
  element.scrollIntoView = scrolled;
  within.append(element);
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

  it('that stands there already the router has shown, and it is kept in sight as well', async () => {
    const { scrolled } = place('report-1');
    scrollWhenThere('report-1', document);
    await changed();
    expect(scrolled).not.toHaveBeenCalled();
    place('report-2');
    await changed();
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it.each(['at once', 'later'])('is unfolded, with all around it, when it is there %s', async (when) => {
    const [outer, inner] = [document.createElement('details'), document.createElement('details')];
    outer.append(inner);
    const put = (): void => {
      document.body.append(outer);
    };
    if (when === 'at once') put();
    const { scrolled } = place('verification-1', inner);
    scrollWhenThere('verification-1', document);
    if (when === 'later') put();
    await changed();
    expect([outer.open, inner.open]).toEqual([true, true]);
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it('calls nobody back who moved on', async () => {
    scrollWhenThere('report-1', document);
    document.dispatchEvent(new Event('wheel'));
    const { scrolled } = place('report-1');
    await changed();
    expect(scrolled).not.toHaveBeenCalled();
  });
});
