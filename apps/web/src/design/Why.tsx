import { Drawer, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../texts/format.js';
import type { MoneyValue } from '../texts/format.js';
import classes from './design.module.css';
import { ProblemAlert } from './ProblemAlert.js';
import { LinesSkeleton } from './Skeletons.js';

/** One step of a working. */
export interface WorkingLine {
  label: string;
  /** Words as they are, or an amount to be written in the reader's language. */
  value: string | MoneyValue;
  note?: string | null;
  clause?: string | null;
}

/** How a number came about, line by line. */
export interface Working {
  title?: string;
  lines: readonly WorkingLine[];
  result?: string | MoneyValue | null;
  clause?: string | null;
  clauseText?: string | null;
  pack?: string | null;
  termsVersion?: string | null;
}

function useShown(): (value: string | MoneyValue) => string {
  const format = useFormat();
  return (value) => (typeof value === 'string' ? value : format.money(value));
}

/**
 * A number that can be asked. Children are the number; `spoken` is it in words when children are not plain text.
 * `working` is known already, or `load` fetches it when asked (`key` names it for the cache).
 */
export function Why(props: {
  children: ReactNode;
  spoken?: string;
  working?: Working;
  load?: { key: readonly unknown[]; from: () => Promise<Working> };
}): ReactNode {
  const { children, spoken, working, load } = props;
  const { t } = useTranslation('design');
  const [opened, setOpened] = useState(false);
  const describedBy = useId();
  return (
    <>
      <UnstyledButton
        className={classes['why']}
        aria-haspopup="dialog"
        aria-label={spoken ? t('why.askAbout', { value: spoken }) : undefined}
        aria-describedby={spoken ? undefined : describedBy}
        onClick={(event) => {
          event.stopPropagation();
          setOpened(true);
        }}
      >
        <span className={classes['whyValue']}>{children}</span>
        <IconHelpCircle className={classes['whyMark']} size={15} aria-hidden />
        <span id={describedBy} hidden>
          {t('why.ask')}
        </span>
      </UnstyledButton>
      <WhyDrawer opened={opened} onClose={() => setOpened(false)} working={working} load={load} />
    </>
  );
}

/** The drawer alone, for an affordance of one's own. */
function WhyDrawer(props: {
  opened: boolean;
  onClose: () => void;
  working?: Working | undefined;
  load?: { key: readonly unknown[]; from: () => Promise<Working> } | undefined;
}): ReactNode {
  const { t } = useTranslation('design');
  const { opened, onClose, load } = props;
  const asked = useQuery({
    queryKey: load?.key ?? ['why', 'nothing'],
    queryFn: load && opened && props.working === undefined ? load.from : skipToken,
  });
  const working = props.working ?? asked.data;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={working?.title ?? t('why.title')}
      closeButtonProps={{ 'aria-label': t('act.cancel') }}
    >
      {working ? (
        <WorkingLines working={working} />
      ) : asked.error ? (
        <ProblemAlert problem={asked.error} />
      ) : (
        <LinesSkeleton />
      )}
    </Drawer>
  );
}

/** The working open on a page, e.g. in a checkout. */
export function WorkingLines({ working }: { working: Working }): ReactNode {
  const { t } = useTranslation('design');
  const shown = useShown();
  return (
    <Stack gap="md">
      <div>
        {working.lines.map((line, index) => (
          <dl key={index} className={classes['line']} style={{ margin: 0 }}>
            <dt>{line.label}</dt>
            <dd>{shown(line.value)}</dd>
            {(line.note || line.clause) && (
              <dd className={classes['note']}>{[line.note, line.clause].filter(Boolean).join(' · ')}</dd>
            )}
          </dl>
        ))}
        {working.result !== undefined && working.result !== null && (
          <dl className={classes['total']} style={{ margin: 0 }}>
            <dt>{t('why.result')}</dt>
            <dd>{shown(working.result)}</dd>
          </dl>
        )}
      </div>
      {working.clause && (
        <div>
          <Text size="sm" c="dimmed">
            {t('why.clause')}
          </Text>
          <Text fw={600}>{working.clause}</Text>
          {working.pack && (
            <Text size="sm" c="dimmed">
              {working.termsVersion
                ? t('deadline.version', { pack: working.pack, version: working.termsVersion })
                : working.pack}
            </Text>
          )}
        </div>
      )}
      {working.clauseText && <blockquote className={classes['clause']}>{working.clauseText}</blockquote>}
    </Stack>
  );
}
