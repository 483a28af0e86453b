// Which native element stands for which role, and how its attributes follow the node. No role gets an ARIA stand-in where
// HTML has an element of its own.

import { plainWords } from './ruby';
import type { Role, ScreenNode } from './screen';

/** What the mirror keeps for one node. */
export interface Mirrored {
  /** In the parent's child list. */
  readonly element: HTMLElement;
  /** What lies at the node's rectangle and owns its pointer; inside `element`, or the same. */
  readonly box: HTMLElement;
  /** Where the words go. */
  readonly words: HTMLElement;
  /** Where the children go. */
  readonly inner: HTMLElement;
  readonly input: HTMLInputElement | null;
  readonly kind: string;
}

const TAGS: Partial<Record<Role, string>> = {
  banner: 'header', navigation: 'nav', main: 'main', complementary: 'aside', content_info: 'footer', section: 'section',
  paragraph: 'p', text: 'span', link: 'a', button: 'button', radio_group: 'fieldset', field_group: 'fieldset', legend: 'legend',
  radio: 'label', checkbox: 'label', list: 'ul', ordered_list: 'ol', item: 'li', descriptions: 'dl', term: 'dt', definition: 'dd',
};
const ARIA_ROLES: Partial<Record<Role, string>> = {
  // Safari drops the list role of lists without bullets unless it is said.
  list: 'list', ordered_list: 'list', note: 'note', error_summary: 'alert', dialog: 'alertdialog', picture: 'img',
};

/** Nodes of one id whose kinds differ cannot share an element. */
export function kindOf(node: ScreenNode): string {
  return `${node.role}/${node.level ?? 0}/${node.role === 'text' && node.children ? 'box' : ''}`;
}

export function createMirrored(node: ScreenNode): Mirrored {
  const tag = node.role === 'heading' ? `h${node.level ?? 2}` : (TAGS[node.role] ?? 'div');
  const element = document.createElement(tag);
  const role = ARIA_ROLES[node.role];
  if (role) element.setAttribute('role', role);
  const words = document.createElement('span');
  words.className = 'words';
  const parts = { element, box: element, words, inner: element, input: null as HTMLInputElement | null, kind: kindOf(node) };
  switch (node.role) {
    case 'heading':
      if (node.level === 1) element.tabIndex = -1;
      element.append(words);
      break;
    case 'legend': {
      if (node.level) {
        const heading = document.createElement(`h${node.level}`);
        if (node.level === 1) heading.tabIndex = -1;
        heading.append(words);
        element.append(heading);
      } else {
        element.append(words);
      }
      break;
    }
    case 'radio':
    case 'checkbox':
    case 'number_field':
    case 'text_field': {
      const input = document.createElement('input');
      parts.input = input;
      if (node.role === 'number_field' || node.role === 'text_field') {
        const label = document.createElement('label');
        if (node.role === 'number_field') input.inputMode = 'numeric';
        else input.enterKeyHint = 'search';
        input.autocomplete = 'off';
        input.type = 'text';
        input.id = `field-${node.id}`;
        label.htmlFor = input.id;
        label.append(words);
        element.append(label, input);
      } else {
        input.type = node.role;
        element.append(input, words);
      }
      break;
    }
    case 'button':
      (element as HTMLButtonElement).type = 'button';
      element.append(words);
      break;
    case 'disclosure': {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(words);
      const region = document.createElement('div');
      region.className = 'region';
      element.className = 'disclosure';
      element.append(button, region);
      parts.box = button;
      parts.inner = region;
      break;
    }
    case 'error_summary':
    case 'dialog':
      element.tabIndex = -1;
      element.append(words);
      break;
    case 'picture':
      break;
    default:
      element.append(words);
  }
  return parts;
}

/** Brings attributes and state in line with the node; words and children are the mirror's business. */
export function patchMirrored(mirrored: Mirrored, node: ScreenNode, group: string, ruby: boolean): void {
  const { element, box, input } = mirrored;
  const classes = node.part ? `part p-${node.part.replaceAll('_', '-')}` : 'part';
  const states = `${node.primary ? ' primary' : ''}${node.invalid ? ' invalid' : ''}${node.selected ? ' selected' : ''}${node.acts ? ' acts' : ''}`;
  const base = node.role === 'disclosure' ? ' disclosure' : '';
  setAttribute(element, 'class', classes + states + base);
  setAttribute(element, 'data-sign', node.sign);
  setAttribute(element, 'data-icon', node.icon);
  setAttribute(element, 'data-sureness', node.sureness);
  setAttribute(element, 'lang', node.language);
  // What acts is named by its bases alone while furigana stand in its words.
  const name = node.label ? plainWords(node.label) : ruby && node.acts ? seenWords(node) : undefined;
  switch (node.role) {
    case 'link': {
      setAttribute(element, 'href', node.value);
      const outside = /^https?:/.test(node.value ?? '');
      setAttribute(element, 'target', outside ? '_blank' : undefined);
      setAttribute(element, 'rel', outside ? 'noopener noreferrer' : undefined);
      setAttribute(element, 'aria-label', name);
      break;
    }
    case 'button':
      setAttribute(element, 'aria-label', name);
      setAttribute(element, 'aria-pressed', node.selected ? 'true' : undefined);
      break;
    case 'radio':
    case 'checkbox':
      if (input) {
        if (node.role === 'radio') input.name = group;
        if (input.checked !== !!node.selected) input.checked = !!node.selected;
        setAttribute(input, 'aria-invalid', node.invalid ? 'true' : undefined);
        setAttribute(input, 'aria-label', name);
      }
      break;
    case 'number_field':
    case 'text_field':
      if (input) {
        // What is being typed stays as it is: the app keeps the text, not a parsed value.
        if (input.value !== (node.value ?? '') && input.ownerDocument.activeElement !== input) input.value = node.value ?? '';
        setAttribute(input, 'aria-invalid', node.invalid ? 'true' : undefined);
        setAttribute(input, 'aria-label', name);
      }
      break;
    case 'disclosure':
      setAttribute(box, 'aria-expanded', node.expanded ? 'true' : 'false');
      setAttribute(box, 'aria-label', name);
      break;
    case 'dialog':
      setAttribute(element, 'aria-modal', 'true');
      setAttribute(element, 'aria-label', name);
      break;
    case 'picture':
      setAttribute(element, 'aria-label', name);
      setAttribute(element, 'aria-hidden', name ? undefined : 'true');
      break;
    case 'navigation':
    case 'complementary':
    case 'section':
    case 'list':
    case 'ordered_list':
    case 'radio_group':
    case 'field_group':
    case 'group':
    case 'note':
      setAttribute(element, 'aria-label', node.role === 'group' ? undefined : name);
      break;
    default:
      break;
  }
}

export function setAttribute(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

/** The words of a node and of what stands in it, as one name. */
function seenWords(node: ScreenNode): string {
  const own = plainWords(node.words ?? '');
  return node.role === 'disclosure' ? own : [own, ...(node.children ?? []).map(seenWords)].filter(Boolean).join(' ');
}
