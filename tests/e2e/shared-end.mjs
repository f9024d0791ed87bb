// After the browser suites: the browser that they shared is closed.
export default async function endShared() {
  await globalThis.cashableSharedBrowser?.close();
}
