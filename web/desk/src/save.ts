// Writes edited files back: into the folder where the browser allows it, else as downloads that the author puts there.

import type { Documents } from './documents';

type Permission = FileSystemFileHandle & { requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState> };

/** Into the folder itself. All files or none: each is written beside its old self and takes its place at the end. */
async function writeBack(paths: string[], documents: Documents, handles: Map<string, FileSystemFileHandle>): Promise<void> {
  const open: FileSystemWritableFileStream[] = [];
  try {
    for (const path of paths) {
      const handle = handles.get(path) as Permission;
      if (handle.requestPermission && (await handle.requestPermission({ mode: 'readwrite' })) !== 'granted') throw new Error(path);
      const stream = await handle.createWritable();
      open.push(stream);
      await stream.write(documents.bytes(path) as Uint8Array<ArrayBuffer>);
    }
  } catch (error) {
    for (const stream of open) await stream.abort().catch(() => undefined);
    throw error;
  }
  for (const stream of open) await stream.close();
}

/** A file of a folder as a name of its own: setagaya/move_in/procedure.json → setagaya__move_in__procedure.json */
const flat = (path: string) => path.replaceAll('/', '__');

function download(path: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = flat(path);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** 'written' into the folder, or 'downloaded'. Throws when nothing was written. */
export async function save(paths: string[], documents: Documents, handles: Map<string, FileSystemFileHandle>): Promise<'written' | 'downloaded'> {
  const writable = paths.every((path) => handles.has(path));
  if (writable) await writeBack(paths, documents, handles);
  else for (const path of paths) download(path, documents.bytes(path));
  for (const path of paths) documents.keep(path);
  return writable ? 'written' : 'downloaded';
}
