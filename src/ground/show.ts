/**
 * Values as text on one line, for logs and the messages of tests.
 *
 * @module
 */
import { toHex } from './text.ts'

/** Records and lists in each other; what is deeper is `…`. */
const maximumDepth = 64

const word = /^[A-Za-z_$][\w$]*$/

const shown = (value: unknown, depthLeft: number): string => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'bigint':
      return `${value}n`
    case 'number':
      return Object.is(value, -0) ? '-0' : `${value}`
    case 'function':
      return 'a function'
    case 'object':
      break
    default:
      return String(value)
  }
  if (value === null) return 'null'
  if (value instanceof Uint8Array) return `0x${toHex(value)}`
  if (depthLeft === 0) return '…'
  if (Array.isArray(value)) return `[${value.map((item) => shown(item, depthLeft - 1)).join(', ')}]`
  const { _tag: tag, ...fields } = value as { readonly [key: string]: unknown }
  const named = typeof tag === 'string' ? fields : { ...value }
  const texts = Object.entries(named).flatMap(([key, field]) =>
    field === undefined ? [] : [`${word.test(key) ? key : JSON.stringify(key)}: ${shown(field, depthLeft - 1)}`],
  )
  const record = texts.length === 0 ? '{}' : `{ ${texts.join(', ')} }`
  return typeof tag === 'string' ? `${tag} ${record}` : record
}

/**
 * The text of a value that this library makes: a record's name and its fields, those that are absent left out; octets in
 * hexadecimal.
 *
 * ```ts
 * import { DisconnectPeerAnswer, show } from 'diameter-codec'
 *
 * const answer = DisconnectPeerAnswer.make({
 *   header: { hopByHopId: 1, endToEndId: 2 },
 *   resultCode: 2001,
 *   originHost: 'b.example.net',
 *   originRealm: 'example.net',
 * })
 * show({ ...answer, header: {} })
 * // => 'DisconnectPeerAnswer { header: {}, resultCode: 2001, originHost: "b.example.net", originRealm: "example.net", avps: [] }'
 * show({ _tag: 'Other', family: 6, bytes: Uint8Array.of(2, 96) }) // => 'Other { family: 6, bytes: 0x0260 }'
 * ```
 */
export const show = (value: unknown): string => shown(value, maximumDepth)
