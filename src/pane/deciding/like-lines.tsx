import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlacedLine } from '../figures/lines-by-treatment';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import { paneText } from '../words';
import { decidingText } from './words';

const useStyles = makeStyles({
  like: {
    margin: '0',
    paddingLeft: tokens.spacingHorizontalXXXL,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  likeList: { margin: '0', paddingLeft: tokens.spacingHorizontalL },
});

const words = decidingText.decide;
/** Lines that are named one by one; the others are counted. */
const namedLike = 8;

/** The lines that would be decided alike, by name. */
export function LikeLines({ like }: { readonly like: readonly PlacedLine[] }) {
  const styles = useStyles();
  const named = like.slice(0, namedLike);
  return (
    <div className={styles.like}>
      {words.likeThese}
      <ul className={styles.likeList}>
        {named.map(({ line }) => (
          <li key={line.key}>
            {words.likeRow(
              line.label === '' ? paneText.line.noLabel : line.label,
              line.row,
              line.amount === null ? null : poundsOnScreen(line.amount),
            )}
          </li>
        ))}
        {like.length > named.length ? <li>{words.likeMore(like.length - named.length)}</li> : null}
      </ul>
    </div>
  );
}
