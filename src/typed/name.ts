/**
 * From RFC names to keys: `Origin-Host` is the field `originHost`, in the types and at run time alike.
 *
 * @module
 */

type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Lowercase<Word>>}${Pascal<Rest>}`
  : Capitalize<Lowercase<Name>>

/** The key of an AVP's field: its name's words in camel case. */
export type KeyOf<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Lowercase<Word>}${Pascal<Rest>}`
  : Lowercase<Name>

/** The tag of a command's records: its name's words, each with a capital. */
export type TagOf<Name extends string> = Capitalize<KeyOf<Name>>

/** The key of an AVP's field, as `KeyOf` says it of the type. */
export const keyOf = <const Name extends string>(name: Name): KeyOf<Name> =>
  name
    .split('-')
    .map((word, index) => {
      const lower = word.toLowerCase()
      return index === 0 ? lower : lower.charAt(0).toUpperCase() + lower.slice(1)
    })
    .join('') as KeyOf<Name>

/** The tag of a command's records, as `TagOf` says it of the type. */
export const tagOf = <const Name extends string>(name: Name): TagOf<Name> => {
  const key: string = keyOf(name)
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}` as TagOf<Name>
}
