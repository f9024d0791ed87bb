import { makeStyles } from '@fluentui/react-components';
import type { Announcement } from '../state/shell-state';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface AnnouncerProps {
  readonly announcement: Announcement;
  readonly alarm: Announcement;
}

/** Speaks results to screen readers. Both regions are there from the start, else what changes in them is not spoken. */
export function Announcer({ announcement, alarm }: AnnouncerProps) {
  const styles = useStyles();
  // A new node is spoken even when its words are the same as before.
  return (
    <div className={styles.unseen}>
      <div role="status" aria-live="polite">
        <span key={announcement.number}>{announcement.sentence}</span>
      </div>
      <div role="alert" aria-live="assertive">
        <span key={alarm.number}>{alarm.sentence}</span>
      </div>
    </div>
  );
}
