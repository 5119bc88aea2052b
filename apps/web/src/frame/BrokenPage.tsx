import { Button } from '@mantine/core';
import { isProblem } from '#api-client';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from 'react-router';
import { EmptyState } from '../design/EmptyState.js';
import { problemWords } from '../design/problemWords.js';
import { NotFound } from './NotFound.js';

/** A chunk that is gone means a new version was deployed under an open page. */
function isStaleChunk(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|module script failed|Importing a module/i.test(error.message)
  );
}

export function BrokenPage(): ReactNode {
  const error = useRouteError();
  const { t } = useTranslation('frame');
  const { reset } = useQueryErrorResetBoundary();
  const navigate = useNavigate();
  const location = useLocation();
  if ((isRouteErrorResponse(error) || isProblem(error)) && error.status === 404) return <NotFound />;
  const stale = isStaleChunk(error);
  return (
    <EmptyState
      icon={IconRefresh}
      order={1}
      title={stale ? t('broken.updatedTitle') : t('broken.title')}
      text={stale ? t('broken.updated') : isProblem(error) ? problemWords(error).text : t('broken.text')}
      action={
        <>
          {!stale && (
            <Button
              onClick={() => {
                reset();
                void navigate(location, { replace: true });
              }}
            >
              {t('broken.retry')}
            </Button>
          )}
          <Button variant={stale ? 'filled' : 'default'} onClick={() => window.location.reload()}>
            {t('broken.reload')}
          </Button>
        </>
      }
    />
  );
}
