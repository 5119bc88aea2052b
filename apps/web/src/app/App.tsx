import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { SessionProvider } from '../session/session.js';
import { UploadsProvider } from '../uploads/uploads.js';
import { queryClient } from './queries.js';
import { router } from './router.js';
import { useSettings } from './settings.js';
import { cssVariablesResolver, DEFAULT_ACCENT, themeOf } from './theme.js';

const schemes = localStorageColorSchemeManager({ key: 'mediary.scheme' });

function Themed({ children }: { children: ReactNode }): ReactNode {
  const accent = useSettings()?.accent ?? DEFAULT_ACCENT;
  const close = useTranslation('design').t('act.close');
  const theme = useMemo(() => themeOf(accent, { close }), [accent, close]);
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariablesResolver}
    >
      {/* Under open menus; base.css keeps it below the header too: a notice hides neither the account nor its menu. */}
      <Notifications position="top-right" zIndex={250} />
      {children}
    </MantineProvider>
  );
}

export function App(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed>
        <Suspense>
          <SessionProvider>
            <UploadsProvider>
              <RouterProvider router={router} />
            </UploadsProvider>
          </SessionProvider>
        </Suspense>
      </Themed>
    </QueryClientProvider>
  );
}
