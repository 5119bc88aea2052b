import { isProblem } from '#api-client';
import i18next from 'i18next';

/** The sentence for a failure: the server's own if it has one, else ours by status. */
export function problemWords(error: unknown): { title: string; text: string } {
  const t = i18next.getFixedT(null, 'design');
  if (!isProblem(error)) return { title: t('problem.unexpectedTitle'), text: t('problem.unexpected') };
  if (error.status === 0) return { title: t('problem.networkTitle'), text: t('problem.network') };
  if (error.detail) return { title: error.title || t('problem.refusedTitle'), text: error.detail };
  if (error.title) return { title: t('problem.refusedTitle'), text: error.title };
  const text = {
    401: t('problem.signInAgain'),
    403: t('problem.notAllowed'),
    404: t('problem.notFound'),
    412: t('problem.changedMeanwhile'),
    413: t('problem.tooLarge'),
    429: t('problem.tooMany'),
  }[error.status];
  if (text) return { title: t('problem.refusedTitle'), text };
  return error.status >= 500
    ? { title: t('problem.serverTitle'), text: t('problem.server') }
    : { title: t('problem.refusedTitle'), text: t('problem.refused') };
}
