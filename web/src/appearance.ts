// What a Screen asks of the page as a whole: furigana, contrast, size of letters.

import type { Screen } from './screen';

export function applyAppearance(html: HTMLElement, screen: Screen): void {
  html.classList.toggle('ruby', !!screen.ruby);
  html.classList.toggle('high-contrast', !!screen.high_contrast);
  html.classList.toggle('kiosk', !!screen.kiosk);
  html.dataset['percent'] = String(screen.text_percent);
}
