import { isProblem } from '#api-client';
import { Anchor, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { NextAct, PageHeader, PageSkeleton, ProblemAlert, StateBadge, Timeline } from '../../../design/index.js';
import { LegalProfile } from '../parts/LegalProfile.js';
import { Panel } from '../parts/Panel.js';
import { useSellerActs } from '../seller/acts.js';
import { AccountTab, UsageDifferences } from '../seller/AccountTab.js';
import { ContractTab, useTerminations } from '../seller/ContractTab.js';
import { LicencePanel, Members, Suspensions } from '../seller/Overview.js';
import { PurgeTab } from '../seller/PurgeTab.js';
import { chipOf, shortId, useBase, useStaff } from '../types.js';
import type { Licence, Seller } from '../types.js';
import classes from '../staff.module.css';
import { actorWords, deadlineName, textKey } from '../words.js';

/** A seller as the staff sees it: who it is, its licence, contract, account, and the deletion of its data. */
export default function SellerPage(): ReactNode {
  const { t } = useTranslation('operator');
  const { t: x } = useTranslation('staffSeller');
  const { id = '' } = useParams();
  const base = useBase();
  const staff = useStaff();
  const [search, setSearch] = useSearchParams();
  const seller = useQuery({
    queryKey: ['/operator/sellers', id],
    queryFn: () => api.request<Seller>('GET', `/operator/sellers/${id}`),
    staleTime: 60_000,
  });
  const licence = useQuery({
    queryKey: ['/operator/sellers', id, 'licence'],
    queryFn: () => api.request<Licence>('GET', `/operator/sellers/${id}/licence`),
  });
  const terminations = useTerminations(id);
  const notice = terminations.data?.items.some((one) => one.status === 'given' && one.giver === 'operator') ?? false;
  const acts = useSellerActs(seller.data, licence.data, notice);
  if (seller.error && !seller.data)
    return <Unseen sellerId={id} error={seller.error} retry={() => void seller.refetch()} />;
  if (!seller.data) return <PageSkeleton />;
  const { data } = seller;
  const tabs = ['overview', 'contract', ...(staff.billing ? ['account'] : []), 'deletion'];
  const asked = search.get('tab') ?? '';
  const tab = tabs.includes(asked) ? asked : 'overview';
  const zone = licence.data?.zone ?? 'UTC';

  return (
    <>
      <PageHeader
        back={[{ to: `${base}/sellers`, title: t('sellers.title') }]}
        title={data.displayName}
        text={
          <Anchor component={Link} to={`/sellers/${data.slug}`}>
            {t('seller.publicPage')}
          </Anchor>
        }
        aside={<StateBadge state={data.status} />}
        actions={
          <div data-next-act>
            <NextAct
              primary={acts.primary}
              more={[
                ...acts.more,
                ...(staff.complaints
                  ? [{ label: t('seller.complaints'), to: `/operator/complaints?seller=${id}&state=all` }]
                  : []),
                ...(staff.billing
                  ? [
                      { label: t('seller.ratio'), to: `/billing/refund-ratios/${id}` },
                      { label: t('seller.ledger'), to: `/billing/ledger?seller=${id}` },
                    ]
                  : []),
                ...(staff.admin ? [{ label: t('seller.journal'), to: `/operator/journal?seller=${id}` }] : []),
              ]}
            />
          </div>
        }
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => setSearch(value && value !== 'overview' ? { tab: value } : {}, { replace: true })}
      >
        <Tabs.List mb="md">
          {tabs.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {x(`tabs.${value as 'overview'}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <div className={classes['case']}>
            <Stack gap="md">
              <LegalProfile profile={data.profile} />
              <Suspensions seller={data} />
              <History seller={data} licence={licence.data} />
            </Stack>
            <Stack gap="md">
              {licence.error && <ProblemAlert problem={licence.error} onRetry={() => void licence.refetch()} />}
              {licence.data && <LicencePanel licence={licence.data} />}
              {(staff.billing || staff.support) && <UsageDifferences sellerId={id} />}
              <Members seller={data} />
            </Stack>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="contract">
          <ContractTab sellerId={id} zone={zone} />
        </Tabs.Panel>
        <Tabs.Panel value="account">
          <AccountTab sellerId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="deletion">
          <PurgeTab sellerId={id} gone={data.status === 'purged'} />
        </Tabs.Panel>
      </Tabs>
      {acts.forms}
    </>
  );
}

/** A seller whose data is deleted has no page of its own left; what was deleted can still be shown. */
function Unseen({ sellerId, error, retry }: { sellerId: string; error: unknown; retry: () => void }): ReactNode {
  const { t } = useTranslation('operator');
  const base = useBase();
  const gone = isProblem(error) && error.status === 404;
  if (!gone) return <ProblemAlert problem={error} onRetry={retry} />;
  return (
    <>
      <PageHeader
        back={[{ to: `${base}/sellers`, title: t('sellers.title') }]}
        title={shortId(sellerId)}
        text={t('seller.gone')}
        aside={<StateBadge state="purged" />}
      />
      <PurgeTab sellerId={sellerId} gone />
    </>
  );
}

function History({ seller, licence }: { seller: Seller; licence: Licence | undefined }): ReactNode {
  const { t } = useTranslation('operator');
  const { t: s } = useTranslation('staff');
  return (
    <Panel title={t('seller.history')}>
      <Timeline
        events={seller.history.map((line, index) => ({
          id: String(index),
          at: line.at,
          title: t(`seller.transition.${textKey(line.transition)}` as 'seller.transition.suspend', {
            defaultValue: line.transition,
          }),
          actor: line.actor === 'system' ? null : actorWords(line.actor, s),
          automatic: line.actor === 'system',
          text:
            line.reason &&
            t(`sellers.reason.${textKey(line.reason)}` as 'sellers.reason.debt', { defaultValue: line.reason }),
        }))}
        ahead={(licence?.deadlines ?? [])
          .filter((d) => d.state === 'waiting')
          .map((d) => ({ ...chipOf(d), title: deadlineName(d.kind, s) }))}
      />
    </Panel>
  );
}
