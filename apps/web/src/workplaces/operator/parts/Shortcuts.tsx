import { Kbd, Modal, Table, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { judge } from '../../../session/access.js';
import { useSession } from '../../../session/session.js';
import { nav as billing } from '../../billing/nav.js';
import { nav as operator } from '../nav.js';
import { useBase } from '../types.js';

/** The second letter after `g`, by the entry's word. */
const PLACES: Record<string, string> = {
  home: 'h',
  deadlines: 'd',
  complaints: 'c',
  sellers: 's',
  applications: 'a',
  problems: 'p',
  terms: 't',
  journal: 'j',
  platform: 'o',
  tariffs: 'f',
  maintenance: 'm',
  extras: 'e',
  contracts: 'n',
  purges: 'u',
  invoices: 'i',
  statements: 'k',
  payments: 'y',
  debts: 'd',
  returns: 'v',
  refundRatios: 'r',
  balances: 'b',
  ledger: 'l',
};

const ROWS = 'tbody tr';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null
  );
}

/** Keys of the staff's screens: `?` lists them. */
export function Shortcuts(): ReactNode {
  const { t } = useTranslation(['staff', 'operator', 'billing']);
  const base = useBase();
  const id = base === '/billing' ? 'billing' : 'operator';
  const navigate = useNavigate();
  const { me, seller } = useSession();
  const [opened, setOpened] = useState(false);
  const afterG = useRef(-Infinity);

  const places = (id === 'billing' ? billing : operator)
    .filter((entry) => PLACES[entry.label] && judge(entry.access, me, seller) === 'yes')
    .map((entry) => ({
      key: PLACES[entry.label] ?? '',
      to: entry.to,
      words: t(`nav.${entry.label}` as never, { ns: id }) as string,
    }));

  function move(step: number): void {
    const links = [...document.querySelectorAll<HTMLElement>(`main ${ROWS}`)].flatMap(
      (row) => row.querySelector<HTMLElement>('a, button') ?? [],
    );
    const row = document.activeElement?.closest('tr');
    const at = links.findIndex((link) => link.closest('tr') === row);
    links[at === -1 ? (step > 0 ? 0 : links.length - 1) : at + step]?.focus();
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const taken = act(event.key, event.timeStamp);
    if (taken) event.preventDefault();
  });

  function act(key: string, at: number): boolean {
    if (at - afterG.current < 1500) {
      afterG.current = -Infinity;
      const place = places.find((one) => one.key === key);
      if (place) void navigate(place.to);
      return place !== undefined;
    }
    if (key === '?') setOpened(true);
    else if (key === 'g') afterG.current = at;
    else if (key === '/') return focus('main input[type="search"]');
    else if (key === 'n') return focus('[data-next-act] button', true);
    else if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1);
    else return false;
    return true;
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const rows: [string[], string][] = [
    [['?'], t('keys.list')],
    [['/'], t('keys.search')],
    [['j'], t('keys.down')],
    [['k'], t('keys.up')],
    [['Enter'], t('keys.open')],
    [['n'], t('keys.act')],
    ...places.map((place): [string[], string] => [['g', place.key], place.words]),
  ];

  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Table fz="sm" aria-label={t('keys.title')}>
        <Table.Tbody>
          {rows.map(([keys, words]) => (
            <Table.Tr key={keys.join('')}>
              <Table.Td w={110}>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{words}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt="sm">
        {t('keys.note')}
      </Text>
    </Modal>
  );
}

function focus(selector: string, press = false): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (press) found?.click();
  else found?.focus();
  return found !== null;
}
