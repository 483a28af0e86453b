// The files that are edited: as they were opened or last saved, and as they are now.
//
// A text keeps its byte order mark and its line ends, whatever a text field does to them. Bytes that are no UTF-8 can be
// looked at and checked, not edited: nothing may be lost by opening a file.

interface Doc { saved: Uint8Array; now: Uint8Array }

const BOM = [0xef, 0xbb, 0xbf];
export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (!!a && !!b && a.length === b.length && a.every((byte, i) => byte === b[i]));
const marked = (bytes: Uint8Array) => BOM.every((byte, i) => bytes[i] === byte);

export class Documents {
  private readonly docs = new Map<string, Doc>();

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    for (const [path, bytes] of files) this.docs.set(path, { saved: bytes, now: bytes });
  }

  paths(): string[] { return [...this.docs.keys()]; }
  has(path: string): boolean { return this.docs.has(path); }
  bytes(path: string): Uint8Array { return this.docs.get(path)?.now ?? new Uint8Array(); }
  /** As they were opened or last saved. */
  saved(): Map<string, Uint8Array> { return new Map([...this.docs].map(([path, doc]) => [path, doc.saved])); }
  /** As they are now. */
  current(): Map<string, Uint8Array> { return new Map([...this.docs].map(([path, doc]) => [path, doc.now])); }

  isUnsaved(path: string): boolean {
    const doc = this.docs.get(path);
    return !!doc && doc.saved !== doc.now;
  }
  unsaved(): string[] { return this.paths().filter((path) => this.isUnsaved(path)); }

  /** With line ends as a text field has them. */
  text(path: string): string { return new TextDecoder().decode(this.bytes(path)).replaceAll('\r\n', '\n'); }
  isText(path: string): boolean {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(this.bytes(path));
      return true;
    } catch {
      return false;
    }
  }

  edit(path: string, text: string): void {
    const doc = this.docs.get(path);
    if (!doc || !this.isText(path)) return;
    const ends = new TextDecoder().decode(doc.saved).includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
    const bytes = new TextEncoder().encode(ends);
    const whole = marked(doc.saved) ? Uint8Array.from([...BOM, ...bytes]) : bytes;
    doc.now = sameBytes(whole, doc.saved) ? doc.saved : whole;
  }
  revert(path: string): void {
    const doc = this.docs.get(path);
    if (doc) doc.now = doc.saved;
  }
  /** What is on the disk now is what the page has. */
  keep(path: string): void {
    const doc = this.docs.get(path);
    if (doc) doc.saved = doc.now;
  }
  /** The file changed on the disk; what the author has not saved stays. Null: it is gone. True when something is different. */
  follow(path: string, bytes: Uint8Array | null): boolean {
    const doc = this.docs.get(path);
    if (bytes === null) {
      if (!doc || this.isUnsaved(path)) return false;
      return this.docs.delete(path);
    }
    if (!doc) { this.docs.set(path, { saved: bytes, now: bytes }); return true; }
    if (sameBytes(doc.saved, bytes)) return false;
    const untouched = doc.saved === doc.now;
    doc.saved = bytes;
    if (untouched) doc.now = bytes;
    else if (sameBytes(doc.now, bytes)) doc.now = bytes;
    return untouched;
  }
}
