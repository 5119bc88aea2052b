import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../../design/index.js';
import { useRole } from '../data.js';
import { Messages } from '../sms/Messages.js';
import { OwnContract } from '../sms/OwnContract.js';
import { SendSms } from '../sms/SendSms.js';
import { SmsStatementPanel } from '../sms/SmsStatementPanel.js';

/** Short messages: sending with the price known before, their states, the month's statement, one's own contract. */
export default function SmsPage(): ReactNode {
  const { t } = useTranslation('sellerSms');
  const { role, owner, money } = useRole();
  const [search, setSearch] = useSearchParams();
  const sends = owner || role === 'curator';
  const tabs = [
    ...(sends ? (['send'] as const) : []),
    ...(sends || money ? (['messages'] as const) : []),
    ...(money ? (['statement'] as const) : []),
    ...(owner ? (['contract'] as const) : []),
  ];
  const tab = tabs.find((one) => one === search.get('tab')) ?? tabs[0] ?? 'messages';
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => setSearch(value && value !== tabs[0] ? { tab: value } : {}, { replace: true })}
      >
        <Tabs.List mb="lg">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="send">
          <SendSms onSent={() => setSearch({ tab: 'messages' })} />
        </Tabs.Panel>
        <Tabs.Panel value="messages">
          <Messages />
        </Tabs.Panel>
        <Tabs.Panel value="statement">
          <SmsStatementPanel />
        </Tabs.Panel>
        <Tabs.Panel value="contract">
          <OwnContract />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
