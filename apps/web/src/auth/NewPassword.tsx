import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import type { PasswordInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSWORD_MIN } from './rules.js';

type Level = 'short' | 'weak' | 'fair' | 'strong';

const SHOWN: Record<Level, { value: number; colour: string }> = {
  short: { value: 15, colour: 'var(--tone-bad-text)' },
  weak: { value: 40, colour: 'var(--tone-bad-text)' },
  fair: { value: 70, colour: 'var(--tone-warn-text)' },
  strong: { value: 100, colour: 'var(--tone-good-text)' },
};

/** A rough measure for the eye: length counts most, repetition counts against. The leaked list is the server's. */
function levelOf(password: string): Level {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'short';
  const different = new Set(password.toLowerCase()).size;
  if (different < 6) return 'weak';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  return length >= 18 || (length >= 14 && kinds >= 3) ? 'strong' : different >= 8 ? 'fair' : 'weak';
}

export function NewPassword({ password, ...input }: PasswordInputProps & { password: string }): ReactNode {
  const { t } = useTranslation('auth');
  const level = levelOf(password);
  return (
    <Stack gap={6}>
      <PasswordInput
        size="md"
        label={t('fields.newPassword')}
        description={t('fields.passwordHint', { least: PASSWORD_MIN })}
        autoComplete="new-password"
        {...input}
      />
      {password !== '' && (
        <div role="status">
          <Progress value={SHOWN[level].value} color={SHOWN[level].colour} size={4} aria-label={t('strength.label')} />
          <Text size="xs" c="dimmed" mt={4}>
            {t('strength.label')}: {t(`strength.${level}`)}
          </Text>
        </div>
      )}
    </Stack>
  );
}
