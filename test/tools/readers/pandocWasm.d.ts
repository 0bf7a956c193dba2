/** What is used of `pandoc-wasm`, which has no types of its own. */
declare module 'pandoc-wasm' {
  /** @param options as in pandoc's defaults files: https://pandoc.org/MANUAL.html#defaults-files */
  export function convert(
    options: Readonly<Record<string, unknown>>,
    stdin: string | null,
    files: Readonly<Record<string, string>>,
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;

  export function query(options: Readonly<Record<string, unknown>>): unknown;
}
