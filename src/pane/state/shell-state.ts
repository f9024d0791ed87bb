/** The pane's views; `formula`, `settings` and `help` are reached from the menu and from where they are needed. */
export type View = 'home' | 'budget' | 'statement' | 'guidance' | 'formula' | 'settings' | 'help';

/** What a screen reader says next; the number tells two equal sentences apart. */
export interface Announcement {
  readonly sentence: string;
  readonly number: number;
}

/** What the whole pane shares: the view in sight, and what is said aloud. */
export interface ShellState {
  readonly view: View;
  /** What the guidance was opened for, such as `A7`; `''` for nothing. */
  readonly asked: string;
  readonly announcement: Announcement;
  /** The last problem; a reading that follows it does not take it away before it has been spoken. */
  readonly alarm: Announcement;
}

export const initialShellState = (view: View): ShellState => ({
  view,
  asked: '',
  announcement: { sentence: '', number: 0 },
  alarm: { sentence: '', number: 0 },
});
