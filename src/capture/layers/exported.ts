/**
 * What Wireshark exports from inside other protocols (link type 252): tags with what it knew, and then the octets.
 *
 * @module
 */
import { formatIpv4, formatIpv6 } from '../../formats/internet-address.ts'
import type { CapturedMessage } from '../event.ts'
import { memoryOf } from '../memory.ts'
import { cutShort, has, inner, passedOver, type Encapsulation, type Protocol, type Step } from './layer.ts'

const tags = {
  end: 0,
  dissector: 12,
  heuristicDissector: 13,
  table: 14,
  ipv4Source: 20,
  ipv4Destination: 21,
  ipv6Source: 22,
  ipv6Destination: 23,
  portType: 24,
  sourcePort: 25,
  destinationPort: 26,
} as const

const protocols: ReadonlyMap<string, Protocol> = new Map([
  ['ip', 'IP'],
  ['ipv6', 'IPv6'],
  ['eth', 'Ethernet'],
  ['eth_withfcs', 'Ethernet'],
  ['eth_withoutfcs', 'Ethernet'],
  ['eth_maybefcs', 'Ethernet'],
  ['ppp', 'PPP'],
  ['llc', 'LLC'],
  ['gtp', 'GTP'],
])

const portTransports: ReadonlyMap<number, CapturedMessage['transport']> = new Map([
  [1, 'SCTP'],
  [2, 'TCP'],
  [3, 'UDP'],
])

const unknown = 'unknown'

/** A value of up to four octets. */
const numberOf = (bytes: Uint8Array): number => bytes.reduce((number, octet) => number * 256 + octet, 0)

const textOf = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0)
  return String.fromCharCode(...bytes.subarray(0, end === -1 ? bytes.length : end))
}

/** An end in words. */
const endOf = (values: ReadonlyMap<number, Uint8Array>, ipv4: number, ipv6: number, port: number): string => {
  const four = values.get(ipv4)
  const six = values.get(ipv6)
  const number = values.get(port)
  const address = four?.length === 4 ? formatIpv4(four) : six?.length === 16 ? `[${formatIpv6(six)}]` : undefined
  if (address === undefined) return unknown
  return number === undefined ? address : `${address}:${numberOf(number)}`
}

export const exported: Encapsulation = (layer): Step => {
  const { memory, start } = layer
  const { bytes, view } = memory
  const values = new Map<number, Uint8Array>()
  let at = start
  for (;;) {
    if (!has(layer, at, 4)) return cutShort('exported PDU')
    const tag = view.getUint16(at)
    const length = view.getUint16(at + 2)
    if (!has(layer, at + 4, length)) return cutShort('exported PDU')
    at += 4 + length
    if (tag === tags.end) break
    values.set(tag, bytes.subarray(at - length, at))
  }
  const name = textOf(
    values.get(tags.dissector) ?? values.get(tags.heuristicDissector) ?? values.get(tags.table) ?? new Uint8Array(0),
  )
  if (name.startsWith('diameter')) {
    const payload = inner(layer, 'Diameter', at)
    if (payload._tag !== 'Layer') return payload
    return {
      _tag: 'Exported',
      layer: payload,
      from: endOf(values, tags.ipv4Source, tags.ipv6Source, tags.sourcePort),
      to: endOf(values, tags.ipv4Destination, tags.ipv6Destination, tags.destinationPort),
      transport: portTransports.get(numberOf(values.get(tags.portType) ?? new Uint8Array(0))) ?? unknown,
    }
  }
  const transport = { tcp: 6, udp: 17, sctp: 132 }[name]
  if (transport !== undefined) {
    const ipv4 = values.get(tags.ipv4Source)?.length === 4 && values.get(tags.ipv4Destination)?.length === 4
    const ipv6 = values.get(tags.ipv6Source)?.length === 16 && values.get(tags.ipv6Destination)?.length === 16
    const source = ipv4 ? values.get(tags.ipv4Source) : ipv6 ? values.get(tags.ipv6Source) : undefined
    const destination = ipv4 ? values.get(tags.ipv4Destination) : ipv6 ? values.get(tags.ipv6Destination) : undefined
    const addresses = Uint8Array.from([...(source ?? []), ...(destination ?? [])])
    return {
      _tag: 'Datagram',
      protocol: transport,
      memory,
      start: at,
      end: layer.end,
      missing: layer.wireEnd - layer.end,
      addresses: memoryOf(addresses).view,
      addressesAt: 0,
      addressWords: addresses.length / 4,
      fragment: undefined,
    }
  }
  const protocol = protocols.get(name)
  return protocol === undefined ? passedOver(`exported ${name}`) : inner(layer, protocol, at)
}
