/**
 * Two readings of the same octets: where they differ, of what kind that is, and why.
 *
 * @module
 */
import { describe, rfc6733 } from 'diameter-codec'
import { addressHex, type AvpReading, type OurVerdict, type Verdict } from './readings.ts'

export interface Difference {
  readonly octets: Uint8Array
  /** Differences of the same kind have the same reason. */
  readonly kind: string
  readonly what: Found['what']
  readonly detail: string
  /** The reason, where it is known. */
  readonly why: string | undefined
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/** tshark says a value in words alone; its times are for people. */
const sameValue = (mine: string, theirs: string): boolean =>
  mine === theirs || mine.startsWith('t') || mine.slice(1) === theirs || mine === addressHex(theirs)

/** Where two lists of AVPs first differ: what, ours and theirs. */
const avpDifference = (
  mine: ReadonlyArray<AvpReading>,
  theirs: ReadonlyArray<AvpReading>,
  path: string,
): readonly [what: string, where: string, ours: string, theirs: string] | undefined => {
  for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
    const [a, b] = [mine[i], theirs[i]]
    const where = `${path}[${i}]`
    if (a === undefined || b === undefined) return ['number of AVPs', where, `${mine.length}`, `${theirs.length}`]
    for (const key of ['code', 'vendor', 'mandatory', 'protected', 'data'] as const) {
      if (a[key] !== b[key]) return [`AVP ${key}`, where, shown(a[key]), shown(b[key])]
    }
    if (a.flags !== undefined && b.flags !== undefined && a.flags !== b.flags) {
      return ['AVP flags', where, shown(a.flags), shown(b.flags)]
    }
    if (a.value !== undefined && b.value !== undefined && !sameValue(a.value, b.value)) {
      return ['value', `${where} ${a.code}`, a.value, b.value]
    }
    const inner = a.avps && b.avps && avpDifference(a.avps, b.avps, `${where}.avps`)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** A reason for which stacks differ, told on docs/differences.md under the same name. */
export interface Explanation {
  readonly stack: string
  readonly name: string
  readonly why: string
  readonly holds: (found: Found) => boolean
}

const flagsAt = (octets: Uint8Array): number => octets[4] ?? 0

/** Whether the message has an AVP of this code, at any depth. */
const has = ({ mine }: Found, isIt: (avp: AvpReading) => boolean): boolean => {
  const inside = (avps: ReadonlyArray<AvpReading>): boolean =>
    avps.some((avp) => isIt(avp) || (avp.avps !== undefined && inside(avp.avps)))
  return inside(mine.reading?.avps ?? [])
}

const isFailedAvp = ({ code, vendor }: AvpReading): boolean => code === 279 && vendor === 0

/** Termination-Cause. RFC 6733 names 1 to 8; IANA's registry has more and is open. */
const isLateTerminationCause = ({ code, vendor, value }: AvpReading): boolean =>
  code === 295 && vendor === 0 && value !== undefined && !/^n[1-8]$/u.test(value)

/** An Address of another family than the two of the Internet. */
const isOtherAddress = ({ code, vendor, data }: AvpReading): boolean =>
  rfc6733.avp(code, vendor)?.data.format === 'Address' && !/^000[12]/u.test(data)

const isUri = ({ code, vendor }: AvpReading): boolean => rfc6733.avp(code, vendor)?.data.format === 'DiameterURI'

/** Whether a value is refused here for this. */
const isOf = ({ refusal }: OurVerdict, expected: string): boolean =>
  refusal?.reason._tag === 'InvalidAvpValue' && refusal.reason.expected.includes(expected)

export const explanations: ReadonlyArray<Explanation> = [
  {
    stack: 'tshark',
    name: 'reserved bits of the header',
    why: 'tshark takes no message with one of them set for Diameter',
    holds: ({ what, octets }) => what === 'refused there' && (flagsAt(octets) & 0x0f) !== 0,
  },
  {
    stack: 'tshark',
    name: 'a header alone',
    why: 'tshark takes a message without an AVP for no Diameter',
    holds: ({ what, octets }) => what === 'refused there' && octets.length === 20,
  },
  {
    stack: 'tshark',
    name: 'a value that cannot be taken apart',
    why: 'tshark reads every AVP that its dictionary knows; here what no rule names, and Failed-AVP, is not looked into',
    holds: ({ what, theirs }) => what === 'refused there' && theirs.errors.includes('malformed'),
  },
  {
    stack: 'tshark',
    name: 'Result-Code as a signed number',
    why: 'tshark has Result-Code as Enumerated, the RFC as Unsigned32',
    holds: ({ what, detail }) => {
      const { ours, theirs } = /: n(?<ours>\d+), theirs (?<theirs>-\d+)$/u.exec(detail)?.groups ?? {}
      return what === 'value' && Number(ours) === Number(theirs) + 2 ** 32
    },
  },
  {
    stack: 'erlang',
    name: 'version',
    why: "Erlang's codec leaves the version to others",
    holds: ({ octets, what }) => octets[0] !== 1 && what !== 'value',
  },
  {
    stack: 'erlang',
    name: 'E bit in a request',
    why: "Erlang's codec leaves the E bit to others",
    holds: ({ octets }) => (flagsAt(octets) & 0xa0) === 0xa0,
  },
  {
    stack: 'erlang',
    name: 'unknown command',
    why: 'a command that the dictionary lacks is a wire message here, and 3001 there',
    holds: ({ theirs }) => theirs.errors.includes(3001),
  },
  {
    stack: 'erlang',
    name: 'another application',
    why: 'a command is one of its application here; there of whatever application',
    holds: ({ mine, what }) => what === 'refused there' && !mine.isTyped,
  },
  {
    stack: 'erlang',
    name: 'vendor 0',
    why: 'V with a Vendor-Id of 0 is read as the base AVP here, with a finding; there it is an unknown AVP',
    holds: ({ mine }) => mine.diagnosis.findings.some(({ kind }) => kind === 'VendorZero'),
  },
  {
    stack: 'erlang',
    name: 'values outside of the grammar',
    why: 'an AVP that no rule names is not looked into here, but by diagnose; there it is when the dictionary knows it',
    holds: ({ mine, what }) => what === 'refused there' && mine.diagnosis.errors.length > 0,
  },
  {
    stack: 'tshark',
    name: 'text with a NUL',
    why: 'tshark ends a text at its first NUL',
    holds: ({ what, detail }) => what === 'value' && detail.includes('\0'),
  },
  {
    stack: 'erlang',
    name: 'Failed-AVP',
    why: 'what is in Failed-AVP is never refused here; there it is decoded like any group',
    holds: (found) => found.what !== 'header' && has(found, isFailedAvp),
  },
  {
    stack: 'erlang',
    name: 'other address families',
    why: 'an Address of a family that is not of the Internet keeps its octets here, and is 5014 there',
    holds: (found) => found.what === 'refused there' && has(found, isOtherAddress),
  },
  {
    stack: 'erlang',
    name: 'Termination-Cause',
    why: "takes any number here, as IANA's registry grows; there those that RFC 6733 names",
    holds: (found) => has(found, isLateTerminationCause) && found.theirs.errors.includes(5004),
  },
  {
    stack: 'erlang',
    name: 'the M bit of an AVP that no rule names',
    why: 'the AVPs of RFC 6733 are understood here wherever they stand; there their M bit is refused outside of the grammar',
    holds: ({ what, theirs }) => what === 'refused there' && theirs.errors.includes(5001),
  },
  {
    stack: 'erlang',
    name: 'identities',
    why: 'a DiameterIdentity is a name in ASCII here, and octets there',
    holds: ({ mine }) => isOf(mine, 'a name in ASCII'),
  },
  {
    stack: 'erlang',
    name: 'URIs',
    why: 'the host of a DiameterURI may have an underscore here',
    holds: (found) => found.what === 'refused there' && has(found, isUri) && found.theirs.errors.includes(5004),
  },
  {
    stack: 'erlang',
    name: 'an AVP that a closed group has no place for',
    why: '5008 here; there 5001, or nothing, by its M bit',
    holds: ({ mine, theirs }) => mine.errors.includes(5008) && theirs.errors.includes(5001),
  },
  {
    stack: 'erlang',
    name: 'an Address of a wrong length',
    why: '5004 here, as its length may be that of another family; 5014 there',
    holds: ({ mine, theirs }) => isOf(mine, 'after address family') && theirs.errors.includes(5014),
  },
  {
    stack: 'erlang',
    name: 'one fault of a group hides another',
    why: 'a group with an AVP at fault is not said to lack one there',
    holds: ({ mine, theirs, what }) =>
      what === 'fault' &&
      mine.refusal?.reason._tag === 'MissingAvp' &&
      mine.refusal.path.length > 2 &&
      theirs.errors.includes(5001),
  },
  {
    stack: 'erlang',
    name: 'an Enumerated of a wrong length',
    why: '5014 here and 5004 there',
    holds: ({ mine, theirs, what }) => what === 'fault' && mine.errors.includes(5014) && theirs.errors.includes(5004),
  },
  {
    stack: 'erlang',
    name: 'data of a wrong length',
    why: 'there the AVP of a 5014 has the zeros that Failed-AVP is to have, in place of its data',
    holds: ({ theirs, what }) => what === 'AVPs' && theirs.errors.includes(5014),
  },
]

/** Where two verdicts differ, before anybody asks why. */
interface Found {
  readonly stack: string
  readonly octets: Uint8Array
  readonly mine: OurVerdict
  readonly theirs: Verdict
  /** What differs. */
  readonly what: 'refused here' | 'refused there' | 'fault' | 'header' | 'AVPs' | 'value'
  readonly detail: string
}

const differencesOf = (stack: string, octets: Uint8Array, mine: OurVerdict, theirs: Verdict): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const add = (what: Found['what'], detail: string): void => {
    found.push({ stack, octets, mine, theirs, what, detail })
  }
  // tshark checks no grammar.
  const isRefused = stack === 'tshark' ? mine.reading === undefined : mine.refusal !== undefined
  const isRefusedThere = theirs.errors.length > 0
  const reason = mine.refusal === undefined ? 'accepted' : describe(mine.refusal)
  const detail = `${reason} ${mine.errors.join()}, theirs ${theirs.errors.join()}`
  if (isRefused && !isRefusedThere) add('refused here', detail)
  else if (!isRefused && isRefusedThere) add('refused there', detail)
  else if (stack === 'erlang' && isRefused && !mine.errors.some((error) => theirs.errors.includes(error))) {
    // Each stack names the faults of a message in an order of its own.
    add('fault', detail)
  }
  if (mine.reading === undefined || theirs.reading === undefined || theirs.errors.includes('malformed')) return found
  for (const key of ['flags', 'code', 'application', 'hopByHop', 'endToEnd'] as const) {
    const [a, b] = [mine.reading.header[key], theirs.reading.header[key]]
    if (a !== b) add('header', `${key} ${a}, theirs ${b}`)
  }
  const difference = avpDifference(mine.reading.avps, theirs.reading.avps, 'avps')
  if (difference !== undefined) {
    const [what, where, a, b] = difference
    add(what === 'value' ? 'value' : 'AVPs', `${what} at ${where}: ${a}, theirs ${b}`)
  }
  return found
}

/** What two stacks say of the same octets that is not the same, each with its reason. */
export const compare = (
  stack: string,
  octets: Uint8Array,
  mine: OurVerdict,
  theirs: Verdict,
): ReadonlyArray<Difference> =>
  differencesOf(stack, octets, mine, theirs).map((found) => {
    const known = explanations.find((explanation) => explanation.stack === stack && explanation.holds(found))
    const { what, detail } = found
    const kind = known?.name ?? `${what}: ${mine.errors[0] ?? 'accepted'} here, ${theirs.errors[0] ?? 'accepted'} there`
    return { octets, kind, what, detail, why: known?.why }
  })
