// Words with furigana `{base|reading}` and phrase breaks (U+200B) → text, <ruby> and <wbr>. While furigana are not shown there
// is no <ruby> either: its parts would be read out one by one.

const RUBY = /\{([^|{}]*)\|([^{}]*)\}/g;
const BREAK = '\u200b';

/** Replaces the element's children by the words. Does nothing when they are there already. */
export function setWords(element: HTMLElement, words: string, ruby: boolean, shown: Map<HTMLElement, string>): void {
  const key = (ruby ? '1' : '0') + words;
  if (shown.get(element) === key) return;
  shown.set(element, key);
  element.textContent = '';
  if (!ruby) {
    appendText(element, words.replace(RUBY, '$1'));
    return;
  }
  let end = 0;
  for (const match of words.matchAll(RUBY)) {
    appendText(element, words.slice(end, match.index));
    const pair = document.createElement('ruby');
    const reading = document.createElement('rt');
    reading.textContent = match[2] ?? '';
    pair.append((match[1] ?? '').replaceAll(BREAK, ''), reading);
    element.append(pair);
    end = match.index + match[0].length;
  }
  appendText(element, words.slice(end));
}

function appendText(element: HTMLElement, text: string): void {
  text.replaceAll('\u2060', '').split(BREAK).forEach((piece, i) => {
    if (i > 0) element.append(document.createElement('wbr'));
    if (piece) element.append(piece);
  });
}

/** The words as they are read out: bases only, without break hints. */
export function plainWords(words: string): string {
  return words.replace(RUBY, '$1').replace(/[\u200b\u2060]/g, '');
}
