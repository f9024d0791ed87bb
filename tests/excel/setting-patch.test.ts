import fc from '../seeded';
import { inShort, patchedBack } from '../../src/excel/setting-patch';

const key = 'cashable.marks.v1.0';
const put = (value: unknown) => ({ kind: 'put-setting', key, value }) as const;
const long = 'a line of the record; '.repeat(100);

describe('what a setting held before', () => {
  it('is kept by what differs, here and there, far shorter than the record', () => {
    const rows = (treatment: string, last: string) =>
      [`{"decided":"${treatment}"`, ...Array.from({ length: 400 }, (_, row) => `Service ${row}`), last].join(
        ',',
      );
    const [then, now] = [rows('', 'Included'), rows('police', 'Police')];
    const back = inShort(put(now), put(then));
    expect(back).toMatchObject({ kind: 'patch-setting', key });
    expect(JSON.stringify(back).length).toBeLessThan(400);
    expect(back?.kind === 'patch-setting' && patchedBack(back, now)).toEqual(put(then));
  });

  it('is put back from any two texts, and only where the new one stands', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '“', '😀', long), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [then, now] = [long + before.join(''), after.join('') + long];
        const back = inShort(put(now), put(then));
        if (back?.kind !== 'patch-setting') throw new Error('It is as long as ever.');
        expect(patchedBack(back, now)).toEqual(put(then));
        expect(patchedBack(back, `${now} somebody else’s`)).toBeNull();
        expect(patchedBack(back, undefined)).toBeNull();
      }),
    );
  });

  it('is kept as it is where it is short, new, or no text', () => {
    expect(inShort(put('7'), put('8'))).toEqual(put('8'));
    expect(inShort(put(long), put(7))).toEqual(put(7));
    expect(inShort(put(long), { kind: 'delete-setting', key })).toEqual({ kind: 'delete-setting', key });
  });
});
