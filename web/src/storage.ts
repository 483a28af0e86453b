// The tab's own memory, so that a phone may drop the tab and the resident finds everything again. Gone when the tab is
// closed; never used on a kiosk; refused storage is no error. Each municipality's page remembers its own answers.

export interface TabStorage {
  load(): string;
  save(session: string): void;
  forget(): void;
}

export function createStorage(municipality: string, enabled: boolean): TabStorage {
  const key = `madoguchi/${municipality}`;
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    if (!enabled) return otherwise;
    try {
      return use(window.sessionStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    load: () => attempt((storage) => storage.getItem(key) ?? '', ''),
    save: (session) => attempt((storage) => (session ? storage.setItem(key, session) : storage.removeItem(key)), undefined),
    forget: () => attempt((storage) => storage.removeItem(key), undefined),
  };
}
