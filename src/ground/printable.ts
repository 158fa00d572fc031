/**
 * Text from outside, made safe to show: nothing in it moves a cursor, colours a line, turns its direction or hides.
 *
 * @module
 */

/**
 * Control codes, formats (marks of direction, joiners, tags, the soft hyphen), separators of lines and paragraphs, spaces
 * but the one, what fonts leave out (fillers, variation selectors), halves of characters and what is no character.
 */
const unprintable =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?! )\p{Zs}/gu

const escaped: ReadonlyMap<string, string> = /*#__PURE__*/ new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

const escapeOf = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return escaped.get(character) ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`)
}

/** The text with escapes in place of what is not printed. */
export const printable = (text: string): string => text.replaceAll(unprintable, escapeOf)

/** Units of UTF-16 as JSON's escapes. */
const unitsOf = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')

/** JSON text on one line with escapes in place of what is not printed: the same value to whoever parses it. */
export const printableJson = (json: string): string => json.replaceAll(unprintable, unitsOf)
