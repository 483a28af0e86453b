// The tab's own memory, so that a phone may drop the tab and the resident finds everything again. Gone when the tab is
// closed; never used on a kiosk; refused storage is no error.

const KEY = 'madoguchi';

export interface TabStorage {
  load(): string;
  save(session: string): void;
  forget(): void;
}

export function createStorage(enabled: boolean): TabStorage {
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    if (!enabled) return otherwise;
    try {
      return use(window.sessionStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    load: () => attempt((storage) => storage.getItem(KEY) ?? '', ''),
    save: (session) => attempt((storage) => (session ? storage.setItem(KEY, session) : storage.removeItem(KEY)), undefined),
    forget: () => attempt((storage) => storage.removeItem(KEY), undefined),
  };
}
