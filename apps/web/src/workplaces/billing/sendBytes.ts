import { networkProblem, problemOf } from '#api-client';
import { language } from '../../texts/i18n.js';

/** Sends a file's bytes as they are and tells how far they are: `fetch` cannot. @throws Problem as the client does */
export function sendBytes<R>(
  url: string,
  file: Blob,
  {
    token,
    idempotencyKey,
    onShare,
  }: { token: string | null; idempotencyKey: string; onShare: (share: number) => void },
): Promise<R> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.setRequestHeader('Mediary-Client', 'web');
    request.setRequestHeader('Accept-Language', language());
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 1);
    request.upload.onload = () => onShare(1);
    request.onerror = () => reject(networkProblem(new Error('the connection failed')));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as R);
      else {
        const type = request.getResponseHeader('Content-Type') ?? 'application/problem+json';
        const refused = new Response(request.responseText, {
          status: request.status,
          headers: { 'Content-Type': type },
        });
        problemOf(refused).then(reject, reject);
      }
    };
    request.send(file);
  });
}
