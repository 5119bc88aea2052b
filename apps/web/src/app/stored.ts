import { useSyncExternalStore } from 'react';

/** One value in localStorage, shared by tabs; it works, forgetfully, where storage is refused. */
export interface Stored<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function stored<T>(key: string, initial: T): Stored<T> {
  const listeners = new Set<() => void>();
  let value = read();

  function read(): T {
    try {
      const text = localStorage.getItem(key);
      if (text === null) return initial;
      return typeof initial === 'string' ? (text as T) : (JSON.parse(text) as T);
    } catch {
      return initial;
    }
  }

  window.addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    value = read();
    listeners.forEach((listener) => listener());
  });

  return {
    get: () => value,
    set(next) {
      value = next;
      try {
        if (next === initial) localStorage.removeItem(key);
        else localStorage.setItem(key, typeof next === 'string' ? next : JSON.stringify(next));
      } catch {
        // Storage full or refused: the value lives until the page closes.
      }
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStored<T>(store: Stored<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}
