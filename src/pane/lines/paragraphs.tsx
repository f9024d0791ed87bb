import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Edition } from '../../guidance/edition';
import { paneText } from '../words';
import { useInGuidance } from '../guidance/in-guidance';
import { LinkButton } from '../parts/link-button';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  says: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The paragraphs that a reason rests on; pressing one shows what it says, in place. */
export function Paragraphs({
  cites,
  edition,
}: {
  readonly cites: readonly string[];
  readonly edition: Edition | null;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const says = useId();
  const openGuidance = useInGuidance();
  if (cites.length === 0) return null;
  const paragraph = open === null ? undefined : edition?.paragraphs[open];
  return (
    <div>
      <div className={styles.buttons}>
        {cites.map((id) => (
          <LinkButton
            key={id}
            opens={{ open: open === id, id: says }}
            onClick={() => {
              setOpen(open === id ? null : id);
            }}
          >
            {paneText.line.paragraph(id)}
          </LinkButton>
        ))}
      </div>
      {open === null ? null : (
        <div id={says} className={styles.says}>
          {paragraph === undefined
            ? paneText.line.paragraphUnknown(open)
            : paneText.line.paragraphSays(open, paragraph.says)}{' '}
          {openGuidance === null ? null : (
            <LinkButton
              onClick={() => {
                openGuidance(open);
              }}
            >
              {paneText.line.inGuidance(open)}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
