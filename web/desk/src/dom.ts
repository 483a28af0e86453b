// Elements in one line, and lists that are written anew without taking the focus away.

type Child = Node | string | null | undefined | false;
type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/** An element. `onclick` and the like take functions; false and undefined leave an attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, Attribute> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

export function button(words: string, act: () => void, attributes: Record<string, Attribute> = {}): HTMLButtonElement {
  return h('button', { type: 'button', onclick: act, ...attributes }, words);
}

/** Replaces what stands in `parent`; what had the focus keeps it, found again by its data-key. */
export function rewrite(parent: HTMLElement, ...children: Child[]): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && parent.contains(focused) ? focused.dataset['key'] : undefined;
  const scrolled = parent.scrollTop;
  parent.replaceChildren(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  parent.scrollTop = scrolled;
  if (key !== undefined) parent.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** A mark that never stands without words: 'error', 'warning' or 'ok'. */
export function mark(kind: string): HTMLElement {
  return h('span', { class: `mark mark-${kind}`, 'aria-hidden': 'true' });
}
