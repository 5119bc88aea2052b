import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../design/index.js';
import classes from '../buyer.module.css';
import { useMediaLink } from './media.js';

/** Renewals without a second played between them: beyond, it is not the link that is wrong. */
const RENEWALS = 3;
const SAVE_EVERY_S = 10;

/**
 * Plays a lesson's video over a link that dies soon: when it does, another is asked and playing goes on from the same
 * second. View only: there is nothing to download it with.
 */
export function Video(props: {
  lessonId: string;
  title: string;
  startAt?: number;
  /** Where the person is: every ten seconds while playing, at pauses, jumps and the end, and on leaving. */
  onPosition?: (seconds: number, ended: boolean) => void;
  onBroken?: (problem: unknown) => void;
}): ReactNode {
  const { lessonId, title, startAt = 0 } = props;
  const { t } = useTranslation('learning');
  const link = useMediaLink(lessonId);
  const video = useRef<HTMLVideoElement>(null);
  const place = useRef({ at: startAt, playing: false, saved: startAt, renewals: 0 });
  const [broken, setBroken] = useState(false);

  const told = useEffectEvent((ended: boolean) => {
    const { at, saved } = place.current;
    if (!ended && Math.abs(at - saved) < 1) return;
    place.current.saved = at;
    props.onPosition?.(Math.floor(at), ended);
  });
  const failed = useEffectEvent((problem: unknown) => props.onBroken?.(problem));

  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') told(false);
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      told(false);
    };
  }, []);
  useEffect(() => {
    if (link.error) failed(link.error);
  }, [link.error]);

  async function renew(): Promise<void> {
    place.current.renewals += 1;
    if (place.current.renewals > RENEWALS) {
      setBroken(true);
      return;
    }
    await link.refetch();
  }

  if (link.error) return <ProblemAlert problem={link.error} onRetry={() => void link.refetch()} />;
  return (
    <>
      {broken && (
        <ProblemAlert
          problem={new Error('media')}
          onRetry={() => {
            place.current.renewals = 0;
            setBroken(false);
            void link.refetch();
          }}
        />
      )}
      {/* Lessons come without subtitle tracks: sellers upload none. */}
      <video
        ref={video}
        className={classes['video']}
        src={link.data?.url}
        aria-label={t('player.video', { title })}
        controls
        controlsList="nodownload noremoteplayback"
        disableRemotePlayback
        playsInline
        preload="metadata"
        onContextMenu={(event) => event.preventDefault()}
        onLoadedMetadata={(event) => {
          const player = event.currentTarget;
          const { at, playing } = place.current;
          // A film seen to the end begins anew.
          if (at > 0 && at < player.duration - 1) player.currentTime = at;
          if (playing) void player.play().catch(() => undefined);
        }}
        onTimeUpdate={(event) => {
          const player = event.currentTarget;
          // After a new link the player stands at 0 for a moment: that is not where the person is.
          if (player.seeking || player.readyState < 2) return;
          if (player.currentTime > place.current.at) place.current.renewals = 0;
          place.current.at = player.currentTime;
          if (!player.paused && Math.abs(player.currentTime - place.current.saved) >= SAVE_EVERY_S) told(false);
        }}
        onPlay={() => {
          place.current.playing = true;
        }}
        onPause={(event) => {
          if (event.currentTarget.error) return;
          place.current.playing = false;
          told(false);
        }}
        onSeeked={(event) => {
          place.current.at = event.currentTarget.currentTime;
          told(false);
        }}
        onEnded={(event) => {
          place.current.at = event.currentTarget.duration;
          place.current.playing = false;
          told(true);
        }}
        onError={() => link.data && void renew()}
      />
    </>
  );
}
