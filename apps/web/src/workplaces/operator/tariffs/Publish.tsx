import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { isLanguage } from '../../../texts/languages.js';
import { ActForm } from '../parts/ActForm.js';
import { instantOf, useRefresh } from '../parts/refresh.js';
import { Compare } from './Compare.js';
import type { PublishedTariff, TariffDraft, TariffsBoard } from './types.js';

/** Publishes a draft, now or from a moment; shows what changes against what is sold. */
export function Publish(props: {
  draft: TariffDraft;
  current: PublishedTariff | undefined;
  onDone?: () => void;
  onClose: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation('staffTariffs');
  const refresh = useRefresh();
  const { draft, current } = props;
  return (
    <ActForm
      name={`tariff-publication:${draft.id}`}
      title={t('publish.title', { title: draft.title[isLanguage(i18n.language) ? i18n.language : 'ru'] || draft.code })}
      text={t('publish.text')}
      submit={t('publish.act')}
      fields={[
        {
          name: 'effectiveAt',
          label: t('publish.effective'),
          kind: 'when',
          note: t('publish.effectiveNote'),
          optional: true,
        },
      ]}
      aside={() =>
        current ? (
          <Compare
            before={current}
            after={draft}
            names={[t('versionOf', { version: current.version }), t('draft.word')]}
          />
        ) : null
      }
      send={({ effectiveAt }) =>
        api.request<TariffsBoard>('POST', `/operator/tariffs/${draft.id}/publication`, {
          body: effectiveAt ? { effectiveAt: instantOf(effectiveAt) } : {},
        })
      }
      onDone={() => {
        refresh('/operator/tariffs', '/tariffs');
        notifications.show({ color: 'green', message: t('publish.done') });
        props.onDone?.();
      }}
      onClose={props.onClose}
    />
  );
}
