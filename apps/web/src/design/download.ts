import { api } from '../app/client.js';
import type { Query } from './usePages.js';

/** Downloads what only a signed-in person may read: a plain link would carry no bearer token. */
export async function download(
  path: string,
  fallbackName: string,
  { query, accept }: { query?: Query; accept?: string } = {},
): Promise<void> {
  const response = await api.raw('GET', path, {
    ...(query ? { query } : {}),
    headers: accept ? { Accept: accept } : {},
  });
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = encoded ? decodeURIComponent(encoded) : (plain ?? fallbackName);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
