import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  formula: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** A formula as it stands in its cell; it can be selected and copied. */
export function FormulaText({ formula }: { readonly formula: string }) {
  const styles = useStyles();
  return <code className={styles.formula}>{formula}</code>;
}
