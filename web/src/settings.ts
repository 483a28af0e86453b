// What the address of the page asks for. Answers never stand here.
//
//   ?kiosk=1      kiosk mode               ?lang=en     the first language
//   ?today=DATE   a pretended date, on this machine's own address only (for development and tests)
//   ?clock=still  the app's clock stands still until a test turns it, on this machine's own address only

export interface Settings {
  municipality: string;
  /** How large its content is, should the server not say so. */
  bundleBytes: number;
  language: string;
  kiosk: boolean;
  today: string;
  stillClock: boolean;
  own: boolean;
}

// The first of the visitor's languages that the app may speak. Traditional Chinese is another script: the next language decides.
function wanted(tags: readonly string[]): string {
  const tag = tags.find((one) => /^(ja|en|ko|zh(?!-(tw|hk|mo|hant)))\b/i.test(one))?.slice(0, 2).toLowerCase();
  return tag === 'zh' ? 'zh-Hans' : tag ?? 'ja';
}

export function readSettings(): Settings {
  const query = new URLSearchParams(window.location.search);
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(window.location.hostname);
  return {
    municipality: document.documentElement.dataset['municipality'] ?? 'setagaya',
    bundleBytes: Number(document.documentElement.dataset['bundleBytes'] ?? 1),
    language: query.get('lang') ?? wanted(navigator.languages),
    kiosk: query.get('kiosk') === '1',
    today: own ? (query.get('today') ?? '') : '',
    stillClock: own && query.get('clock') === 'still',
    own,
  };
}
