/** Letters that look like Latin ones, by the letter that they look like. */
const alike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    b: 'Ьвβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еєε',
    g: 'ɡ',
    h: 'һ',
    i: 'іιı',
    j: 'ј',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'пη',
    o: 'оοσө',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ',
    t: 'тτ',
    u: 'υμ',
    v: 'ѵν',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγү',
    A: 'АΑ',
    B: 'ВΒ',
    C: 'СϹ',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙӀ',
    J: 'Ј',
    K: 'КΚ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    S: 'Ѕ',
    T: 'ТΤ',
    X: 'ХΧ',
    Y: 'УΥ',
    Z: 'Ζ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

const plain = /^[\x20-\x7e£‘’“”–—…•·\u00a0\n]*$/;
const unseen = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164\uffa0]|(?![\t\n\r])\p{Cc}/gu;

/**
 * A text without what nobody sees (soft hyphens, joiners, marks of direction), and with its letters in their usual form:
 * full-width letters and ligatures become plain ones, a mark set on a letter becomes part of it.
 */
export function legible(text: string): string {
  return plain.test(text) ? text : text.replace(unseen, '').normalize('NFKC');
}

/** A legible text as letters alone, for comparing: `é` is `e`. */
export function withoutMarks(text: string): string {
  return plain.test(text) ? text : text.replace(unseen, '').normalize('NFKD').replace(/\p{M}/gu, '');
}

const otherScripts = /[\p{Script=Cyrillic}\p{Script=Greek}\u0131\u0261]/u;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A text whose words of letters that only look Latin are put into Latin letters: `Pоlice` with a Cyrillic `о`. Words that
 * hold any other letter stay.
 */
export function inLatin(text: string): string {
  if (!otherScripts.test(text)) return text;
  return text.replace(word, (each) => {
    const latin = [...each].map((letter) => alike.get(letter) ?? letter).join('');
    return otherScripts.test(latin) ? each : latin;
  });
}

const bothScripts =
  /\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin}/u;

/** The first word of a text that mixes Latin letters with those of another script; `null` for none. */
export function wordOfTwoScripts(text: string): string | null {
  if (plain.test(text)) return null;
  return text.match(word)?.find((each) => bothScripts.test(each)) ?? null;
}
