import { Paper, Text } from '@mantine/core';
import { diffLines } from 'diff';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../staff.module.css';

const AROUND = 2;

/** Lines that changed between two texts, each with two of the same around it. */
export function LineDiff({ from, to }: { from: string; to: string }): ReactNode {
  const { t } = useTranslation('publishing');
  const lines = useMemo(
    () =>
      diffLines(`${from.trimEnd()}\n`, `${to.trimEnd()}\n`).flatMap(({ value, added, removed }) =>
        value
          .replace(/\n$/, '')
          .split('\n')
          .map((text) => ({ text, kind: added ? 'added' : removed ? 'removed' : 'same' })),
      ),
    [from, to],
  );
  const changed = lines.flatMap((line, at) => (line.kind === 'same' ? [] : [at]));
  if (changed.length === 0) return <Text c="dimmed">{t('noChanges')}</Text>;
  const near = (at: number): boolean => changed.some((one) => Math.abs(one - at) <= AROUND);
  return (
    <Paper withBorder py="sm">
      <ol className={classes['diff']} aria-label={t('changes')}>
        {lines.map((line, at) =>
          near(at) ? (
            <li key={at} data-kind={line.kind}>
              {line.kind === 'added' ? (
                <ins>{line.text || ' '}</ins>
              ) : line.kind === 'removed' ? (
                <del>{line.text || ' '}</del>
              ) : (
                line.text || ' '
              )}
            </li>
          ) : near(at - 1) ? (
            <li key={at} className={classes['gap']}>
              …
            </li>
          ) : null,
        )}
      </ol>
    </Paper>
  );
}
