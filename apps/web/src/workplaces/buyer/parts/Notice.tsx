import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Tone } from '../../../app/theme.js';
import classes from '../buyer.module.css';

/** A notice on a tone whose words are readable on it in both schemes. */
export function Notice(props: {
  tone?: Tone;
  title?: ReactNode;
  icon?: ReactNode;
  role?: 'status' | 'note';
  mb?: string;
  children?: ReactNode;
}): ReactNode {
  const { tone = 'info', title, icon, role = 'note', mb } = props;
  return (
    <div
      role={role}
      className={classes['notice']}
      data-tone={tone}
      style={mb ? { marginBottom: `var(--mantine-spacing-${mb})` } : undefined}
    >
      {icon && <span className={classes['noticeIcon']}>{icon}</span>}
      <div className={classes['grow']}>
        {title && (
          <Text fw={650} mb={props.children ? 4 : 0}>
            {title}
          </Text>
        )}
        {props.children && (
          <Text component="div" size="sm" c="var(--mantine-color-text)">
            {props.children}
          </Text>
        )}
      </div>
    </div>
  );
}
