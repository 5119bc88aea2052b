import { Alert, Button, Stack, Text } from '@mantine/core';
import { isProblem } from '#api-client';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './design.module.css';
import { problemWords } from './problemWords.js';

/** A refusal in words that say what to do, with the clause behind it; keeps the person's place. */
export function ProblemAlert({ problem, onRetry }: { problem: unknown; onRetry?: () => void }): ReactNode {
  const { t } = useTranslation('design');
  if (!problem) return null;
  const { title, text } = problemWords(problem);
  const clause = isProblem(problem) ? problem.clause : null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={title}
      className={classes['problem']}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text}</Text>
        {clause && (
          <>
            <Text size="sm" fw={600}>
              {t('problem.clause', { clause: clause.id })}
            </Text>
            {clause.text && <blockquote className={classes['clause']}>{clause.text}</blockquote>}
          </>
        )}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
