import type { UseFormReturnType } from '@mantine/form';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FormValues } from './formValues.js';

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

const WRITE_AFTER_MS = 400;

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed in localStorage under `key` until the server accepts it. Name the key after the thing
 * (`course:${id}`); it must not change while the form lives (give the form's component a React `key`). Fields in
 * `except` (secrets, files, consents) are never written.
 */
export function useDraft<V extends FormValues>(
  key: string,
  form: UseFormReturnType<V>,
  { except = [] }: { except?: readonly (keyof V & string)[] } = {},
): Draft {
  const storeKey = `mediary.draft.${key}`;
  const [kept, setKept] = useState(() => read(storeKey));
  const seen = useRef<string | null>(null);
  const { values } = form;

  const restore = useEffectEvent(() => {
    if (!kept) return;
    const here = form.getValues();
    form.setValues(Object.fromEntries(Object.entries(kept.values).filter(([name]) => name in here)) as Partial<V>);
  });
  useEffect(() => restore(), []);

  const write = useEffectEvent(() => {
    const open = Object.fromEntries(Object.entries(values).filter(([name]) => !except.includes(name)));
    const text = JSON.stringify(open);
    // The first values seen are the form's own, or the draft itself: neither is news.
    const news = seen.current !== null && seen.current !== text && text !== JSON.stringify(kept?.values);
    seen.current = text;
    if (!news || !form.isDirty()) return;
    try {
      localStorage.setItem(storeKey, JSON.stringify({ at: new Date().toISOString(), values: open } satisfies Kept));
    } catch {
      // Storage full or refused: the form itself still holds everything.
    }
  });
  useEffect(() => {
    if (seen.current === null) {
      write();
      return;
    }
    const timer = setTimeout(() => write(), WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [values]);

  const clear = useCallback(() => {
    seen.current = null;
    try {
      localStorage.removeItem(storeKey);
    } catch {
      // Storage refused: there was no draft.
    }
    setKept(null);
  }, [storeKey]);

  return {
    restoredAt: kept?.at ?? null,
    clear,
    discard() {
      clear();
      form.reset();
    },
  };
}
