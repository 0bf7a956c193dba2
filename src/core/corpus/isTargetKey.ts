/** Whether a text is one that `targetKey` could give: of a corpus that may not be read yet, or not any more. */
export function isTargetKey(text: string): boolean {
  return (
    text.length <= 200 &&
    /^(?:compendium|para:[1-9]\d{0,8}(?: \([a-z]\))?|[A-Z0-9]+(?:\/[A-Z0-9.]+)+)$/u.test(text)
  );
}
