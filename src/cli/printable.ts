/**
 * Text from outside, made safe to print: nothing in it moves a cursor, colours a line or turns its direction.
 *
 * @module
 */

/** Control codes, line and paragraph separators, marks that turn the direction of writing. */
// oxlint-disable-next-line no-control-regex -- control codes are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const escaped: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** The text with escapes in place of what is not printed. */
export const printable = (text: string): string =>
  text.replaceAll(unprintable, (char) => escaped.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
