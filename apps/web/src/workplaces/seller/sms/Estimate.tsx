import { Alert, Button, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money, WorkingLines } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { isZero } from '../licence/types.js';
import type { SmsEstimate } from './types.js';

const SHOWN = 20;
const ENCODINGS: Record<string, string> = { ucs2: 'UCS-2', gsm7: 'GSM-7' };

/** What a mailing will be and cost, before anything is sent. */
export function Estimate(props: { estimate: SmsEstimate; sending: boolean; onSend: () => void }): ReactNode {
  const { estimate, sending, onSend } = props;
  const { t } = useTranslation('sellerSms');
  const format = useFormat();
  const { lines, skipped, total } = estimate;
  const own = estimate.contract === 'own';
  return (
    <Paper withBorder p="md" component="section" aria-live="polite">
      <Title order={2} size="h3" mb="sm">
        {t('quote.title')}
      </Title>
      <Stack gap="sm">
        <Text size="sm">
          {t('quote.parts', { count: estimate.parts })}{' '}
          {t('quote.encoding', {
            encoding: ENCODINGS[estimate.encoding] ?? estimate.encoding,
            units: estimate.units,
            perPart: estimate.perPart,
          })}
        </Text>
        {(skipped.noConsent > 0 || skipped.badNumber > 0) && (
          <Alert color="yellow" variant="light" title={t('quote.skipped')}>
            {skipped.noConsent > 0 && <Text size="sm">{t('quote.noConsent', { count: skipped.noConsent })}</Text>}
            {skipped.badNumber > 0 && <Text size="sm">{t('quote.badNumber', { count: skipped.badNumber })}</Text>}
          </Alert>
        )}
        {own ? (
          <Alert variant="light">{t('quote.own')}</Alert>
        ) : (
          <WorkingLines
            working={{
              lines: [
                { label: t('quote.messages'), value: format.number(lines.length) },
                { label: t('quote.cost'), value: total.cost },
                { label: t('quote.commission', { rate: estimate.rate }), value: total.commission },
              ],
              result: total.total,
              clause: estimate.clause,
            }}
          />
        )}
        {lines.length > 0 && (
          <details>
            <summary style={{ cursor: 'pointer', fontSize: 14 }}>{t('quote.each')}</summary>
            <Table fz="sm" mt="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('recipient')}</Table.Th>
                  <Table.Th ta="right">{t('partsShort')}</Table.Th>
                  <Table.Th ta="right">{t('cost')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.slice(0, SHOWN).map((line, at) => (
                  <Table.Tr key={at}>
                    <Table.Td>{line.recipient}</Table.Td>
                    <Table.Td ta="right">{format.number(line.parts)}</Table.Td>
                    <Table.Td ta="right">
                      <Money value={line.total} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {lines.length > SHOWN && (
              <Text size="xs" c="dimmed">
                {t('quote.andMore', { count: lines.length - SHOWN })}
              </Text>
            )}
          </details>
        )}
        <Button
          leftSection={<IconSend size={18} />}
          loading={sending}
          disabled={lines.length === 0}
          onClick={onSend}
          w="fit-content"
        >
          {own || isZero(total.total) ? t('send') : t('sendFor', { amount: format.money(total.total) })}
        </Button>
        {!own && (
          <Text size="xs" c="dimmed">
            {t('quote.debit')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
