/** @returns what the text holds; `undefined` where it is no JSON, which no schema takes */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
