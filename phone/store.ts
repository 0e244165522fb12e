/** The phone's own stores. A phone that keeps nothing works too. */
export const lasting = () => localStorage;
export const thisVisit = () => sessionStorage;

export function read(store: () => Storage, key: string): unknown {
  try {
    return JSON.parse(store().getItem(key) ?? 'null');
  } catch {
    return null; // private mode, or somebody else's text under this name
  }
}

export function write(store: () => Storage, key: string, value: unknown): void {
  try {
    store().setItem(key, JSON.stringify(value));
  } catch {
    // full or forbidden: then it is forgotten when the page is closed
  }
}

export function forget(store: () => Storage, key: string): void {
  try {
    store().removeItem(key);
  } catch {
    // forbidden: then it was never kept
  }
}

export function keys(store: () => Storage): readonly string[] {
  try {
    return Object.keys(store());
  } catch {
    return []; // forbidden
  }
}
