import { element } from './element';
import { pageText } from './text';

/** Shows a sentence about something that went wrong, between ribbon and sheet, until it is dismissed or replaced. */
export function showMessage(sentence: string): void {
  const bar = element('message', HTMLElement);
  const words = document.createElement('p');
  words.textContent = sentence;
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.textContent = pageText.dismiss;
  dismiss.addEventListener('click', hideMessage);
  bar.replaceChildren(words, dismiss);
  bar.hidden = false;
}

export function hideMessage(): void {
  const bar = element('message', HTMLElement);
  bar.hidden = true;
  bar.replaceChildren();
}
