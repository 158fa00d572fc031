/**
 * JSON text to values: what `JSON.parse` takes, but for octets that are no UTF-8 and keys that an object has twice, of
 * which it would drop one without a word; and the octet at which a fault stands.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import { encodeUtf8, utf8, utf8FaultAt } from '../ground/text.ts'
import type { JsonError, JsonPath } from './error.ts'

/** Text, or its octets in UTF-8. */
export type JsonText = string | Uint8Array

// -------------------------------------------------------------------------------------
// places
// -------------------------------------------------------------------------------------

/** An object or an array that is not at its end: the key it is at, and for an object those that it had. */
interface Container {
  readonly keys: Set<string> | undefined
  key: string | number
  /** Whether it stands on the way to what is looked for. */
  readonly isOnTheWay: boolean
}

/** The first thing that is wrong with a text, its place counted in characters; or only where a path leads. */
interface Scanned {
  readonly fault:
    | { readonly at: number; readonly path: JsonPath; readonly expected: string; readonly found: string | undefined }
    | undefined
  /** Where the part at the path begins, or the innermost one around it that there is. */
  readonly at: number
}

const blank = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y
const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y

/** Where a match from `at` on ends; `at` where there is none. */
const after = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Where a text in quotes ends, which begins at `start`; the place of what it must not have as a negative number. */
const endOfText = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return at + 1
    if (unit < 0x20) return -at
    if (unit !== 0x5c) continue
    const end = after(escape, text, at + 1)
    if (end === at + 1) return -at
    at = end - 1
  }
  return -text.length
}

const characterAt = (text: string, at: number): string | undefined => {
  const point = text.codePointAt(at)
  return point === undefined ? undefined : String.fromCodePoint(point)
}

/** Walks through a text once, without recursion, however deep it goes. */
const scan = (text: string, path: JsonPath): Scanned => {
  const containers: Array<Container> = []
  let at = 0
  let found = 0
  const fault = (expected: string, place = at, what = characterAt(text, place)): Scanned => ({
    fault: { at: place, path: containers.map(({ key }) => key), expected, found: what },
    at: found,
  })
  const skip = (): void => {
    at = after(blank, text, at)
  }
  /** What is wrong with the key that begins here, if anything is; the value follows. */
  const readKey = (container: Container): Scanned | undefined => {
    skip()
    if (text[at] !== '"') return fault('a key in quotes')
    const end = endOfText(text, at)
    if (end < 0) return fault('a text as JSON has them', -end)
    const key = JSON.parse(text.slice(at, end)) as string
    container.key = key
    if (container.keys?.has(key)) return fault('each key once', at, key)
    container.keys?.add(key)
    at = end
    skip()
    if (text[at] !== ':') return fault('a colon')
    at++
    return undefined
  }
  for (;;) {
    skip()
    const container = containers.at(-1)
    const isOnTheWay =
      container === undefined || (container.isOnTheWay && container.key === path[containers.length - 1])
    if (isOnTheWay && containers.length <= path.length) found = at
    const first = text[at]
    let isEmpty = false
    if (first === '{' || first === '[') {
      const keys = first === '{' ? new Set<string>() : undefined
      containers.push({ keys, key: keys === undefined ? 0 : '', isOnTheWay })
      at++
      skip()
      isEmpty = text[at] === (keys === undefined ? ']' : '}')
      if (!isEmpty) {
        const wrong = keys === undefined ? undefined : readKey(containers.at(-1)!)
        if (wrong !== undefined) return wrong
        continue
      }
    } else if (first === '"') {
      const end = endOfText(text, at)
      if (end < 0) return fault('a text as JSON has them', -end)
      at = end
    } else {
      const end = after(scalar, text, at)
      if (end === at) return fault('a value')
      at = end
    }
    // What follows a value: the next one, or the end of as many containers as end here.
    for (;;) {
      skip()
      const around = containers.at(-1)
      if (around === undefined) return at === text.length ? { fault: undefined, at: found } : fault('nothing more')
      const close = around.keys === undefined ? ']' : '}'
      if (text[at] === close) {
        containers.pop()
        at++
        continue
      }
      if (text[at] !== ',') return fault(`a comma or ${close}`)
      at++
      if (around.keys === undefined) around.key = (around.key as number) + 1
      else {
        const wrong = readKey(around)
        if (wrong !== undefined) return wrong
      }
      break
    }
  }
}

const octetAt = (text: string, at: number): number => {
  const before = text.slice(0, at)
  return encodeUtf8(before, new Uint8Array(3 * before.length))
}

/** The text; `undefined` of what is none, such as octets that were detached or whose length throws. */
const textOf = (input: JsonText): string | undefined => {
  try {
    if (typeof input === 'string') return input
    return input instanceof Uint8Array ? utf8(input, 0, input.length) : undefined
  } catch {
    return undefined
  }
}

/** The error with the octet at which it stands in the text that was read. */
export const located = (text: JsonText, error: JsonError): JsonError => {
  const whole = textOf(text) ?? ''
  return { ...error, offset: octetAt(whole, scan(whole, error.path).at) }
}

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

const refused = (path: JsonPath, expected: string, found: unknown, offset: number): Either<JsonError, never> =>
  left({ _tag: 'JsonError', path, expected, found, offset })

const parsed = (text: string): unknown => {
  try {
    const value = JSON.parse(text) as unknown
    // What gives the same text again has no key twice; it is what `decode --json` and `jq -c` print.
    return JSON.stringify(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** The value of a text, or the first thing that is wrong with it. */
export const parseJson = (input: JsonText): Either<JsonError, unknown> => {
  const text = textOf(input)
  if (text === undefined) return refused([], 'text', input, 0)
  if (typeof input !== 'string' && text.includes('\uFFFD')) {
    const at = utf8FaultAt(input, 0, input.length)
    if (at < input.length) return refused([], 'text in UTF-8', input[at], at)
  }
  const value = parsed(text)
  if (value !== undefined) return right(value)
  const { fault } = scan(text, [])
  if (fault === undefined) return right(JSON.parse(text) as unknown)
  return refused(fault.path, fault.expected, fault.found, octetAt(text, fault.at))
}
