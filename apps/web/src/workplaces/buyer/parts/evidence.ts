import { api } from '../../../app/client.js';
import type { UploadPlace } from '../types.js';

/** The server's own limit for a file of evidence. */
export const MAX_BYTES = 20 * 1024 * 1024;

export type Purpose = 'evidence' | 'contact-proof';

/** A file chosen here; its bytes follow once the server has a place for it. */
export interface ChosenFile {
  id: string;
  file: File;
  purpose: Purpose;
}

export interface LinkGiven {
  url: string;
  title: string;
  purpose: Purpose;
}

/** What the server is told: links whole, files announced, in this order. */
export function offered(links: readonly LinkGiven[], files: readonly ChosenFile[]) {
  return [
    ...links
      .filter(({ url }) => url.trim() !== '')
      .map(({ url, title, purpose }) => ({
        kind: 'link' as const,
        purpose,
        url: url.trim(),
        ...(title.trim() ? { title: title.trim() } : {}),
      })),
    ...files.map(({ file, purpose }) => ({
      kind: 'file' as const,
      purpose,
      filename: file.name.slice(0, 200),
      ...(file.type ? { contentType: file.type.slice(0, 100) } : {}),
    })),
  ];
}

/** Sends a file to the place the server gave for it; the address in it is the permission. */
export async function sendFile(place: UploadPlace, file: File): Promise<void> {
  await api.put(
    place.path.replace('/api/v1', '') as '/ip-complaints/uploads/{uploadToken}',
    {
      params: { path: { uploadToken: '' } },
      body: file as never,
      bodySerializer: (body: unknown) => body as never,
      headers: { 'Content-Type': 'application/octet-stream' },
    } as never,
  );
}
