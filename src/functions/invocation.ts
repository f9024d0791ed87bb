/** What Excel tells a function of its call, behind the last argument. */
export interface Invocation {
  /** One address for each argument, such as `'My sheet'!B2:D20` (CustomFunctionsRuntime 1.4). */
  readonly parameterAddresses?: readonly unknown[] | undefined;
}
