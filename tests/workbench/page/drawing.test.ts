import { drawInAQuarterOfTheTime, type Drawn } from '../../../workbench/page/drawing';

/** A sheet that changes all the time and takes so long to draw, on a clock that the test moves. */
function sheetThatChanges(cost: number) {
  const clock = { now: 0 };
  const pictures: number[] = [];
  class Sheet implements Drawn {
    isDirty(): boolean {
      return true;
    }
    render(): void {
      pictures.push(clock.now);
      clock.now += cost;
    }
  }
  const drawing = drawInAQuarterOfTheTime(Sheet.prototype, () => clock.now);
  const sheet = new Sheet();
  /** The screen asks for a picture every 20 ms. */
  const passes = (ms: number): void => {
    for (const end = clock.now + ms; clock.now < end; clock.now += 20) sheet.render();
  };
  return { drawing, pictures, passes };
}

it('draws in a quarter of the time while nobody is at hand', () => {
  const { pictures, passes } = sheetThatChanges(50);
  passes(1_000);
  expect(pictures).toEqual([0, 210, 420, 630, 840]);
});

it('draws every picture while somebody types, and for half a second after', () => {
  const { drawing, pictures, passes } = sheetThatChanges(50);
  passes(50);
  drawing.now();
  passes(200);
  expect(pictures).toEqual([0, 70, 140, 210]);
});

it('shows what has changed within a second, however slow the machine', () => {
  const { pictures, passes } = sheetThatChanges(2_000);
  passes(5_000);
  expect(pictures).toEqual([0, 3_000]);
});
