/* global document, NodeFilter, getComputedStyle -- both functions run in the page */

/**
 * Makes every word on the page about two fifths longer and puts accents on it, figures and codes but for their letters
 * left as they are: what breaks is laid out for the words of today alone. For pictures; no officer ever sees it.
 */
export function lengthen() {
  const accented = { a: 'ä', e: 'é', i: 'ï', o: 'ö', u: 'ü', y: 'ÿ', A: 'Ä', E: 'É', I: 'Ï', O: 'Ö', U: 'Ü' };
  const longer = (text) =>
    text.replaceAll(/[aeiouyAEIOU]/g, (vowel) => accented[vowel] + vowel.toLowerCase());
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (/[a-z]/i.test(node.nodeValue) && !node.parentElement.closest('script, style'))
      node.nodeValue = longer(node.nodeValue);
  for (const field of document.querySelectorAll('[placeholder]'))
    field.placeholder = longer(field.placeholder);
}

/** What is cut off at the side of its box, or runs over the edge of the button that it stands on. */
export function cutOff() {
  const faults = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    // Counts on the tabs stand above their word on purpose.
    if (node.nodeValue.trim() === '' || element.ariaHidden === 'true' || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    // Read aloud, not shown.
    if (style.clip !== 'auto' || style.clipPath !== 'none') continue;
    const said = `“${node.nodeValue.slice(0, 60)}”`;
    const clips = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
    if (clips && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${said}`);
    const box = element.closest('button, a')?.getBoundingClientRect();
    if (box === undefined) continue;
    const range = document.createRange();
    range.selectNode(node);
    const { left, right } = range.getBoundingClientRect();
    if (left < box.left - 1 || right > box.right + 1) faults.push(`over the edge: ${said}`);
  }
  return faults;
}
