/** What the pane says of writings that were interrupted. */
export const recoveryText = {
  region: 'Interrupted work',
  putItRight: 'Put it right',
  working: 'Putting it right…',
} as const;
