// `script/server --edit` gives the page the files of procedures/ and tells it what is saved there. A page that was opened
// from a disk, or is served without --edit, asks for nothing.

export type Texts = Record<string, string>;
/** What changed on the disk; null for a file that is gone. */
export type Changes = Record<string, string | null>;

export const isServed = () => document.documentElement.dataset['served'] === 'edit';

/** Follows the server until the page is left. The first message is the whole folder; so is the first one after a lost line. */
export function followServer(onFolder: (texts: Texts) => void, onChanges: (changes: Changes) => void): void {
  const events = new EventSource('files');
  events.addEventListener('folder', (event: MessageEvent<string>) => onFolder(JSON.parse(event.data) as Texts));
  events.addEventListener('changes', (event: MessageEvent<string>) => onChanges(JSON.parse(event.data) as Changes));
}
