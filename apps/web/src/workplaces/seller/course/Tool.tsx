import { ActionIcon } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

/** A small button of the outline. */
export function Tool(props: {
  icon: ComponentType<{ size?: number | string }>;
  label: string;
  onAct: () => void;
  disabled?: boolean;
}): ReactNode {
  const { icon: Icon, label, onAct, disabled = false } = props;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c={disabled ? 'dimmed' : 'var(--mantine-color-text)'}
      size={32}
      aria-label={label}
      title={label}
      disabled={disabled}
      bg="transparent"
      onClick={onAct}
    >
      <Icon size={18} />
    </ActionIcon>
  );
}
