/**
 * Grammars of text, one value for both directions: how a text is read, left to right without going back, and how it is
 * written.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import type { DecodeError, EncodeError } from '../ground/error.ts'
import { writeText, refuseValue } from '../octets/sink.ts'
import { fail, latin1At } from '../octets/source.ts'
import { codec, scalar, type Codec, type FormatName } from '../algebra/codec.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A text under reading, and what stopped it. */
export interface Cursor {
  readonly text: string
  /** Of the next character. */
  at: number
  fault: { readonly at: number; readonly extent: number; readonly expected: string } | undefined
}

/** A part of a grammar. Law: what `print` gives, `parse` reads, and gives the value back. */
export interface Syntax<A> {
  /** Reads from the cursor on and moves it; `undefined` once a fault is noted. */
  readonly parse: (cursor: Cursor) => A | undefined
  /** The text of a value, or what was expected in its place: of any value, since types do not hold at run time. */
  readonly print: (value: A) => Either<string, string>
}

/** Notes what was expected at `at` in place of `extent` characters, and gives `undefined`. */
export const faultAt = (cursor: Cursor, expected: string, at: number, extent: number): undefined => {
  // At least one character is at fault, unless there is none.
  cursor.fault = { at, extent: Math.min(Math.max(extent, 1), cursor.text.length - at), expected }
  return undefined
}

/** The text that a sticky pattern matches at the cursor, which moves behind it; `''` where it does not match. */
export const scan = (cursor: Cursor, sticky: RegExp): string => {
  sticky.lastIndex = cursor.at
  const match = sticky.exec(cursor.text)?.[0] ?? ''
  cursor.at += match.length
  return match
}

/** The character at the cursor; `''` at the end. */
export const peek = (cursor: Cursor): string => cursor.text.charAt(cursor.at)

const blanks = /[ \t]+/y

/** Moves the cursor behind spaces and tabs. */
export const skipBlanks = (cursor: Cursor): void => {
  scan(cursor, blanks)
}

/** The value of all of a text, or the cursor with the fault. */
const parseAll = <A>(syntax: Syntax<A>, text: string): Either<Cursor, A> => {
  const cursor: Cursor = { text, at: 0, fault: undefined }
  const value = syntax.parse(cursor)
  if (value !== undefined && cursor.at < text.length) faultAt(cursor, 'the end', cursor.at, text.length)
  return cursor.fault === undefined ? right(value as A) : left(cursor)
}

// -------------------------------------------------------------------------------------
// combinators: words with blanks between them
// -------------------------------------------------------------------------------------

/** The names in quotes, `'in' or 'out'`. */
const quoted = (names: ReadonlyArray<string>): string =>
  names
    .map((name) => `'${name}'`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')

const wordCharacters = /[^ \t,]+/y

/** The characters up to a blank or a comma. */
export const scanWord = (cursor: Cursor): string => scan(cursor, wordCharacters)

/** One of a few words. */
export const oneOf = /*#__NO_SIDE_EFFECTS__*/ <const Name extends string>(
  names: ReadonlyArray<Name>,
  expected: string = quoted(names),
): Syntax<Name> => ({
  parse: (cursor) => {
    const { at } = cursor
    const word = scanWord(cursor)
    return names.find((name) => name === word) ?? faultAt(cursor, expected, at, word.length)
  },
  print: (value) => (names.includes(value) ? right(value) : left(expected)),
})

const decimal = /[0-9]+/y

/** A decimal number of 0 to `maximum`. */
export const integer = /*#__NO_SIDE_EFFECTS__*/ (maximum: number, what: string): Syntax<number> => {
  const expected = `${what} of 0 to ${maximum}`
  return {
    parse: (cursor) => {
      const { at } = cursor
      const digits = scan(cursor, decimal)
      const value = Number(digits)
      return digits !== '' && value <= maximum ? value : faultAt(cursor, expected, at, digits.length)
    },
    print: (value) => (Number.isInteger(value) && value >= 0 && value <= maximum ? right(`${value}`) : left(expected)),
  }
}

/** All of `from` to `to`, the two included; one alone is both. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const hyphen = /-/y

/** `from` or `from-to`. */
export const range = /*#__NO_SIDE_EFFECTS__*/ (end: Syntax<number>): Syntax<NumberRange> => ({
  parse: (cursor) => {
    const from = end.parse(cursor)
    if (from === undefined) return undefined
    if (scan(cursor, hyphen) === '') return { from, to: from }
    const { at } = cursor
    const to = end.parse(cursor)
    if (to === undefined) return undefined
    return from <= to ? { from, to } : faultAt(cursor, `a range that ends at ${from} or above`, at, cursor.at - at)
  },
  print: (value) => {
    if (!isObject(value)) return left('a range with `from` and `to`')
    const from = end.print(value.from)
    if (from._tag === 'Left' || value.from === value.to) return from
    const to = end.print(value.to)
    if (to._tag === 'Left') return to
    return value.from < value.to ? right(`${from.right}-${to.right}`) : left('a range with `from` not above `to`')
  },
})

const comma = /[ \t]*,/y

/** One or more, with commas between them, and blanks around those. */
export const list = /*#__NO_SIDE_EFFECTS__*/ <A>(item: Syntax<A>): Syntax<ReadonlyArray<A>> => ({
  parse: (cursor) => {
    const items: Array<A> = []
    do {
      skipBlanks(cursor)
      const value = item.parse(cursor)
      if (value === undefined) return undefined
      if (!' \t,'.includes(peek(cursor))) return faultAt(cursor, 'a comma, a blank or the end', cursor.at, 1)
      items.push(value)
    } while (scan(cursor, comma) !== '')
    return items
  },
  print: (value) => {
    if (!Array.isArray(value) || value.length === 0) return left('a list that is not empty')
    const texts: Array<string> = []
    for (const each of value as ReadonlyArray<A>) {
      const text = item.print(each)
      if (text._tag === 'Left') return text
      texts.push(text.right)
    }
    return right(texts.join(','))
  },
})

/** A word that is always there, or a field and its syntax. */
type Part<A> = string | { readonly [K in keyof A & string]: readonly [K, Syntax<A[K]>] }[keyof A & string]

/** Whether a part may begin here or behind the blanks that are here, or the text ends. */
const isParted = ({ text, at }: Cursor): boolean =>
  at === 0 || /[ \t]/.test(text.slice(at - 1, at + 1)) || at === text.length

/** A record whose parts follow one another, blanks between them. */
export const phrase = /*#__NO_SIDE_EFFECTS__*/ <A extends object>(...parts: ReadonlyArray<Part<A>>): Syntax<A> => ({
  parse: (cursor) => {
    const record: { [key: string]: unknown } = {}
    for (const part of parts) {
      if (!isParted(cursor)) return faultAt(cursor, 'a blank', cursor.at, 1)
      skipBlanks(cursor)
      if (typeof part === 'string') {
        const { at } = cursor
        const word = scanWord(cursor)
        if (word !== part) return faultAt(cursor, `'${part}'`, at, word.length)
      } else {
        const value = part[1].parse(cursor)
        if (value === undefined) return undefined
        record[part[0]] = value
      }
    }
    return record as A
  },
  print: (value) => {
    if (!isObject(value)) return left('a record')
    const texts: Array<string> = []
    for (const part of parts) {
      if (typeof part === 'string') texts.push(part)
      else {
        const text = part[1].print(value[part[0]])
        if (text._tag === 'Left') return left(`${part[0]}: ${text.left}`)
        texts.push(text.right)
      }
    }
    return right(texts.join(' '))
  },
})

/** What follows the word that a tag is. */
export type Options<Option extends { readonly _tag: string }> = {
  readonly [Tag in Option['_tag']]: Syntax<Omit<Extract<Option, { readonly _tag: Tag }>, '_tag'>>
}

/** One of a union: its tag as a word, and what follows that word. */
export const tagged = /*#__NO_SIDE_EFFECTS__*/ <Option extends { readonly _tag: string }>(
  options: Options<Option>,
): Syntax<Option> => {
  const byTag: ReadonlyMap<string, Syntax<object>> = new Map(Object.entries(options))
  const tag = oneOf([...byTag.keys()])
  return {
    parse: (cursor) => {
      const _tag = tag.parse(cursor)
      const rest = _tag === undefined ? undefined : byTag.get(_tag)?.parse(cursor)
      return rest && ({ _tag, ...rest } as unknown as Option)
    },
    print: (value) => {
      const word = tag.print(isObject(value) ? value._tag : '')
      if (word._tag === 'Left') return word
      const rest = byTag.get(word.right)!.print(value)
      if (rest._tag === 'Left') return left(`${word.right}: ${rest.left}`)
      return rest.right === '' ? word : right(`${word.right} ${rest.right}`)
    },
  }
}

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

/**
 * What a text that was read keeps of it: the text itself where it differs from what `encode` would write of the other
 * fields. `encode` writes it as long as it still says the same as they do, so a changed field always wins.
 */
export interface Worded {
  readonly text?: string | undefined
}

/** A codec of a format that is text. */
export interface TextCodec<A> extends Codec<A> {
  /** As `decode`, of a text: offsets count characters. */
  readonly fromText: (text: string) => Either<DecodeError, A>
  /** As `encode`, to a text. */
  readonly toText: (value: A) => Either<EncodeError, string>
}

/** An octet for each character; what is not ASCII is none that a grammar here knows. */
const octetsOf = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, index) => Math.min(text.charCodeAt(index), 0xff))

/** The codec of a grammar. */
export const textCodec = <A extends Worded>(name: FormatName, syntax: Syntax<A>): TextCodec<A> => {
  /** The text to write: the value's own as long as it says the same, else that of its fields. */
  const wordingOf = (value: A): Either<string, string> => {
    const printed = syntax.print(value)
    if (printed._tag === 'Left' || typeof value.text !== 'string' || value.text === printed.right) return printed
    const parsed = parseAll(syntax, value.text)
    if (parsed._tag === 'Left') return printed
    const again = syntax.print(parsed.right)
    return again._tag === 'Right' && again.right === printed.right ? right(value.text) : printed
  }
  const inner = codec<A, object>(
    {
      name,
      format: name,
      minimum: 0,
      maximum: Infinity,
      decodeAt: (source, from, to) => {
        const text = latin1At(source, from, to)
        const parsed = parseAll(syntax, text)
        if (parsed._tag === 'Left') {
          const { at, extent, expected } = parsed.left.fault!
          return fail(source, { _tag: 'InvalidAvpValue', expected }, from + at, extent)
        }
        const printed = syntax.print(parsed.right)
        return printed._tag === 'Right' && printed.right === text ? parsed.right : { ...parsed.right, text }
      },
      encodeTo: (sink, value) => {
        const text = wordingOf(value)
        return text._tag === 'Right' ? writeText(sink, text.right) : refuseValue(sink, text.left, value)
      },
    },
    scalar,
    {},
  )
  return {
    ...inner,
    fromText: (text) => inner.decode(octetsOf(text)),
    toText: (value) => {
      const text = wordingOf(value)
      return text._tag === 'Right'
        ? text
        : left({ _tag: 'EncodeError', reason: { _tag: 'InvalidValue', expected: text.left, value }, path: [name] })
    },
  }
}
