/**
 * DiameterURI (RFC 6733 section 4.3.1).
 *
 * @module
 */
import { left, right } from '../ground/either.ts'
import { faultAt, scan, textCodec, type Cursor, type Syntax, type TextCodec, type Worded } from './syntax.ts'

/** Where a Diameter node listens. What the text leaves out has its default. */
export interface DiameterUri extends Worded {
  /** `aaas` stands for transport security. */
  readonly scheme: 'aaa' | 'aaas'
  /** As it came, capitals too. */
  readonly fqdn: string
  /** 0 to 65535; by default 3868, or 5868 with `aaas`. */
  readonly port: number
  /** By default `tcp`; never `udp` when `protocol` is `diameter`. */
  readonly transport: 'tcp' | 'sctp' | 'udp'
  /** By default `diameter`. */
  readonly protocol: 'diameter' | 'radius' | 'tacacs+'
}

const schemes = ['aaas', 'aaa'] as const
const transports = ['tcp', 'sctp', 'udp'] as const
const protocols = ['diameter', 'radius', 'tacacs+'] as const

// "If absent, the default Diameter port (3868) is assumed if no transport security is used and port 5658 when transport
// security (TLS/TCP and DTLS/SCTP) is used." Erratum 3997 corrects 5658 to 5868.
const defaultPort = { aaa: 3868, aaas: 5868 } as const

// "If absent, the default protocol is assumed to be TCP." "If absent, the default AAA protocol is Diameter."
const defaultTransport = 'tcp'
const defaultProtocol = 'diameter'

// "UDP MUST NOT be used when the aaa-protocol field is set to diameter."
const udpExpected = "'tcp' or 'sctp', since the protocol is 'diameter'"

const fqdnExpected = 'a fully qualified domain name'
const portExpected = 'a port of 0 to 65535'
const restExpected = "the end, or ':', ';transport=' and ';protocol=' in this order"

const oneOfThese = (names: ReadonlyArray<string>): string => `one of ${names.join(', ')}`

const schemeName = /[^:]+/y
const authority = /:\/\//y
const domainName = /[-.0-9A-Z_a-z]+/y
const portMark = /:/y
const portNumber = /[0-9]+/y
const transportMark = /;transport=/iy
const protocolMark = /;protocol=/iy
const parameter = /[^;]+/y

/** One of a few names in any case, since the strings of ABNF and the schemes of RFC 3986 are the same in any. */
const scanName = <Name extends string>(cursor: Cursor, word: RegExp, names: ReadonlyArray<Name>): Name | undefined => {
  const { at } = cursor
  const text = scan(cursor, word)
  const name = text.toLowerCase()
  return names.find((each) => each === name) ?? faultAt(cursor, oneOfThese(names), at, text.length)
}

const parsePort = (cursor: Cursor): number | undefined => {
  const { at } = cursor
  const digits = scan(cursor, portNumber)
  const port = Number(digits)
  return digits !== '' && port <= 65535 ? port : faultAt(cursor, portExpected, at, digits.length)
}

/** `"aaa://" FQDN [ port ] [ transport ] [ protocol ]`, the optional parts in that order. */
const syntax: Syntax<DiameterUri> = {
  parse: (cursor) => {
    const scheme = scanName(cursor, schemeName, schemes)
    if (scheme === undefined) return undefined
    if (scan(cursor, authority) === '') return faultAt(cursor, "'://'", cursor.at, 1)
    const fqdn = scan(cursor, domainName)
    if (fqdn === '') return faultAt(cursor, fqdnExpected, cursor.at, 1)
    const port = scan(cursor, portMark) === '' ? defaultPort[scheme] : parsePort(cursor)
    if (port === undefined) return undefined
    const transportGiven = scan(cursor, transportMark) !== ''
    const transportAt = cursor.at
    const transport = transportGiven ? scanName(cursor, parameter, transports) : defaultTransport
    if (transport === undefined) return undefined
    const protocol = scan(cursor, protocolMark) === '' ? defaultProtocol : scanName(cursor, parameter, protocols)
    if (protocol === undefined) return undefined
    const { length } = cursor.text
    if (cursor.at < length) return faultAt(cursor, restExpected, cursor.at, length)
    if (transport === 'udp' && protocol === 'diameter') return faultAt(cursor, udpExpected, transportAt, 3)
    return { scheme, fqdn, port, transport, protocol }
  },
  print: (value) => {
    if (typeof value !== 'object' || value === null) return left('a record')
    const { scheme, fqdn, port, transport, protocol } = value
    if (!schemes.includes(scheme)) return left(`scheme: ${oneOfThese(schemes)}`)
    if (typeof fqdn !== 'string' || !/^[-.0-9A-Z_a-z]+$/.test(fqdn)) return left(`fqdn: ${fqdnExpected}`)
    if (!Number.isInteger(port) || port < 0 || port > 65535) return left(`port: ${portExpected}`)
    if (!transports.includes(transport)) return left(`transport: ${oneOfThese(transports)}`)
    if (!protocols.includes(protocol)) return left(`protocol: ${oneOfThese(protocols)}`)
    if (transport === 'udp' && protocol === 'diameter') return left(`transport: ${udpExpected}`)
    const portText = port === defaultPort[scheme] ? '' : `:${port}`
    const transportText = transport === defaultTransport ? '' : `;transport=${transport}`
    const protocolText = protocol === defaultProtocol ? '' : `;protocol=${protocol}`
    return right(`${scheme}://${fqdn}${portText}${transportText}${protocolText}`)
  },
}

/**
 * Where a Diameter node listens. `encode` leaves out what is the default; a text that was read keeps what it gave, as
 * long as no field is changed to say something else.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import * as E from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * Format.diameterUri.fromText('aaas://host.example.com')
 * // => E.right({ scheme: 'aaas', fqdn: 'host.example.com', port: 5868, transport: 'tcp', protocol: 'diameter' })
 * const uri = Format.diameterUri.fromText('aaa://host.example.com:3868;transport=tcp')
 * pipe(uri, E.chainW(Format.diameterUri.toText)) // => E.right('aaa://host.example.com:3868;transport=tcp')
 * pipe(uri, E.chainW((uri) => Format.diameterUri.toText({ ...uri, port: 4000 }))) // => E.right('aaa://host.example.com:4000')
 * ```
 */
export const diameterUri: TextCodec<DiameterUri> = /*#__PURE__*/ textCodec('DiameterURI', syntax)
