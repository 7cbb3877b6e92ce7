import { Rectangles, boxBetween } from './rectangles';

const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 };

describe('rectangles over a page', () => {
  it('are drawn between two points, in whichever direction', () => {
    expect(boxBetween({ x: 0.5, y: 0.6 }, { x: 0.2, y: 0.1 })).toEqual({ x: 0.2, y: 0.1, width: 0.3, height: 0.5 });
  });

  it('stay on the page when they are moved or resized', () => {
    const all = new Rectangles();
    all.add(1, box);
    all.move(1, 5, -5);
    expect(all.sent()).toEqual([{ page: 1, x: 0.7, y: 0, width: 0.3, height: 0.1 }]);
    all.resize(1, 1, 1);
    expect(all.sent()).toEqual([{ page: 1, x: 0.7, y: 0, width: 0.3, height: 1 }]);
  });

  it('never become nothing', () => {
    const all = new Rectangles();
    all.add(1, box);
    all.resize(1, -9, -9);
    expect(all.sent()).toEqual([{ page: 1, x: 0.1, y: 0.2, width: 0.01, height: 0.01 }]);
  });

  it('keep their number when others are taken away, and come back by a step back', () => {
    const all = new Rectangles();
    all.add(1, box);
    all.add(2, box);
    all.remove(1);
    expect(all.all().map(({ number }) => number)).toEqual([2]);
    all.undo();
    expect(all.all().map(({ number, page }) => [number, page])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    all.undo();
    all.undo();
    all.undo();
    expect([all.all(), all.canUndo()]).toEqual([[], false]);
  });

  it('that were drawn before are taken up, and new ones are counted on', () => {
    const [before, after] = [new Rectangles(), new Rectangles()];
    before.add(1, box);
    before.add(2, box);
    after.takeUp(before.all());
    expect([after.add(1)?.number, after.all().length]).toEqual([3, 3]);
    after.undo();
    after.undo();
    expect(after.all()).toEqual(before.all());
  });

  it('are 200 at most', () => {
    const all = new Rectangles();
    for (let count = 0; count < 200; count++) all.add(1);
    expect([all.add(1), all.all().length]).toEqual([null, 200]);
  });
});
