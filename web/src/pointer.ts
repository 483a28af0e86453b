// The canvas is told which node the pointer is over, which is held down and which has the focus; what happens then is the
// mirror's business.

import type { Engine } from './engine';
import type { Mirror } from './mirror';

export function followPointer(root: HTMLElement, mirror: Mirror, engine: Engine, wake: () => void): void {
  let held = -1;
  const hover = (node: number) => { if (engine.hover(node)) wake(); };
  const press = (node: number) => { if (engine.press(node)) wake(); };
  root.addEventListener('pointerover', (event) => {
    // A finger has no hover, and would leave one behind.
    if (event.pointerType === 'touch') return;
    const node = mirror.indexOf(event.target);
    hover(node);
    if (held >= 0) press(node === held ? held : -1);
  });
  root.addEventListener('pointerleave', () => { hover(-1); if (held >= 0) press(-1); });
  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    held = mirror.indexOf(event.target);
    press(held);
  });
  // What is painted only while it has the focus (the link to the text-only surface) needs to know.
  root.addEventListener('focusin', (event) => { if (engine.focus(mirror.indexOf(event.target))) wake(); });
  root.addEventListener('focusout', () => { if (engine.focus(-1)) wake(); });
  const release = () => { if (held >= 0) { held = -1; press(-1); } };
  for (const type of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(type, release);
}
