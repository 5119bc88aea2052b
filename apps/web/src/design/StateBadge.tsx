import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../app/theme.js';
import { STATE_TONES, stateName } from './states.js';
import classes from './design.module.css';

/** A state in one word and one colour. `word` gives a case's own word where the general one would mislead. */
export function StateBadge({ state, word }: { state: string; word?: string }): ReactNode {
  const { t } = useTranslation('states');
  const name = stateName(state);
  return <ToneBadge tone={name ? STATE_TONES[name] : 'neutral'}>{word ?? (name ? t(name) : state)}</ToneBadge>;
}

/** A short word on a tone, for what is not a state (a role, a kind). */
export function ToneBadge({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return (
    <span className={classes['badge']} data-tone={tone}>
      {children}
    </span>
  );
}
