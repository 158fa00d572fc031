/**
 * Formats that are no formats of RFC 6733: their octets mean something to people, and where they do not, they stay as
 * they came. No message is refused for them.
 *
 * @module
 */
import { emap, Format, type CodecOf, type Either } from '../../index.ts'

const left = <E>(reason: E): Either<E, never> => ({ _tag: 'Left', left: reason })
const right = <A>(value: A): Either<never, A> => ({ _tag: 'Right', right: value })

/** What is read and written of text or octets; `undefined` of what is no such thing. */
export interface Reading<Plain, A> {
  readonly read: (plain: Plain) => A | undefined
  readonly write: (value: A) => Plain | undefined
}

const readingOf =
  <Plain extends {}, A extends {}>(
    { read, write }: Reading<Plain, A>,
    isPlain: (value: Plain | A) => value is Plain,
    expected: string,
  ): ((plain: CodecOf<Plain>) => CodecOf<Plain | A>) =>
  (plain) =>
    emap<Plain, Plain | A>(
      (value) => right(read(value) ?? value),
      (value) => {
        // What can be read is written by its reading alone: one value for the same octets.
        if (isPlain(value))
          return read(value) === undefined ? right(value) : left(`${expected}, for that is what it is`)
        const written = write(value)
        return written === undefined ? left(expected) : right(written)
      },
      { json: 'value' },
    )(plain)

/** Octets with a reading; those without one stay a `Uint8Array`. `expected` says in words what can be written. */
/*#__NO_SIDE_EFFECTS__*/
export const octetReading = <A extends {}>(
  reading: Reading<Uint8Array, A>,
  expected: string,
): CodecOf<A | Uint8Array> =>
  readingOf<Uint8Array, A>(reading, (value) => value instanceof Uint8Array, expected)(Format.octetString)

/** Text with a reading that is no text itself; text without one stays text. */
/*#__NO_SIDE_EFFECTS__*/
export const textReading = <A extends object>(reading: Reading<string, A>, expected: string): CodecOf<A | string> =>
  readingOf<string, A>(reading, (value) => typeof value === 'string', expected)(Format.utf8String)

/** What a codec reads of octets and writes again as the same. */
/*#__NO_SIDE_EFFECTS__*/
export const readingBy = <A>(codec: CodecOf<A>): Reading<Uint8Array, A> => ({
  read: (octets) => {
    const value = codec.decode(octets)
    if (value._tag === 'Left') return undefined
    const again = codec.encode(value.right)
    const isSame =
      again._tag === 'Right' &&
      again.right.length === octets.length &&
      again.right.every((octet, at) => octet === octets[at])
    return isSame ? value.right : undefined
  },
  write: (value) => {
    const octets = codec.encode(value)
    return octets._tag === 'Right' ? octets.right : undefined
  },
})
