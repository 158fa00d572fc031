/**
 * What IPFilterRule (RFC 6733 section 4.3.1) and QoSFilterRule (RFC 4005 section 6.9) share: everything but their
 * actions and options.
 *
 * The grammar is that of the RFCs' text, in lower case as they write it. More than one blank between words, blanks around
 * commas and after `!`, and leading zeros are read too, and kept in `text`. Whether a rule can ever match is not checked:
 * `tcpflags` beside protocol 17 is as good as any.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import { formatIpv4, formatIpv6, parseIpv4, parseIpv6 } from './internet-address.ts'
import {
  faultAt,
  integer,
  list,
  oneOf,
  peek,
  phrase,
  range,
  scan,
  scanWord,
  skipBlanks,
  type Cursor,
  type NumberRange,
  type Syntax,
  type Worded,
} from './syntax.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The addresses whose first `bits` bits are those of `address`; 32 or 128 bits are one address. */
export interface AddressPrefix {
  readonly _tag: 'IPv4' | 'IPv6'
  readonly address: string
  readonly bits: number
}

/** The source or the destination of a rule. */
export interface FilterEndpoint {
  /** Whether every other address is meant, `!`; the ports are not affected. */
  readonly negated: boolean
  /** `any` address of either version, those `assigned` to the terminal, or those with a prefix. */
  readonly address: 'any' | 'assigned' | AddressPrefix
  /** None means any port. */
  readonly ports: ReadonlyArray<NumberRange>
}

/** A rule: which packets, and what to do with them. */
export interface FilterRule<Action, Option> extends Worded {
  readonly action: Action
  /** `in` is from the terminal, `out` to it. */
  readonly direction: 'in' | 'out'
  /** A protocol by its number, or `ip` for any. */
  readonly protocol: 'ip' | number
  readonly source: FilterEndpoint
  readonly destination: FilterEndpoint
  readonly options: ReadonlyArray<Option>
}

// -------------------------------------------------------------------------------------
// source and destination
// -------------------------------------------------------------------------------------

const addressExpected = "'any', 'assigned' or an address with or without /bits"

/** Whether a bit is set beyond the first `bits`. */
const hasBitsBeyond = (octets: Uint8Array, bits: number): boolean =>
  octets.some((octet, index) => {
    const kept = Math.min(Math.max(bits - 8 * index, 0), 8)
    return (octet & (0xff >> kept)) !== 0
  })

// "The bit width MUST be valid for the IP version, and the IP number MUST NOT have bits set beyond the mask." The example
// 192.0.2.10/24 of the same paragraph has some; the rule is what counts.
const beyondExpected = (bits: number): string => `an address without bits set beyond its first ${bits}`

const parseAddress = (cursor: Cursor): FilterEndpoint['address'] | undefined => {
  const { at } = cursor
  const word = scanWord(cursor)
  if (word === 'any' || word === 'assigned') return word
  const [number = '', width, ...more] = word.split('/', 3)
  const ipv4 = parseIpv4(number)
  const octets = ipv4 ?? parseIpv6(number)
  if (octets === undefined || more.length > 0) return faultAt(cursor, addressExpected, at, word.length)
  const size = 8 * octets.length
  if (width !== undefined && !(/^[0-9]+$/.test(width) && Number(width) <= size)) {
    return faultAt(cursor, `a mask of 0 to ${size} bits`, at + number.length + 1, width.length)
  }
  const bits = width === undefined ? size : Number(width)
  if (hasBitsBeyond(octets, bits)) return faultAt(cursor, beyondExpected(bits), at, number.length)
  return ipv4 === undefined
    ? { _tag: 'IPv6', address: formatIpv6(octets), bits }
    : { _tag: 'IPv4', address: formatIpv4(octets), bits }
}

const printAddress = (value: FilterEndpoint['address']): Either<string, string> => {
  if (value === 'any' || value === 'assigned') return right(value)
  if (typeof value !== 'object' || value === null || typeof value.address !== 'string') return left(addressExpected)
  const { _tag, address, bits } = value
  const octets = _tag === 'IPv4' ? parseIpv4(address) : _tag === 'IPv6' ? parseIpv6(address) : undefined
  if (octets === undefined) return left(addressExpected)
  const size = 8 * octets.length
  if (!Number.isInteger(bits) || bits < 0 || bits > size) return left(`a mask of 0 to ${size} bits`)
  if (hasBitsBeyond(octets, bits)) return left(beyondExpected(bits))
  const text = _tag === 'IPv4' ? address : formatIpv6(octets)
  return right(bits === size ? text : `${text}/${bits}`)
}

const ports: Syntax<ReadonlyArray<NumberRange>> = /*#__PURE__*/ list(range(integer(65535, 'a port')))

const not = /!/y
const digit = /[0-9]/

/** `!`, an address, and ports if a digit follows. */
const endpoint: Syntax<FilterEndpoint> = {
  parse: (cursor) => {
    const negated = scan(cursor, not) !== ''
    skipBlanks(cursor)
    const address = parseAddress(cursor)
    if (address === undefined) return undefined
    skipBlanks(cursor)
    if (!digit.test(peek(cursor))) return { negated, address, ports: [] }
    const numbers = ports.parse(cursor)
    return numbers && { negated, address, ports: numbers }
  },
  print: (value) => {
    if (typeof value !== 'object' || value === null) return left('a record')
    const { negated } = value
    if (typeof negated !== 'boolean') return left('negated: true or false')
    const address = printAddress(value.address)
    if (address._tag === 'Left') return left(`address: ${address.left}`)
    const none = Array.isArray(value.ports) && value.ports.length === 0
    const numbers = none ? right('') : ports.print(value.ports)
    if (numbers._tag === 'Left') return left(`ports: ${numbers.left}`)
    return right(`${negated ? '!' : ''}${address.right}${none ? '' : ' '}${numbers.right}`)
  },
}

// -------------------------------------------------------------------------------------
// rules
// -------------------------------------------------------------------------------------

const protocolNumber = /*#__PURE__*/ integer(255, "'ip' or a protocol")
const protocolName = /*#__PURE__*/ oneOf(['ip'], "'ip' or a protocol of 0 to 255")

const protocol: Syntax<'ip' | number> = {
  parse: (cursor) => (digit.test(peek(cursor)) ? protocolNumber : protocolName).parse(cursor),
  print: (value) => (typeof value === 'number' ? protocolNumber.print(value) : protocolName.print(value)),
}

/** An option that does not go with the rest of its rule, or that is missing: before which option, and what was expected. */
export interface Conflict {
  readonly index: number
  readonly expected: string
}

type Head<Action> = Pick<FilterRule<Action, never>, 'action' | 'direction' | 'protocol' | 'source' | 'destination'>

/** "action dir proto from src to dst [options]" */
export const filterRule = /*#__NO_SIDE_EFFECTS__*/ <Action extends string, Option extends { readonly _tag: string }>(
  action: Syntax<Action>,
  option: Syntax<Option>,
  conflictOf: (rule: FilterRule<Action, Option>) => Conflict | undefined,
): Syntax<FilterRule<Action, Option>> => {
  const head = phrase<Head<Action>>(
    ['action', action],
    ['direction', oneOf(['in', 'out'])],
    ['protocol', protocol],
    'from',
    ['source', endpoint],
    'to',
    ['destination', endpoint],
  )
  return {
    parse: (cursor) => {
      const start = head.parse(cursor)
      if (start === undefined) return undefined
      const options: Array<Option> = []
      const positions: Array<number> = []
      for (;;) {
        skipBlanks(cursor)
        if (cursor.at === cursor.text.length) break
        positions.push(cursor.at)
        const next = option.parse(cursor)
        if (next === undefined) return undefined
        options.push(next)
      }
      const rule: FilterRule<Action, Option> = { ...start, options }
      const conflict = conflictOf(rule)
      if (conflict === undefined) return rule
      const { index, expected } = conflict
      return faultAt(cursor, expected, positions[index] ?? cursor.at, options[index]?._tag.length ?? 0)
    },
    print: (value) => {
      const start = head.print(value)
      if (start._tag === 'Left') return start
      if (!Array.isArray(value.options)) return left('options: an array')
      const texts = [start.right]
      for (const each of value.options as ReadonlyArray<Option>) {
        const text = option.print(each)
        if (text._tag === 'Left') return left(`options: ${text.left}`)
        texts.push(text.right)
      }
      const conflict = conflictOf(value)
      return conflict === undefined ? right(texts.join(' ')) : left(`options: ${conflict.expected}`)
    },
  }
}
