// The app says when it wants to be woken (the kiosk's "still there?"); the time itself is the app's, so that tests turn it.

import type { Engine } from './engine';
import type { Screen } from './screen';

export function createClock(engine: Engine): (screen: Screen) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (screen) => {
    clearTimeout(timer);
    if (!screen.wake_at_ms) return;
    timer = setTimeout(() => engine.tick(), Math.max(0, screen.wake_at_ms - engine.now()));
  };
}
