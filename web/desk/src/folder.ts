// Reads a folder of content that the author chose or dropped, by whatever way this browser has. Nothing of it leaves the page.
//
// Only JSON files are read. The content begins where the municipalities' folders stand, so the folder may be chosen one or
// more levels above it; what lies elsewhere is left alone.

export interface Folder {
  name: string;
  /** By path within the content: setagaya/move_in/procedure.json */
  files: Map<string, Uint8Array>;
  /** Where the browser lets the page write back; empty elsewhere. */
  handles: Map<string, FileSystemFileHandle>;
}

export type FolderFault = 'no_content' | 'too_large' | 'unreadable';
export class FolderError extends Error {
  constructor(readonly fault: FolderFault) { super(fault); }
}

export const MAX_FILES = 5000;
export const MAX_BYTES = 64 * 1024 * 1024;
/** Looked at before giving up: a whole disk was chosen by mistake. */
const MAX_ENTRIES = 50_000;

interface Found { path: string; read: () => Promise<File>; handle?: FileSystemFileHandle }
type DirectoryPicker = (options: { id: string }) => Promise<FileSystemDirectoryHandle>;

const wanted = (path: string) => path.endsWith('.json') && !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');

/** Absent where the browser has none. */
export function directoryPicker(): (() => Promise<Folder | null>) | null {
  const show = (window as { showDirectoryPicker?: DirectoryPicker }).showDirectoryPicker;
  if (!show) return null;
  return async () => {
    let chosen: FileSystemDirectoryHandle;
    try {
      chosen = await show.call(window, { id: 'content' });
    } catch {
      return null; // closed without choosing
    }
    return collect(chosen.name, await walkHandle(chosen));
  };
}

export function fromInput(list: FileList): Promise<Folder> {
  const files = [...list];
  if (files.length > MAX_ENTRIES) return Promise.reject(new FolderError('too_large'));
  const found = files.map((file) => ({ path: file.webkitRelativePath || file.name, read: () => Promise.resolve(file) }));
  return collect(found[0]?.path.split('/')[0] ?? '', found.filter(({ path }) => wanted(path)));
}

/** Must be called within the drop event: what was dropped is forgotten after it. */
export async function fromDrop(transfer: DataTransfer): Promise<Folder> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  type WithHandle = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };
  const handles = items.map((item) => (item as WithHandle).getAsFileSystemHandle?.());
  const entries = items.map((item) => item.webkitGetAsEntry());
  const handle = (await Promise.all(handles)).find((one) => one?.kind === 'directory');
  if (handle) return collect(handle.name, await walkHandle(handle as FileSystemDirectoryHandle));
  const entry = entries.find((one) => one?.isDirectory);
  if (!entry) throw new FolderError('no_content');
  return collect(entry.name, await walkEntry(entry as FileSystemDirectoryEntry));
}

/** From texts that a server gave. */
export function fromTexts(name: string, texts: Record<string, string>): Folder {
  const encoder = new TextEncoder();
  return { name, files: new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)])), handles: new Map() };
}

async function walkHandle(top: FileSystemDirectoryHandle): Promise<Found[]> {
  const found: Found[] = [];
  let seen = 0;
  const open: [string, FileSystemDirectoryHandle][] = [[top.name, top]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, folder] = next;
    for await (const child of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
      if (++seen > MAX_ENTRIES) throw new FolderError('too_large');
      const path = `${at}/${child.name}`;
      if (child.kind === 'directory') {
        if (wanted(`${path}/.json`.replace('/.json', '/x.json'))) open.push([path, child as FileSystemDirectoryHandle]);
      } else if (wanted(path)) {
        const handle = child as FileSystemFileHandle;
        found.push({ path, read: () => handle.getFile(), handle });
      }
    }
  }
  return found;
}

async function walkEntry(top: FileSystemDirectoryEntry): Promise<Found[]> {
  const found: Found[] = [];
  let seen = 0;
  const open = [top];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const reader = folder.createReader();
    // A reader gives its entries in portions, the last one empty.
    for (let more = true; more;) {
      const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      more = entries.length > 0;
      for (const entry of entries) {
        if (++seen > MAX_ENTRIES) throw new FolderError('too_large');
        const path = entry.fullPath.replace(/^\//, '');
        if (entry.isDirectory) open.push(entry as FileSystemDirectoryEntry);
        else if (wanted(path)) found.push({ path, read: () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) });
      }
    }
  }
  return found;
}

/** The folder that holds municipalities' folders: the topmost one, if there are several. */
function contentRoot(paths: string[]): string | null {
  const roots = paths.filter((path) => /(^|\/)[^/]+\/municipality\.json$/.test(path)).map((path) => path.split('/').slice(0, -2).join('/'));
  return roots.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))[0] ?? null;
}

async function collect(name: string, found: Found[]): Promise<Folder> {
  const root = contentRoot(found.map(({ path }) => path));
  if (root === null) throw new FolderError('no_content');
  const prefix = root ? `${root}/` : '';
  const inside = found.filter(({ path }) => path.startsWith(prefix)).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (inside.length > MAX_FILES) throw new FolderError('too_large');
  const folder: Folder = { name: root.split('/').at(-1) || name, files: new Map(), handles: new Map() };
  let bytes = 0;
  for (const { path, read, handle } of inside) {
    let file: File;
    try {
      file = await read();
      bytes += file.size;
      if (bytes > MAX_BYTES) throw new FolderError('too_large');
      folder.files.set(path.slice(prefix.length), new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      throw error instanceof FolderError ? error : new FolderError('unreadable');
    }
    if (handle) folder.handles.set(path.slice(prefix.length), handle);
  }
  return folder;
}
