/**
 * A text as a scalar of YAML that every parser reads as that text: in double quotes, where JSON's escapes are YAML's
 * too. Control characters and line separators that JSON lets through are escaped as well.
 * https://yaml.org/spec/1.2.2/#731-double-quoted-style
 */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Lines, each but the first indented by so much. */
export function indented(lines: readonly string[], indent: string): string {
  return lines.map((line, index) => (index === 0 ? line : `${indent}${line}`)).join('\n');
}
