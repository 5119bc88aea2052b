import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { changeLanguage, language } from '../texts/i18n.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../texts/languages.js';
import type { Language } from '../texts/languages.js';

/** ru, kk or en; what the server says is asked again in the new language. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation('frame');
  const queries = useQueryClient();
  const now = language();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          c="var(--mantine-color-text)"
          aria-label={`${t('language')}: ${LANGUAGE_NAMES[now]}`}
        >
          <IconLanguage size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={now}
          onChange={(entry) => void changeLanguage(entry as Language).then(() => queries.invalidateQueries())}
        >
          {LANGUAGES.map((entry) => (
            <Menu.RadioItem key={entry} value={entry} lang={entry} closeMenuOnClick>
              {LANGUAGE_NAMES[entry]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

const SCHEMES: Record<MantineColorScheme, typeof IconSun> = { auto: IconSunMoon, light: IconSun, dark: IconMoon };

export function SchemeSwitch(): ReactNode {
  const { t } = useTranslation('frame');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = SCHEMES[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          c="var(--mantine-color-text)"
          aria-label={`${t('scheme.title')}: ${t(`scheme.${colorScheme}`)}`}
        >
          <Icon size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {(Object.entries(SCHEMES) as [MantineColorScheme, typeof IconSun][]).map(([scheme, One]) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<One size={18} />} closeMenuOnClick>
              {t(`scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
