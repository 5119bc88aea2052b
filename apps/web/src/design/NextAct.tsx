import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** Something a person may do with a case, said as a verb. */
export interface Act {
  label: string;
  /** A place to go, or what to do. */
  to?: string;
  onAct?: () => unknown;
  /** Why it cannot be done now; set, the act is shown disabled with it. */
  disabledReason?: string | null;
  icon?: ComponentType<{ size?: number | string }>;
  danger?: boolean;
  /** Asked first, for what cannot be taken back. */
  confirm?: { title: string; text: ReactNode };
  pending?: boolean;
}

/** One primary act, the rest in a menu. Nothing allowed is hidden, nothing forbidden is unexplained. */
export function NextAct({ primary, more = [] }: { primary?: Act | null; more?: readonly Act[] }): ReactNode {
  const { t } = useTranslation('design');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Act | null>(null);
  const reasonId = useId();

  function run(act: Act): void {
    setAsking(null);
    if (act.to !== undefined) void navigate(act.to);
    else act.onAct?.();
  }
  function press(act: Act): void {
    if (act.disabledReason || act.pending) return;
    if (act.confirm) setAsking(act);
    else run(act);
  }

  return (
    <Stack gap={4} align="flex-end">
      <Group gap="xs" wrap="nowrap">
        {primary ? (
          <Button
            color={primary.danger ? 'red' : undefined}
            leftSection={primary.icon && <primary.icon size={18} />}
            loading={primary.pending}
            data-disabled={primary.disabledReason ? true : undefined}
            aria-disabled={primary.disabledReason ? true : undefined}
            aria-describedby={primary.disabledReason ? reasonId : undefined}
            onClick={() => press(primary)}
          >
            {primary.label}
          </Button>
        ) : (
          more.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('act.nothing')}
            </Text>
          )
        )}
        {more.length > 0 && (
          <Menu position="bottom-end" width={280}>
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t('act.more')}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((act) => (
                <Menu.Item
                  key={act.label}
                  color={act.danger && !act.disabledReason ? 'var(--mantine-color-error)' : undefined}
                  leftSection={act.icon && <act.icon size={16} />}
                  aria-disabled={act.disabledReason ? true : undefined}
                  c={act.disabledReason ? 'dimmed' : undefined}
                  closeMenuOnClick={!act.disabledReason}
                  onClick={() => press(act)}
                >
                  {act.label}
                  {act.disabledReason && (
                    <Text size="xs" c="dimmed">
                      {act.disabledReason}
                    </Text>
                  )}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {primary?.disabledReason && (
        <Text id={reasonId} size="xs" c="dimmed" maw={320} ta="end">
          {t('act.notNow', { reason: primary.disabledReason })}
        </Text>
      )}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking?.confirm?.title}
        centered
        closeButtonProps={{ 'aria-label': t('act.cancel') }}
      >
        <Stack>
          <div>{asking?.confirm?.text}</div>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(null)}>
              {t('act.cancel')}
            </Button>
            <Button color={asking?.danger ? 'red' : undefined} onClick={() => asking && run(asking)}>
              {asking?.label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
