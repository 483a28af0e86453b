// What the desk says, from words.ja.json and words.en.json.

import en from '../words.en.json';
import ja from '../words.ja.json';

export type Language = 'ja' | 'en';
export type WordKey = keyof typeof ja;
/** `{name}` in a text is replaced by the value of that name. */
export type Words = (key: WordKey, values?: Record<string, string | number>) => string;

const catalogues: Record<Language, Record<WordKey, string>> = { ja, en };

export function wordsIn(language: Language): Words {
  return (key, values = {}) => catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** How a channel is called; an unknown one by its own name. */
export function channelWords(words: Words, channel: string): string {
  const key = `channel.${channel}`;
  return key in ja ? words(key as WordKey) : channel;
}

/** An ISO day as it is said: 12月15日（火） */
export function dayWords(language: Language, iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  const part = (options: Intl.DateTimeFormatOptions) => day.toLocaleDateString(language, { timeZone: 'UTC', ...options });
  return language === 'ja' ? `${part({ month: 'long', day: 'numeric' })}（${part({ weekday: 'short' })}）` : part({ weekday: 'short', month: 'short', day: 'numeric' });
}
