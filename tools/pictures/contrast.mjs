/* global document, getComputedStyle, NodeFilter -- what page.evaluate is given runs in the page */
/**
 * Texts whose contrast with what is behind them is below what WCAG 2.2 AA asks for: 4.5, or 3 for large text.
 * Backgrounds are composed layer by layer, translucent ones too, and opacity counts, so that no text is left undecided.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<readonly string[]>} one line for each
 */
export function contrastFaults(page) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** Any CSS colour as red, green, blue and alpha. */
    const read = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], [R, G, B]) => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ];
    const light = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const chain = (element) => (element === null ? [] : [element, ...chain(element.parentElement)]);
    const backgroundOf = (element) =>
      chain(element)
        .reverse()
        .reduce(
          (below, each) => over(read(getComputedStyle(each).backgroundColor), below),
          [255, 255, 255, 1],
        );
    const faults = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent.trim() === '' || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || box.height <= 1 || style.clipPath !== 'none') continue;
      // What can't be used is exempt.
      if (element.closest('[aria-disabled="true"], :disabled') !== null) continue;
      const behind = backgroundOf(element);
      const [r, g, b, a] = read(style.color);
      const opacity = chain(element).reduce((all, each) => all * Number(getComputedStyle(each).opacity), 1);
      const shown = over([r, g, b, a * opacity], behind);
      const [high, low] = [light(shown), light(behind)].sort((one, other) => other - one);
      const ratio = (high + 0.05) / (low + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (large ? 3 : 4.5))
        faults.push(`contrast ${ratio.toFixed(2)} of “${node.textContent.trim().slice(0, 40)}”`);
    }
    return faults;
  });
}
