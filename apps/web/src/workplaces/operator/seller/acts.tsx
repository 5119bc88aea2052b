import { Alert, List } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import type { Act } from '../../../design/index.js';
import { ActForm } from '../parts/ActForm.js';
import { Extension } from '../parts/Extension.js';
import { useRefresh } from '../parts/refresh.js';
import { useGrounds } from '../licensing.js';
import { useStaff } from '../types.js';
import type { Licence, Seller } from '../types.js';
import { textKey } from '../words.js';

const STAFF_REASONS = ['breach', 'debt', 'over-quota'] as const;
const GROUNDS = ['breach', 'law-or-morals'];
type Opened = 'extend' | 'suspend' | 'lift' | 'notice' | 'seller-notice' | 'ground';

/** What staff may do with a seller, with why it cannot be done now, and the forms of these acts. */
export function useSellerActs(
  seller: Seller | undefined,
  licence: Licence | undefined,
  noticeGiven: boolean,
): { primary: Act; more: Act[]; forms: ReactNode } {
  const { t } = useTranslation('staffSeller');
  const { t: o } = useTranslation('operator');
  const staff = useStaff();
  const refresh = useRefresh();
  const [opened, open] = useState<Opened | null>(null);
  const id = seller?.id ?? '';
  const done = (words: string): void => {
    refresh('/operator/sellers', '/operator/licences');
    notifications.show({ color: 'green', message: words });
  };
  const withdraw = useMutation({
    mutationFn: () => api.request('POST', `/operator/sellers/${id}/termination/withdrawal`),
    onSuccess: () => done(t('acts.withdrawn')),
  });

  const gone = seller?.status === 'purging' || seller?.status === 'purged' ? o('seller.gone') : null;
  const decide = staff.complaints || staff.billing ? null : t('acts.notYours');
  const contract = staff.support ? null : t('acts.supportOnly');
  const held = (seller?.suspensions ?? []).map(({ reason }) => reason);
  const liftable = STAFF_REASONS.filter((reason) => held.includes(reason));
  const free = STAFF_REASONS.filter((reason) => !held.includes(reason));
  const extendReason = !staff.billing
    ? o('seller.billingOnly')
    : (gone ?? (licence?.kind === 'paid' ? o('seller.paidAlready') : null));

  const extend: Act = { label: o('seller.extend'), onAct: () => open('extend'), disabledReason: extendReason };
  const suspend: Act = {
    label: t('acts.suspend'),
    onAct: () => open('suspend'),
    danger: true,
    disabledReason: gone ?? decide ?? (free.length === 0 ? t('acts.allHeld') : null),
  };
  const lift: Act = {
    label: t('acts.lift'),
    onAct: () => open('lift'),
    disabledReason: gone ?? decide ?? (liftable.length === 0 ? t('acts.nothingHeld') : null),
  };
  const ended = gone ?? contract;
  const more: Act[] = [
    suspend,
    lift,
    ...(noticeGiven
      ? [
          {
            label: t('acts.withdraw'),
            onAct: () => withdraw.mutate(),
            pending: withdraw.isPending,
            disabledReason: ended,
            confirm: { title: t('acts.withdrawTitle'), text: t('acts.withdrawText') },
          },
        ]
      : [
          { label: t('acts.notice'), onAct: () => open('notice'), disabledReason: ended, danger: true },
          { label: t('acts.sellerNotice'), onAct: () => open('seller-notice'), disabledReason: ended },
        ]),
    { label: t('acts.ground'), onAct: () => open('ground'), disabledReason: ended, danger: true },
  ];
  // What is suspended is lifted first of all; otherwise the usual act is more free access.
  const primary = liftable.length > 0 && !lift.disabledReason ? lift : extend;
  const close = (): void => open(null);
  return {
    primary,
    more: [...(primary === lift ? [extend] : []), ...more.filter((act) => act !== primary)],
    forms: seller && (
      <>
        {opened === 'extend' && <Extension sellerId={id} onClose={close} />}
        {(opened === 'suspend' || opened === 'lift') && (
          <SuspensionForm
            seller={seller}
            lift={opened === 'lift'}
            reasons={opened === 'lift' ? liftable : free}
            onDone={() => done(t(opened === 'lift' ? 'acts.lifted' : 'acts.suspended'))}
            onClose={close}
          />
        )}
        {(opened === 'notice' || opened === 'seller-notice' || opened === 'ground') && (
          <EndForm seller={seller} kind={opened} onDone={() => done(t(`acts.done.${opened}`))} onClose={close} />
        )}
      </>
    ),
  };
}

function SuspensionForm(props: {
  seller: Seller;
  lift: boolean;
  reasons: readonly string[];
  onDone: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('staffSeller');
  const { t: o } = useTranslation('operator');
  const { seller, lift, reasons } = props;
  return (
    <ActForm
      name={`seller:${seller.id}:${lift ? 'lift' : 'suspend'}`}
      title={t(lift ? 'acts.liftTitle' : 'acts.suspendTitle', { seller: seller.displayName })}
      text={t(lift ? 'acts.liftText' : 'acts.suspendText')}
      danger={!lift}
      submit={t(lift ? 'acts.lift' : 'acts.suspend')}
      fields={[
        {
          name: 'reason',
          label: t('acts.reason'),
          kind: 'select',
          initial: reasons[0] ?? '',
          options: reasons.map((value) => ({
            value,
            label: o(`sellers.reason.${textKey(value)}` as 'sellers.reason.debt'),
          })),
        },
        { name: 'ground', label: t('acts.groundWords'), kind: 'area', note: t('acts.groundNote'), min: 5 },
        ...(lift
          ? []
          : [
              {
                name: 'clause',
                label: t('acts.clause'),
                kind: 'line' as const,
                note: t('acts.clauseNote'),
                optional: true,
              },
            ]),
      ]}
      aside={({ reason }) =>
        !lift && reason ? (
          <Alert color="yellow" variant="light" p="xs">
            {t(`acts.stops.${textKey(reason)}` as 'acts.stops.debt')}
          </Alert>
        ) : null
      }
      send={({ reason, ground, clause }) =>
        api.request('POST', `/operator/sellers/${seller.id}/suspension${lift ? '/lift' : ''}`, {
          body: { reason, ground, ...(clause ? { clause } : {}) },
        })
      }
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}

function EndForm(props: {
  seller: Seller;
  kind: 'notice' | 'seller-notice' | 'ground';
  onDone: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('staffSeller');
  const { seller, kind } = props;
  const grounds = useGrounds('termination.grounds', GROUNDS);
  return (
    <ActForm
      name={`seller:${seller.id}:${kind}`}
      title={t(`end.title.${kind}`, { seller: seller.displayName })}
      text={
        <>
          {t(`end.text.${kind}`)}
          <List size="sm" mt="xs">
            {(['sales', 'refund', 'retention'] as const).map((key) => (
              <List.Item key={key}>{t(`end.then.${key}`)}</List.Item>
            ))}
          </List>
        </>
      }
      danger
      submit={t(`end.submit.${kind}`)}
      fields={[
        ...(kind === 'ground'
          ? [
              {
                name: 'ground',
                label: t('end.ground'),
                kind: 'select' as const,
                options: grounds.map((value) => ({
                  value,
                  label: t(`end.grounds.${textKey(value)}` as 'end.grounds.breach', { defaultValue: value }),
                })),
              },
            ]
          : []),
        { name: 'text', label: t(`end.words.${kind}`), kind: 'area', note: t('end.wordsNote'), min: 10 },
      ]}
      send={({ ground, text }) =>
        api.request('POST', `/operator/sellers/${seller.id}/termination`, {
          body: { kind, text, ...(ground ? { ground } : {}) },
        })
      }
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
