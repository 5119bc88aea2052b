import { Menu, Text, UnstyledButton } from '@mantine/core';
import {
  IconBuildingStore,
  IconCheck,
  IconGavel,
  IconLayoutGrid,
  IconReportMoney,
  IconSelector,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSettings } from '../app/settings.js';
import { judge } from '../session/access.js';
import { useSession } from '../session/session.js';
import { workplaces } from '../workplaces/index.js';
import type { Workplace, WorkplaceId } from '../workplaces/workplace.js';
import classes from './frame.module.css';

const ICONS: Record<WorkplaceId, typeof IconGavel> = {
  buyer: IconLayoutGrid,
  seller: IconBuildingStore,
  operator: IconGavel,
  billing: IconReportMoney,
};

/** Top left: which workplace, and for which seller. Changing the workplace keeps the seller. */
export function WorkplaceSwitch({ here }: { here: Workplace }): ReactNode {
  const { t } = useTranslation('frame');
  const { me, seller, chooseSeller } = useSession();
  const navigate = useNavigate();
  const house = useSettings()?.operatorName || 'Mediary';
  const open = workplaces.filter((workplace) => judge(workplace.access, me, seller) === 'yes');
  const line = here.id === 'seller' && seller ? seller.name : t(`workplaces.${here.id}`);
  const many = open.length > 1 || (me?.sellers.length ?? 0) > 1;

  const face = (
    <>
      <img className={classes['mark']} src="/icon.svg" alt="" />
      <span className={classes['switchWords']}>
        <Text span fw={650} truncate display="block">
          {house}
        </Text>
        {many && (
          <Text span size="xs" c="dimmed" truncate display="block">
            {line}
          </Text>
        )}
      </span>
    </>
  );
  if (!many) {
    return (
      <Link className={classes['switch']} to="/" style={{ color: 'inherit', textDecoration: 'none' }}>
        {face}
      </Link>
    );
  }
  return (
    <Menu width={280} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes['switch']} title={t('switchWorkplace')}>
          {face}
          <IconSelector size={16} aria-hidden style={{ flex: 'none' }} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('switchWorkplace')}</Menu.Label>
        {open.map((workplace) => {
          const Icon = ICONS[workplace.id];
          return (
            <Menu.Item
              key={workplace.id}
              component={Link}
              to={`/${workplace.base}`}
              leftSection={<Icon size={18} />}
              rightSection={workplace.id === here.id ? <IconCheck size={16} /> : null}
              aria-current={workplace.id === here.id ? 'true' : undefined}
            >
              {t(`workplaces.${workplace.id}`)}
            </Menu.Item>
          );
        })}
        {me && me.sellers.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('sellerOf')}</Menu.Label>
            {me.sellers.map((entry) => (
              <Menu.Item
                key={entry.id}
                leftSection={<IconBuildingStore size={18} />}
                rightSection={entry.id === seller?.id ? <IconCheck size={16} /> : null}
                aria-current={entry.id === seller?.id ? 'true' : undefined}
                onClick={() => {
                  chooseSeller(entry.id);
                  void navigate('/seller');
                }}
              >
                {entry.name}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
