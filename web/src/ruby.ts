// Words with furigana `{base|reading}` → text and <ruby>. Phrase breaks (U+200B) become <wbr>-like break chances by themselves.

const RUBY = /\{([^|{}]*)\|([^{}]*)\}/g;

/** Replaces the element's children by the words. Does nothing when they are there already. */
export function setWords(element: HTMLElement, words: string, shown: Map<HTMLElement, string>): void {
  if (shown.get(element) === words) return;
  shown.set(element, words);
  element.textContent = '';
  let end = 0;
  for (const match of words.matchAll(RUBY)) {
    if (match.index > end) element.append(words.slice(end, match.index));
    const ruby = document.createElement('ruby');
    const reading = document.createElement('rt');
    reading.textContent = match[2] ?? '';
    ruby.append(match[1] ?? '', reading);
    element.append(ruby);
    end = match.index + match[0].length;
  }
  if (end < words.length) element.append(words.slice(end));
}

/** The words as they are read out: bases only, without break hints. */
export function plainWords(words: string): string {
  return words.replace(RUBY, '$1').replace(/[\u200b\u2060]/g, '');
}
