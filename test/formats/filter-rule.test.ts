import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  IcmpType,
  ipFilterRule,
  qosFilterRule,
  type IpFilterOption,
  type IpFilterRule,
  type QosFilterOption,
  type QosFilterRule,
} from '../../src/formats/filter-rule.ts'
import type { AddressPrefix, FilterEndpoint } from '../../src/formats/filter-rule-text.ts'
import { formatIpv4, formatIpv6 } from '../../src/formats/internet-address.ts'
import type { NumberRange } from '../../src/formats/syntax.ts'
import {
  ascii,
  decoded,
  encoded,
  keepsOctets,
  keepsValues,
  refusesText,
  refusesValue,
  strangers,
} from '../algebra/laws.ts'

const read = (text: string): IpFilterRule => decoded(ipFilterRule, ascii(text))

const written = (value: IpFilterRule): string => Buffer.from(encoded(ipFilterRule, value)).toString('latin1')

const any: FilterEndpoint = { negated: false, address: 'any', ports: [] }
const assigned: FilterEndpoint = { negated: false, address: 'assigned', ports: [] }

const ipv4 = (address: string, bits = 32): AddressPrefix => ({ _tag: 'IPv4', address, bits })
const ipv6 = (address: string, bits = 128): AddressPrefix => ({ _tag: 'IPv6', address, bits })

const one = (number: number): NumberRange => ({ from: number, to: number })

const rule = (fields: Partial<IpFilterRule>): IpFilterRule => ({
  action: 'permit',
  direction: 'out',
  protocol: 'ip',
  source: any,
  destination: assigned,
  options: [],
  ...fields,
})

test('rules in the form that is written', () => {
  for (const [text, fields] of [
    ['permit out ip from any to assigned', {}],
    [
      'deny in ip from !assigned to any',
      { action: 'deny', direction: 'in', source: { ...assigned, negated: true }, destination: any },
    ],
    ['permit in 0 from any to any', { direction: 'in', protocol: 0, destination: any }],
    ['permit out 255 from any to assigned', { protocol: 255 }],
    [
      'permit out 17 from 10.0.0.1 5060 to 10.0.0.2 1000-2000,3000',
      {
        protocol: 17,
        source: { negated: false, address: ipv4('10.0.0.1'), ports: [one(5060)] },
        destination: { negated: false, address: ipv4('10.0.0.2'), ports: [{ from: 1000, to: 2000 }, one(3000)] },
      },
    ],
    [
      'permit out 6 from !192.0.2.0/24 0,65535 to any 0-65535',
      {
        protocol: 6,
        source: { negated: true, address: ipv4('192.0.2.0', 24), ports: [one(0), one(65535)] },
        destination: { ...any, ports: [{ from: 0, to: 65535 }] },
      },
    ],
    [
      'permit out ip from 0.0.0.0/0 to ::/0',
      { source: { ...any, address: ipv4('0.0.0.0', 0) }, destination: { ...any, address: ipv6('::', 0) } },
    ],
    [
      'permit out ip from 2001:db8::/32 80 to ::ffff:10.0.0.1',
      {
        source: { negated: false, address: ipv6('2001:db8::', 32), ports: [one(80)] },
        destination: { ...any, address: ipv6('::ffff:10.0.0.1') },
      },
    ],
    ['permit out ip from any to assigned frag', { options: [{ _tag: 'frag' }] }],
    [
      'permit out ip from any to assigned ipoptions ssrr,!lsrr,rr,!ts',
      { options: [{ _tag: 'ipoptions', spec: ['ssrr', '!lsrr', 'rr', '!ts'] }] },
    ],
    [
      'permit out 6 from any to assigned tcpoptions mss,!window,sack,ts,!cc established',
      {
        protocol: 6,
        options: [{ _tag: 'tcpoptions', spec: ['mss', '!window', 'sack', 'ts', '!cc'] }, { _tag: 'established' }],
      },
    ],
    [
      'permit out 6 from any to assigned 80 setup tcpflags syn,!ack,fin,rst,psh,urg',
      {
        protocol: 6,
        destination: { ...assigned, ports: [one(80)] },
        options: [{ _tag: 'setup' }, { _tag: 'tcpflags', spec: ['syn', '!ack', 'fin', 'rst', 'psh', 'urg'] }],
      },
    ],
    [
      'permit in 1 from any to assigned icmptypes 0,3-5,255',
      { direction: 'in', protocol: 1, options: [{ _tag: 'icmptypes', types: [one(0), { from: 3, to: 5 }, one(255)] }] },
    ],
  ] as const satisfies ReadonlyArray<readonly [string, Partial<IpFilterRule>]>) {
    expect(read(text)).toStrictEqual(rule(fields))
    expect(written(rule(fields))).toBe(text)
  }
})

test('rules in other forms: read alike, and kept as they came', () => {
  const destination: FilterEndpoint = {
    negated: false,
    address: ipv4('10.0.0.2'),
    ports: [{ from: 1000, to: 2000 }, one(3000)],
  }
  const source: FilterEndpoint = { negated: false, address: ipv4('10.0.0.1'), ports: [one(5060)] }
  for (const [text, fields] of [
    // /32 and /128 are one address.
    ['permit out 17 from 10.0.0.1 5060 to 10.0.0.2/32 1000-2000,3000', { protocol: 17, source, destination }],
    ['permit out ip from ::1/128 to assigned', { source: { ...any, address: ipv6('::1') } }],
    // Blanks.
    ['permit out 17 from 10.0.0.1 5060 to 10.0.0.2 1000-2000, 3000', { protocol: 17, source, destination }],
    ['permit out 17 from 10.0.0.1 5060 to 10.0.0.2 1000-2000 ,\t3000', { protocol: 17, source, destination }],
    ['  permit\tout  ip from any to assigned ', {}],
    [
      'permit out ip from ! any to !\tassigned',
      { source: { ...any, negated: true }, destination: { ...assigned, negated: true } },
    ],
    [
      'permit out ip from any to assigned ipoptions rr , !ts  frag',
      { options: [{ _tag: 'ipoptions', spec: ['rr', '!ts'] }, { _tag: 'frag' }] },
    ],
    // Zeros.
    ['permit out 017 from any to 10.0.0.0/08', { protocol: 17, destination: { ...any, address: ipv4('10.0.0.0', 8) } }],
    ['permit out ip from any 0080-080 to assigned', { source: { ...any, ports: [one(80)] } }],
    // IPv6 in forms other than RFC 5952's.
    [
      'permit out ip from 2001:DB8:0::/32 to ::FFFF:A00:1',
      {
        source: { ...any, address: ipv6('2001:db8::', 32) },
        destination: { ...any, address: ipv6('::ffff:10.0.0.1') },
      },
    ],
    // A range of one.
    ['permit out ip from any 80-80 to assigned', { source: { ...any, ports: [one(80)] } }],
    [
      'permit in 1 from any to assigned icmptypes echo reply,destination unreachable-redirect, 8-router  solicitation',
      {
        direction: 'in',
        protocol: 1,
        options: [{ _tag: 'icmptypes', types: [one(0), { from: 3, to: 5 }, { from: 8, to: 10 }] }],
      },
    ],
  ] as const satisfies ReadonlyArray<readonly [string, Partial<IpFilterRule>]>) {
    expect(read(text)).toStrictEqual(rule({ ...fields, text }))
    expect(written(read(text))).toBe(text)
  }
})

test('every ICMP type that the RFC names, and its number', () => {
  // As section 4.3.1 lists them.
  const listed = `echo reply (0), destination unreachable (3), source quench (4), redirect (5), echo request (8), router
    advertisement (9), router solicitation (10), time-to-live exceeded (11), IP header bad (12), timestamp request (13),
    timestamp reply (14), information request (15), information reply (16), address mask request (17), address mask
    reply (18)`
  const pairs = [...listed.replace(/\s+/g, ' ').matchAll(/([^,(]+) \((\d+)\)/g)].map(
    ([, name, number]): [string, number] => [name!.trim(), Number(number)],
  )
  expect(Object.entries(IcmpType)).toEqual(pairs)
  for (const [name, number] of pairs) {
    const { options } = read(`permit in 1 from any to any icmptypes ${name}-255`)
    expect(options).toEqual([{ _tag: 'icmptypes', types: [{ from: number, to: 255 }] }])
  }
})

test('the text is written while it says the same as the fields, and no longer', () => {
  const text = 'permit out 17 from 10.0.0.1/32 5060 to assigned'
  expect(written({ ...read(text), action: 'deny' })).toBe('deny out 17 from 10.0.0.1 5060 to assigned')
  expect(written({ ...read(text), source: any })).toBe('permit out 17 from any to assigned')
  expect(written({ ...read(text), options: [{ _tag: 'frag' }], source: any })).toBe(
    'permit out 17 from any to assigned frag',
  )
  expect(written({ ...read(text), destination: { ...assigned } })).toBe(text)
  // Addresses of IPv6 have one form.
  const source = { negated: false, address: ipv6('2001:DB8::0001'), ports: [] }
  expect(written(rule({ source }))).toBe('permit out ip from 2001:db8::1 to assigned')
  expect(written(rule({ text: 'permit in ip from any to any' }))).toBe('permit out ip from any to assigned')
  expect(written(rule({ text: 'permit out ip from any to' }))).toBe('permit out ip from any to assigned')
})

const address = "'any', 'assigned' or an address with or without /bits"
const action = "'permit' or 'deny'"
const direction = "'in' or 'out'"
const protocol = "'ip' or a protocol of 0 to 255"
const port = 'a port of 0 to 65535'
const options = "'frag', 'ipoptions', 'tcpoptions', 'established', 'setup', 'tcpflags' or 'icmptypes'"
const next = 'a comma, a blank or the end'
const flags = 'fin, syn, rst, psh, ack, urg, or one of these after !'
const icmp = 'an ICMP type by name or a number of 0 to 255'

test('text that is no IPFilterRule is refused where it stops being one', () => {
  for (const [text, offset, extent, expected] of [
    ['', 0, 0, action],
    ['  ', 2, 0, action],
    ['allow out ip from any to any', 0, 5, action],
    ['PERMIT out ip from any to any', 0, 6, action],
    ['permit', 6, 0, direction],
    ['permit,out', 6, 1, 'a blank'],
    ['permit both ip from any to any', 7, 4, direction],
    ['permit out', 10, 0, protocol],
    ['permit out udp from any to any', 11, 3, protocol],
    ['permit out 256 from any to any', 11, 3, protocol],
    ['permit out 17x from any to any', 13, 1, 'a blank'],
    ['permit out 17from any to any', 13, 1, 'a blank'],
    ['permit out 17 from any,to any', 22, 1, 'a blank'],
    ['permit out -1 from any to any', 11, 2, protocol],
    ['permit out ip any to any', 14, 3, "'from'"],
    ['permit out ip from', 18, 0, address],
    ['permit out ip from to any', 19, 2, address],
    ['permit out ip from !', 20, 0, address],
    ['permit out ip from !!any to any', 20, 4, address],
    ['permit out ip from host to any', 19, 4, address],
    ['permit out ip from 10.0.0 to any', 19, 6, address],
    ['permit out ip from 10.0.0.256 to any', 19, 10, address],
    ['permit out ip from fe80::1%1 to any', 19, 9, address],
    ['permit out ip from 10.0.0.0/8/8 to any', 19, 12, address],
    ['permit out ip from any/0 to any', 19, 5, address],
    ['permit out ip from 10.0.0.0/ to any', 28, 1, 'a mask of 0 to 32 bits'],
    ['permit out ip from 10.0.0.0/33 to any', 28, 2, 'a mask of 0 to 32 bits'],
    ['permit out ip from 10.0.0.0/255.0.0.0 to any', 28, 9, 'a mask of 0 to 32 bits'],
    ['permit out ip from any to ::/129', 29, 3, 'a mask of 0 to 128 bits'],
    // "The IP number MUST NOT have bits set beyond the mask": so not the RFC's own 192.0.2.10/24.
    ['permit out ip from 10.0.0.0/1e1 to any', 28, 3, 'a mask of 0 to 32 bits'],
    ['permit out ip from 10.0.0.0/0x8 to any', 28, 3, 'a mask of 0 to 32 bits'],
    ['permit out ip from 10.0.0.0/8. to any', 28, 2, 'a mask of 0 to 32 bits'],
    ['permit out ip from 192.0.2.10/24 to any', 19, 10, 'an address without bits set beyond its first 24'],
    ['permit out ip from 10.0.0.1/31 to any', 19, 8, 'an address without bits set beyond its first 31'],
    ['permit out ip from 0.0.0.1/0 to any', 19, 7, 'an address without bits set beyond its first 0'],
    ['permit out ip from 2001:db8:8000::/32 to any', 19, 15, 'an address without bits set beyond its first 32'],
    ['permit out ip from any 65536 to any', 23, 5, port],
    ['permit out ip from any 80, to any', 27, 1, port],
    ['permit out ip from any 80,', 26, 0, port],
    ['permit out ip from any 80,,81 to any', 26, 1, port],
    ['permit out ip from any 80- to any', 26, 1, port],
    ['permit out ip from any 80-90-100 to any', 28, 1, next],
    ['permit out ip from any 80to any', 25, 1, next],
    ['permit out ip from any -80 to any', 23, 3, "'to'"],
    ['permit out ip from any 90-80 to any', 26, 2, 'a range that ends at 90 or above'],
    ['permit out ip from any', 22, 0, "'to'"],
    ['permit out ip from any into any', 23, 4, "'to'"],
    ['permit out ip from any to', 25, 0, address],
    ['permit out ip from any to any ,', 30, 1, options],
    ['permit out ip from any to any\0', 26, 4, address],
    ['permit out ip from any to any\n', 26, 4, address],
    ['permit out ip from any to any \xe9', 30, 1, options],
    ['permit out ip from any to any Frag', 30, 4, options],
    ['permit out ip from any to any __proto__', 30, 9, options],
    ['permit out ip from any to any ipoptions', 39, 0, 'ssrr, lsrr, rr, ts, or one of these after !'],
    ['permit out ip from any to any tcpoptions nop', 41, 3, 'mss, window, sack, ts, cc, or one of these after !'],
    ['permit out ip from any to any tcpflags syn,! ack', 43, 1, flags],
    ['permit out ip from any to any tcpflags syn,', 43, 0, flags],
    ['permit out ip from any to any icmptypes', 39, 0, icmp],
    ['permit out ip from any to any icmptypes 256', 40, 3, icmp],
    ['permit out ip from any to any icmptypes ping', 40, 1, icmp],
    ['permit out ip from any to any icmptypes echo', 40, 1, icmp],
    ['permit out ip from any to any icmptypes echo replying', 50, 1, next],
    ['permit out ip from any to any icmptypes redirect-echo reply', 49, 10, 'a range that ends at 5 or above'],
    // "frag may not be used in conjunction with either tcpflags or TCP/UDP port specifications."
    ['permit out 6 from any 80 to any setup frag', 38, 4, "no 'frag' beside ports"],
    ['permit out 6 from any to any 80 frag', 32, 4, "no 'frag' beside ports"],
    ['permit out 6 from any to any frag setup tcpflags syn', 40, 8, "'frag' or 'tcpflags', not both"],
    ['permit out 6 from any to any tcpflags syn frag', 42, 4, "'frag' or 'tcpflags', not both"],
  ] as const) {
    refusesText(ipFilterRule, text, offset, extent, expected)
  }
})

test('a value that is no IPFilterRule is refused', () => {
  const end = { ...any }
  for (const [fields, expected] of [
    [{ action: 'permit out' }, `action: ${action}`],
    [{ action: undefined }, `action: ${action}`],
    [{ direction: 'both' }, `direction: ${direction}`],
    [{ direction: Symbol('in') }, `direction: ${direction}`],
    [{ protocol: 256 }, `protocol: ${protocol}`],
    [{ protocol: 0.5 }, `protocol: ${protocol}`],
    [{ protocol: '17' }, `protocol: ${protocol}`],
    [{ protocol: null }, `protocol: ${protocol}`],
    [{ source: null }, 'source: a record'],
    [{ source: 'any' }, 'source: a record'],
    [{ source: { ...end, negated: undefined } }, 'source: negated: true or false'],
    [{ source: { ...end, negated: 1 } }, 'source: negated: true or false'],
    [{ source: { ...end, address: 'all' } }, `source: address: ${address}`],
    [{ source: { ...end, address: null } }, `source: address: ${address}`],
    [{ source: { ...end, address: undefined } }, `source: address: ${address}`],
    [{ source: { ...end, address: { _tag: 'IPv4', bits: 8 } } }, `source: address: ${address}`],
    [{ source: { ...end, address: { ...ipv4('10.0.0.1 80') } } }, `source: address: ${address}`],
    [{ source: { ...end, address: { ...ipv4('::1') } } }, `source: address: ${address}`],
    [{ source: { ...end, address: { ...ipv6('10.0.0.1') } } }, `source: address: ${address}`],
    [{ source: { ...end, address: { _tag: 'IPv5', address: '::', bits: 1 } } }, `source: address: ${address}`],
    [{ source: { ...end, address: ipv4('10.0.0.0', 33) } }, 'source: address: a mask of 0 to 32 bits'],
    [{ source: { ...end, address: ipv4('10.0.0.0', -1) } }, 'source: address: a mask of 0 to 32 bits'],
    [{ source: { ...end, address: ipv4('10.0.0.0', 0.5) } }, 'source: address: a mask of 0 to 32 bits'],
    [{ source: { ...end, address: { ...ipv6('::'), bits: '0' } } }, 'source: address: a mask of 0 to 128 bits'],
    [
      { source: { ...end, address: ipv4('10.0.0.1', 8) } },
      'source: address: an address without bits set beyond its first 8',
    ],
    [{ destination: { ...end, ports: undefined } }, 'destination: ports: a list that is not empty'],
    [{ destination: { ...end, ports: '80' } }, 'destination: ports: a list that is not empty'],
    [{ destination: { ...end, ports: [80] } }, 'destination: ports: a range with `from` and `to`'],
    [{ destination: { ...end, ports: [null] } }, 'destination: ports: a range with `from` and `to`'],
    [{ destination: { ...end, ports: [{ from: -1, to: 80 }] } }, `destination: ports: ${port}`],
    [{ destination: { ...end, ports: [{ from: 80, to: 65536 }] } }, `destination: ports: ${port}`],
    [{ destination: { ...end, ports: [{ from: 1 }] } }, `destination: ports: ${port}`],
    [{ destination: { ...end, ports: [one(65536)] } }, `destination: ports: ${port}`],
    [{ destination: { ...end, ports: [one(-1)] } }, `destination: ports: ${port}`],
    [{ destination: { ...end, ports: [one(NaN)] } }, `destination: ports: ${port}`],
    [
      { destination: { ...end, ports: [{ from: 2, to: 1 }] } },
      'destination: ports: a range with `from` not above `to`',
    ],
    [{ options: undefined }, 'options: an array'],
    [{ options: 'frag' }, 'options: an array'],
    [{ options: ['frag'] }, `options: ${options}`],
    [{ options: [null] }, `options: ${options}`],
    [{ options: [{ _tag: 'toString' }] }, `options: ${options}`],
    [{ options: [{ _tag: ['frag'] }] }, `options: ${options}`],
    [{ options: [{ _tag: 'tcpflags' }] }, 'options: tcpflags: spec: a list that is not empty'],
    [{ options: [{ _tag: 'tcpflags', spec: [] }] }, 'options: tcpflags: spec: a list that is not empty'],
    [{ options: [{ _tag: 'tcpflags', spec: ['syn,ack'] }] }, `options: tcpflags: spec: ${flags}`],
    [{ options: [{ _tag: 'icmptypes', types: [one(256)] }] }, `options: icmptypes: types: ${icmp}`],
    [
      { options: [{ _tag: 'icmptypes', types: ['redirect'] }] },
      'options: icmptypes: types: a range with `from` and `to`',
    ],
    [{ options: [{ _tag: 'frag' }], source: { ...any, ports: [one(1)] } }, "options: no 'frag' beside ports"],
    [{ options: [{ _tag: 'frag' }, { _tag: 'tcpflags', spec: ['syn'] }] }, "options: 'frag' or 'tcpflags', not both"],
  ] as const) {
    refusesValue(ipFilterRule, { ...rule({}), ...fields }, expected)
  }
  for (const value of [null, undefined, 1, 'permit out ip from any to any', Symbol('rule')]) {
    refusesValue(ipFilterRule, value, 'a record')
  }
  for (const value of strangers) expect(ipFilterRule.encode(value as IpFilterRule)._tag).toBe('Left')
})

// -------------------------------------------------------------------------------------
// QoSFilterRule
// -------------------------------------------------------------------------------------

const readQos = (text: string): QosFilterRule => decoded(qosFilterRule, ascii(text))

const qos = (fields: Partial<QosFilterRule>): QosFilterRule => ({
  action: 'tag',
  direction: 'in',
  protocol: 'ip',
  source: assigned,
  destination: any,
  options: [{ _tag: 'DSCP', color: 'EF' }],
  ...fields,
})

test('QoSFilterRule: both actions', () => {
  for (const [text, fields] of [
    ['tag in ip from assigned to any DSCP EF', {}],
    ['tag in ip from assigned to any DSCP 101110', { options: [{ _tag: 'DSCP', color: '101110' }] }],
    [
      'meter out 17 from any 1-2 to assigned metering 64000 AF11 AF13',
      {
        action: 'meter',
        direction: 'out',
        protocol: 17,
        source: { ...any, ports: [{ from: 1, to: 2 }] },
        destination: assigned,
        options: [{ _tag: 'metering', rate: 64000, colorUnder: 'AF11', colorOver: 'AF13' }],
      },
    ],
    [
      'meter in ip from assigned to any DSCP CS1 metering 9007199254740991 EF drop',
      {
        action: 'meter',
        options: [
          { _tag: 'DSCP', color: 'CS1' },
          { _tag: 'metering', rate: 9007199254740991, colorUnder: 'EF', colorOver: 'drop' },
        ],
      },
    ],
  ] as const satisfies ReadonlyArray<readonly [string, Partial<QosFilterRule>]>) {
    expect(readQos(text)).toStrictEqual(qos(fields))
    expect(encoded(qosFilterRule, qos(fields))).toEqual(ascii(text))
  }
  const text = 'tag in ip from assigned/ to any'
  expect(qosFilterRule.decode(ascii(text))._tag).toBe('Left')
  const kept = 'tag  in ip from assigned to any DSCP EF'
  expect(readQos(kept)).toStrictEqual(qos({ text: kept }))
  expect(encoded(qosFilterRule, readQos(kept))).toEqual(ascii(kept))
})

test('QoSFilterRule: refusals', () => {
  const color = 'a DSCP value, in letters and digits'
  const under = `${[1, 2, 3, 4].flatMap((a) => [1, 2, 3].map((b) => `'AF${a}${b}'`)).join(', ')} or 'EF'`
  const over = under.replace(" or 'EF'", ", 'EF' or 'drop'")
  const rate = 'a rate in bits a second of 0 to 9007199254740991'
  for (const [text, offset, extent, expected] of [
    ['permit in ip from any to any', 0, 6, "'tag' or 'meter'"],
    // "The DSCP option MUST be included."
    ['tag in ip from any to any', 25, 0, "the option 'DSCP', since the action is 'tag'"],
    ['tag in ip from any to any metering 1 EF drop ', 45, 0, "the option 'DSCP', since the action is 'tag'"],
    ['meter in ip from any to any DSCP EF', 35, 0, "the option 'metering', since the action is 'meter'"],
    ['tag in ip from any to any frag', 26, 4, "'DSCP' or 'metering'"],
    ['tag in ip from any to any dscp EF', 26, 4, "'DSCP' or 'metering'"],
    ['tag in ip from any to any DSCP', 30, 0, color],
    // "No masks or ranges."
    ['tag in ip from any to any DSCP 10-12', 31, 5, color],
    ['tag in ip from any to any DSCP 8/3', 31, 3, color],
    ['meter in ip from any to any metering', 36, 0, rate],
    ['meter in ip from any to any metering 9007199254740993 EF drop', 37, 16, rate],
    ['meter in ip from any to any metering 1EF drop', 38, 1, 'a blank'],
    ['meter in ip from any to any metering 1 AF14 drop', 39, 4, under],
    ['meter in ip from any to any metering 1 drop drop', 39, 4, under],
    ['meter in ip from any to any metering 1 EF', 41, 0, over],
    ['meter in ip from any to any metering 1 EF Drop', 42, 4, over],
  ] as const) {
    refusesText(qosFilterRule, text, offset, extent, expected)
  }
  for (const [fields, expected] of [
    [{ action: 'permit' }, "action: 'tag' or 'meter'"],
    [{ options: [] }, "options: the option 'DSCP', since the action is 'tag'"],
    [{ action: 'meter' }, "options: the option 'metering', since the action is 'meter'"],
    [{ options: [{ _tag: 'DSCP', color: 'E F' }] }, `options: DSCP: color: ${color}`],
    [{ options: [{ _tag: 'DSCP', color: 46 }] }, `options: DSCP: color: ${color}`],
    [
      { options: [{ _tag: 'metering', rate: 2 ** 53, colorUnder: 'EF', colorOver: 'EF' }] },
      `options: metering: rate: ${rate}`,
    ],
    [
      { options: [{ _tag: 'metering', rate: 1, colorUnder: 'drop', colorOver: 'EF' }] },
      `options: metering: colorUnder: ${under}`,
    ],
    [{ options: [{ _tag: 'metering', rate: 1, colorUnder: 'EF' }] }, `options: metering: colorOver: ${over}`],
  ] as const) {
    refusesValue(qosFilterRule, { ...qos({}), ...fields }, expected)
  }
  for (const value of strangers) expect(qosFilterRule.encode(value as QosFilterRule)._tag).toBe('Left')
})

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

const ranges = (maximum: number): fc.Arbitrary<NumberRange> =>
  fc.tuple(fc.nat(maximum), fc.nat(maximum)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

/** The octets with nothing set beyond the first `bits`. */
const masked = (octets: Uint8Array, bits: number): Uint8Array =>
  octets.map((octet, index) => octet & (0xff00 >> Math.min(Math.max(bits - 8 * index, 0), 8)))

const prefixes: fc.Arbitrary<AddressPrefix> = fc.oneof(
  fc
    .tuple(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.nat(32))
    .map(([octets, bits]) => ipv4(formatIpv4(masked(octets, bits)), bits)),
  fc
    .tuple(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(128))
    .map(([octets, bits]) => ipv6(formatIpv6(masked(octets, bits)), bits)),
)

const endpoints: fc.Arbitrary<FilterEndpoint> = fc.record({
  negated: fc.boolean(),
  address: fc.oneof(fc.constantFrom('any' as const, 'assigned' as const), prefixes),
  ports: fc.oneof(fc.constant([]), fc.array(ranges(65535), { maxLength: 4 })),
})

const specs = <Name extends string>(...names: ReadonlyArray<Name>): fc.Arbitrary<ReadonlyArray<Name | `!${Name}`>> =>
  fc.array(
    fc.constantFrom(...names).chain((name) => fc.constantFrom<Name | `!${Name}`>(name, `!${name}`)),
    { minLength: 1, maxLength: 4 },
  )

const ipOptions: fc.Arbitrary<IpFilterOption> = fc.oneof(
  fc.constantFrom<IpFilterOption>({ _tag: 'frag' }, { _tag: 'established' }, { _tag: 'setup' }),
  specs('ssrr', 'lsrr', 'rr', 'ts').map((spec): IpFilterOption => ({ _tag: 'ipoptions', spec })),
  specs('mss', 'window', 'sack', 'ts', 'cc').map((spec): IpFilterOption => ({ _tag: 'tcpoptions', spec })),
  specs('fin', 'syn', 'rst', 'psh', 'ack', 'urg').map((spec): IpFilterOption => ({ _tag: 'tcpflags', spec })),
  fc.array(ranges(255), { minLength: 1, maxLength: 4 }).map((types): IpFilterOption => ({ _tag: 'icmptypes', types })),
)

const common = {
  direction: fc.constantFrom('in' as const, 'out' as const),
  protocol: fc.oneof(fc.constant('ip' as const), fc.nat(255)),
  source: endpoints,
  destination: endpoints,
}

const ipRules: fc.Arbitrary<IpFilterRule> = fc
  .record({ action: fc.constantFrom('permit', 'deny'), ...common, options: fc.array(ipOptions, { maxLength: 4 }) })
  .filter(({ source, destination, options }) => {
    const has = (tag: string): boolean => options.some(({ _tag }) => _tag === tag)
    return !has('frag') || (!has('tcpflags') && source.ports.length + destination.ports.length === 0)
  })

const dscp: fc.Arbitrary<QosFilterOption> = fc
  .stringMatching(/^[0-9A-Za-z]{1,6}$/)
  .map((color) => ({ _tag: 'DSCP', color }))

const metering: fc.Arbitrary<QosFilterOption> = fc.record({
  _tag: fc.constant('metering'),
  rate: fc.maxSafeNat(),
  colorUnder: fc.constantFrom('AF11', 'AF22', 'AF33', 'AF43', 'EF'),
  colorOver: fc.constantFrom('AF13', 'EF', 'drop'),
})

const qosRules: fc.Arbitrary<QosFilterRule> = fc.oneof(
  fc.record({ action: fc.constant('tag' as const), ...common, options: fc.tuple(dscp) }),
  fc.record({ action: fc.constant('meter' as const), ...common, options: fc.tuple(dscp, metering) }),
)

test('every rule comes back', () => {
  keepsValues(ipFilterRule, ipRules)
  keepsValues(qosFilterRule, qosRules)
})

/** Rules as text with blanks put in and characters changed, so that some are good and many nearly so. */
const texts = (rules: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      rules,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '\t', ',', '!', '-', '/', '0', 'x', '')), { maxLength: 2 }),
    )
    .map(([bytes, edits]) => {
      let text = Buffer.from(bytes).toString('latin1')
      for (const [at, put] of edits) {
        // In the place of a blank, a word's end or the like, where it matters.
        const places = [...text.matchAll(/(?=[ ,!\-/])|$/g)].map(({ index }) => index)
        const place = places[at % places.length]!
        text =
          put === '' ? text.slice(0, place) + text.slice(place + 1) : text.slice(0, place) + put + text.slice(place)
      }
      return ascii(text)
    })

test('all octets come back', () => {
  keepsOctets(
    ipFilterRule,
    fc.oneof(texts(ipRules.map((value) => encoded(ipFilterRule, value))), fc.uint8Array()),
    2000,
  )
  keepsOctets(qosFilterRule, fc.oneof(texts(qosRules.map((value) => encoded(qosFilterRule, value))), fc.uint8Array()))
})
