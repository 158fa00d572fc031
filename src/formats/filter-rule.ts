/**
 * IPFilterRule (RFC 6733 section 4.3.1) and QoSFilterRule (RFC 4005 section 6.9, since RFC 3588 left it out) as trees.
 *
 * @module
 */
import { left, right } from '../ground/either.ts'
import { filterRule, type Conflict, type FilterRule } from './filter-rule-text.ts'
import {
  faultAt,
  integer,
  list,
  oneOf,
  phrase,
  range,
  scan,
  scanWord,
  tagged,
  textCodec,
  type NumberRange,
  type Syntax,
  type TextCodec,
} from './syntax.ts'

// -------------------------------------------------------------------------------------
// IPFilterRule
// -------------------------------------------------------------------------------------

type Flag<Name extends string> = Name | `!${Name}`

/** An option of an IPFilterRule. `!` means that it is absent from the packet. */
export type IpFilterOption =
  /** A fragment, not the first one. */
  | { readonly _tag: 'frag' }
  | { readonly _tag: 'ipoptions'; readonly spec: ReadonlyArray<Flag<'ssrr' | 'lsrr' | 'rr' | 'ts'>> }
  | { readonly _tag: 'tcpoptions'; readonly spec: ReadonlyArray<Flag<'mss' | 'window' | 'sack' | 'ts' | 'cc'>> }
  /** RST or ACK. */
  | { readonly _tag: 'established' }
  /** SYN without ACK. */
  | { readonly _tag: 'setup' }
  | { readonly _tag: 'tcpflags'; readonly spec: ReadonlyArray<Flag<'fin' | 'syn' | 'rst' | 'psh' | 'ack' | 'urg'>> }
  /** By number; `IcmpType` has the names. */
  | { readonly _tag: 'icmptypes'; readonly types: ReadonlyArray<NumberRange> }

/** Which packets to let through or to drop. */
export interface IpFilterRule extends FilterRule<'permit' | 'deny', IpFilterOption> {}

/** The ICMP types that RFC 6733 names. */
export const IcmpType = {
  'echo reply': 0,
  'destination unreachable': 3,
  'source quench': 4,
  redirect: 5,
  'echo request': 8,
  'router advertisement': 9,
  'router solicitation': 10,
  'time-to-live exceeded': 11,
  'IP header bad': 12,
  'timestamp request': 13,
  'timestamp reply': 14,
  'information request': 15,
  'information reply': 16,
  'address mask request': 17,
  'address mask reply': 18,
} as const

const flags = /*#__NO_SIDE_EFFECTS__*/ <Name extends string>(names: ReadonlyArray<Name>): Syntax<Flag<Name>> =>
  oneOf([...names, ...names.map((name): Flag<Name> => `!${name}`)], `${names.join(', ')}, or one of these after !`)

const nothing: Syntax<object> = /*#__PURE__*/ phrase()

const icmpNumber = /*#__PURE__*/ integer(255, 'an ICMP type by name or a number')

const icmpName = /*#__PURE__*/ new RegExp(Object.keys(IcmpType).join('|').replaceAll(' ', '[ \\t]+'), 'y')

/** "Both the numeric values and the symbolic values listed below can be used." */
const icmpType: Syntax<number> = {
  parse: (cursor) => {
    const name = scan(cursor, icmpName).replace(/[ \t]+/g, ' ')
    return name === '' ? icmpNumber.parse(cursor) : IcmpType[name as keyof typeof IcmpType]
  },
  print: (value) => icmpNumber.print(value),
}

/** "frag may not be used in conjunction with either tcpflags or TCP/UDP port specifications." */
const fragConflict = ({ source, destination, options }: IpFilterRule): Conflict | undefined => {
  const frag = options.findIndex(({ _tag }) => _tag === 'frag')
  if (frag < 0) return undefined
  if (source.ports.length + destination.ports.length > 0) return { index: frag, expected: "no 'frag' beside ports" }
  const tcpflags = options.findIndex(({ _tag }) => _tag === 'tcpflags')
  return tcpflags < 0 ? undefined : { index: Math.max(frag, tcpflags), expected: "'frag' or 'tcpflags', not both" }
}

/**
 * A rule by which an access device lets packets through or drops them; text that is none is refused with 5004 at the
 * first character that does not fit.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import * as E from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * const rule = Format.ipFilterRule.fromText('permit out 17 from 10.0.0.0/8 5060 to assigned 1000-2000,3000')
 * pipe(rule, E.map(({ source }) => source.address)) // => E.right({ _tag: 'IPv4', address: '10.0.0.0', bits: 8 })
 * pipe(rule, E.map(({ destination }) => destination.ports))
 * // => E.right([{ from: 1000, to: 2000 }, { from: 3000, to: 3000 }])
 * pipe(rule, E.chainW((rule) => Format.ipFilterRule.toText({ ...rule, action: 'deny' })))
 * // => E.right('deny out 17 from 10.0.0.0/8 5060 to assigned 1000-2000,3000')
 * ```
 */
export const ipFilterRule: TextCodec<IpFilterRule> = /*#__PURE__*/ textCodec<IpFilterRule>(
  'IPFilterRule',
  /*#__PURE__*/ filterRule<'permit' | 'deny', IpFilterOption>(
    oneOf(['permit', 'deny']),
    tagged<IpFilterOption>({
      frag: nothing,
      ipoptions: phrase(['spec', list(flags(['ssrr', 'lsrr', 'rr', 'ts']))]),
      tcpoptions: phrase(['spec', list(flags(['mss', 'window', 'sack', 'ts', 'cc']))]),
      established: nothing,
      setup: nothing,
      tcpflags: phrase(['spec', list(flags(['fin', 'syn', 'rst', 'psh', 'ack', 'urg']))]),
      icmptypes: phrase(['types', list(range(icmpType))]),
    }),
    fragConflict,
  ),
)

// -------------------------------------------------------------------------------------
// QoSFilterRule
// -------------------------------------------------------------------------------------

type AssuredForwarding = `AF${1 | 2 | 3 | 4}${1 | 2 | 3}`

/** An option of a QoSFilterRule. */
export type QosFilterOption =
  /** The codepoint to mark with: the RFC gives no list of them, so it is a word of letters and digits. */
  | { readonly _tag: 'DSCP'; readonly color: string }
  /** Bits a second, and the codepoints of traffic under and over that rate. */
  | {
      readonly _tag: 'metering'
      readonly rate: number
      readonly colorUnder: AssuredForwarding | 'EF'
      readonly colorOver: AssuredForwarding | 'EF' | 'drop'
    }

/** Which packets to mark or to meter. */
export interface QosFilterRule extends FilterRule<'tag' | 'meter', QosFilterOption> {}

const colorExpected = 'a DSCP value, in letters and digits'

/** "Exact matching of DSCP values is required (no masks or ranges)." */
const color: Syntax<string> = {
  parse: (cursor) => {
    const { at } = cursor
    const word = scanWord(cursor)
    return /^[0-9A-Za-z]+$/.test(word) ? word : faultAt(cursor, colorExpected, at, word.length)
  },
  print: (value) => (typeof value === 'string' && /^[0-9A-Za-z]+$/.test(value) ? right(value) : left(colorExpected)),
}

/** "…MUST conform to the recommended codepoint keywords described in [DIFFSERVAF] (e.g., AF13)." */
const assuredForwarding = [
  ...(['AF11', 'AF12', 'AF13', 'AF21', 'AF22', 'AF23'] as const),
  ...(['AF31', 'AF32', 'AF33', 'AF41', 'AF42', 'AF43'] as const),
] as const

/** With `tag`, "the DSCP option MUST be included", and with `meter`, "the metering options MUST be included". */
const missingOption = ({ action, options }: QosFilterRule): Conflict | undefined => {
  const needed = action === 'tag' ? 'DSCP' : 'metering'
  return options.some(({ _tag }) => _tag === needed)
    ? undefined
    : { index: options.length, expected: `the option '${needed}', since the action is '${action}'` }
}

/**
 * A rule by which an access device marks packets or meters them.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import * as E from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * const rule = Format.qosFilterRule.fromText('meter in ip from assigned to any metering 64000 EF drop')
 * pipe(rule, E.map(({ options }) => options))
 * // => E.right([{ _tag: 'metering', rate: 64000, colorUnder: 'EF', colorOver: 'drop' }])
 * ```
 */
export const qosFilterRule: TextCodec<QosFilterRule> = /*#__PURE__*/ textCodec<QosFilterRule>(
  'QoSFilterRule',
  /*#__PURE__*/ filterRule<'tag' | 'meter', QosFilterOption>(
    oneOf(['tag', 'meter']),
    tagged<QosFilterOption>({
      DSCP: phrase(['color', color]),
      // "The metering option also supports the strict limit on traffic required by Expedited Forwarding […]. The
      // color_over option may contain the keyword "drop"."
      metering: phrase(
        ['rate', integer(Number.MAX_SAFE_INTEGER, 'a rate in bits a second')],
        ['colorUnder', oneOf([...assuredForwarding, 'EF'])],
        ['colorOver', oneOf([...assuredForwarding, 'EF', 'drop'])],
      ),
    }),
    missingOption,
  ),
)
