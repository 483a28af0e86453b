// One entry of the browser's history per page. The location stands in the fragment, which no server ever sees, and says
// where in the questions one is, never what was answered.

import type { Screen } from './screen';

export interface PageHistory {
  /** Follows the app to the page it shows. */
  follow(screen: Screen): void;
  /** Forgets where one has been, as far as a page may. */
  forget(): void;
}

export function createHistory(goTo: (location: string) => void, frozen: boolean): PageHistory {
  let following = false;
  const here = () => decodeURIComponent(window.location.hash.slice(1));
  const address = (location: string) => `${window.location.pathname}${window.location.search}${location ? `#${encodeURI(location)}` : ''}`;
  window.addEventListener('popstate', () => {
    following = true;
    goTo(here());
    following = false;
  });
  let first = true;
  return {
    follow(screen) {
      if (here() === screen.location && !first) return;
      // A kiosk keeps one entry, so that nothing can be paged back to.
      if (first || following || frozen) history.replaceState(null, '', address(screen.location));
      else history.pushState(null, '', address(screen.location));
      first = false;
    },
    forget() { history.replaceState(null, '', address('')); },
  };
}
