import type { UseFormReturnType } from '@mantine/form';
import { useCallback, useEffect, useRef, useState } from 'react';

interface Kept {
  at: string;
  values: Record<string, unknown>;
}

export interface Draft {
  /** When the values that were restored had been typed; null: nothing was restored. */
  restoredAt: string | null;
  /** Throws the draft away and puts the form back. */
  discard: () => void;
  /** Call once the server has accepted. */
  clear: () => void;
}

/**
 * Keeps what is typed in localStorage under `key` until the server accepts it. Name the key after the thing and the
 * person (`course:${id}`); fields in `except` (secrets, files) are never written.
 */
export function useDraft<V extends Record<string, any>>(
  key: string,
  form: UseFormReturnType<V>,
  { except = [] }: { except?: readonly (keyof V & string)[] } = {},
): Draft {
  const storeKey = `mediary.draft.${key}`;
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const ready = useRef(false);
  const hidden = useRef(except);
  const values = form.values;

  useEffect(() => {
    ready.current = false;
    setRestoredAt(null);
    try {
      const text = localStorage.getItem(storeKey);
      if (text !== null) {
        const kept = JSON.parse(text) as Kept;
        const known = Object.fromEntries(Object.entries(kept.values).filter(([name]) => name in form.getValues()));
        form.setValues(known as Partial<V>);
        setRestoredAt(kept.at);
      }
    } catch {
      // A draft that cannot be read is no draft.
    }
  }, [storeKey]);

  useEffect(() => {
    // The first pass sees the values before restoring; writing them would erase the draft.
    if (!ready.current) {
      ready.current = true;
      return;
    }
    if (!form.isDirty()) return;
    const timer = setTimeout(() => {
      const open = Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.current.includes(name)));
      try {
        localStorage.setItem(storeKey, JSON.stringify({ at: new Date().toISOString(), values: open } satisfies Kept));
      } catch {
        // Storage full or refused: the form itself still holds everything.
      }
    }, 400);
    return () => clearTimeout(timer);
  }, [values, storeKey]);

  const clear = useCallback(() => {
    ready.current = false;
    localStorage.removeItem(storeKey);
    setRestoredAt(null);
  }, [storeKey]);

  const discard = useCallback(() => {
    clear();
    form.reset();
  }, [clear, form]);

  return { restoredAt, discard, clear };
}
