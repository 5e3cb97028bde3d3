import type { Player } from './usePlayer';
import styles from './timeline.module.css';

const ICONS = {
  previous: 'M4 3h1.6v10H4zM13 3v10L6.4 8z',
  next: 'M10.4 3H12v10h-1.6zM3 3v10l6.6-5z',
  play: 'M4.5 2.5v11l9-5.5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
} as const;

function Icon({ name }: { name: keyof typeof ICONS }) {
  return <svg viewBox="0 0 16 16" aria-hidden="true"><path d={ICONS[name]} /></svg>;
}

export function Controls({ player, ends }: { player: Player; ends: { previous: boolean; next: boolean } }) {
  return (
    <div className={styles.controls} role="group" aria-label="Play through time">
      <button type="button" aria-label="Previous event" aria-disabled={ends.previous || undefined} onClick={() => player.step(-1)}><Icon name="previous" /></button>
      <button type="button" aria-label={player.playing ? 'Pause' : 'Play'} onClick={player.toggle} {...player.button}>
        <Icon name={player.playing ? 'pause' : 'play'} />
      </button>
      <button type="button" aria-label="Next event" aria-disabled={ends.next || undefined} onClick={() => player.step(1)}><Icon name="next" /></button>
    </div>
  );
}
