const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML must have it. What stands in returns is never markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => entities[each] ?? each);
