/**
 * Packets and capture files made by hand, layer by layer from the inside out.
 *
 * @module
 */

export const join = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => new Uint8Array(Buffer.concat([...parts]))

export const octets = (...values: ReadonlyArray<number>): Uint8Array => Uint8Array.from(values)

export const number16 = (value: number): Uint8Array => octets((value >>> 8) & 0xff, value & 0xff)
export const number24 = (value: number): Uint8Array => octets((value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)
export const number32 = (value: number): Uint8Array => join(number16(value >>> 16), number16(value))

/** A Diameter message: one AVP of `size` octets of data; `number` makes it different from the others. */
export const diameter = (number: number, size = 8): Uint8Array => {
  const padding = new Uint8Array(-size & 3)
  const data = Uint8Array.from({ length: size }, (_, index) => (number * 7 + index) & 0xff)
  const avp = join(number32(264), octets(0x40), number24(8 + size), data, padding)
  const header = join(octets(1), number24(20 + avp.length), octets(0x80), number24(280))
  return join(header, number32(0), number32(number), number32(number), avp)
}

export interface Ends {
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly fromPort: number
  readonly toPort: number
}

export const address4 = (text: string): Uint8Array => Uint8Array.from(text.split('.'), Number)
export const address6 = (last: number): Uint8Array =>
  join(octets(0x20, 0x01, 0x0d, 0xb8), new Uint8Array(11), octets(last))

export const client: Ends = {
  from: address4('10.0.0.1'),
  to: address4('10.0.0.2'),
  fromPort: 40000,
  toPort: 3868,
}

export const reverse = ({ from, to, fromPort, toPort }: Ends): Ends => ({
  from: to,
  to: from,
  fromPort: toPort,
  toPort: fromPort,
})

export const flag = { fin: 1, syn: 2, rst: 4, ack: 16 } as const

export interface TcpOptions {
  readonly flags?: number
  readonly acknowledgment?: number
  /** Octets of TCP options. */
  readonly options?: number
}

export const tcpSegment = (ends: Ends, sequence: number, payload: Uint8Array, options: TcpOptions = {}): Uint8Array => {
  const extra = new Uint8Array(options.options ?? 0).fill(1)
  return join(
    number16(ends.fromPort),
    number16(ends.toPort),
    number32(sequence),
    number32(options.acknowledgment ?? 0),
    octets((5 + extra.length / 4) << 4, options.flags ?? flag.ack),
    number16(0xffff),
    number32(0),
    extra,
    payload,
  )
}

export interface Ipv4Options {
  readonly protocol?: number
  readonly identification?: number
  /** The flags and the fragment offset. */
  readonly fragment?: number
  /** Octets of IP options. */
  readonly options?: number
  readonly totalLength?: number
}

export const ipv4 = (ends: Ends, payload: Uint8Array, options: Ipv4Options = {}): Uint8Array => {
  const extra = new Uint8Array(options.options ?? 0)
  return join(
    octets(0x45 + extra.length / 4, 0),
    number16(options.totalLength ?? 20 + extra.length + payload.length),
    number16(options.identification ?? 0),
    number16(options.fragment ?? 0),
    octets(64, options.protocol ?? 6),
    number16(0),
    ends.from,
    ends.to,
    extra,
    payload,
  )
}

export interface Ipv6Options {
  readonly next?: number
  readonly payloadLength?: number
}

export const ipv6 = (ends: Ends, payload: Uint8Array, options: Ipv6Options = {}): Uint8Array =>
  join(
    number32(0x60000000),
    number16(options.payloadLength ?? payload.length),
    octets(options.next ?? 6, 64),
    ends.from,
    ends.to,
    payload,
  )

/** An IPv6 fragment header and what follows it. */
export const fragment6 = (next: number, identification: number, offset: number, more: boolean, part: Uint8Array) =>
  join(octets(next, 0), number16(offset | (more ? 1 : 0)), number32(identification), part)

export interface ChunkOptions {
  readonly flags?: number
  readonly protocol?: number
}

/** An SCTP DATA chunk, padded. */
export const dataChunk = (tsn: number, data: Uint8Array, options: ChunkOptions = {}): Uint8Array =>
  join(
    octets(0, options.flags ?? 3),
    number16(16 + data.length),
    number32(tsn),
    number32(0),
    number32(options.protocol ?? 46),
    data,
    new Uint8Array(-data.length & 3),
  )

/** An I-DATA chunk (RFC 8260): `place` is its number among the fragments of its message. */
export const interleavedChunk = (
  tsn: number,
  message: number,
  place: number,
  data: Uint8Array,
  options: ChunkOptions & { readonly stream?: number } = {},
): Uint8Array => {
  const flags = options.flags ?? 3
  return join(
    octets(64, flags),
    number16(20 + data.length),
    number32(tsn),
    number16(options.stream ?? 0),
    number16(0),
    number32(message),
    number32((flags & 2) === 0 ? place : (options.protocol ?? 46)),
    data,
    new Uint8Array(-data.length & 3),
  )
}

/** INIT is 1, INIT ACK 2. */
export const initChunk = (type: 1 | 2, tag: number, tsn: number): Uint8Array =>
  join(octets(type, 0), number16(20), number32(tag), number32(0xffff), number16(1), number16(1), number32(tsn))

/** 192, or 194 with I-DATA. */
export const forwardChunk = (type: 192 | 194, tsn: number): Uint8Array =>
  join(octets(type, 0), number16(8), number32(tsn))

export const sctpPacket = (ends: Ends, tag: number, ...chunks: ReadonlyArray<Uint8Array>): Uint8Array =>
  join(number16(ends.fromPort), number16(ends.toPort), number32(tag), number32(0), ...chunks)

const macs = Uint8Array.from({ length: 12 }, (_, index) => (index % 6 === 0 ? 2 : index))

/** Link headers, by the number of their link type; the IP version is that of the packet. */
export const etherType = (packet: Uint8Array): Uint8Array => number16(packet[0]! >> 4 === 4 ? 0x0800 : 0x86dd)
export const ethernet = (packet: Uint8Array): Uint8Array => join(macs, etherType(packet), packet)
export const vlan = (packet: Uint8Array): Uint8Array => join(macs, number32(0x81000064), etherType(packet), packet)
export const doubleVlan = (packet: Uint8Array): Uint8Array =>
  join(macs, number32(0x88a80064), number32(0x81000065), etherType(packet), packet)
export const mpls = (packet: Uint8Array): Uint8Array =>
  join(macs, number16(0x8847), number32(0x00010040), number32(0x00020140), packet)
export const pppSession = (packet: Uint8Array): Uint8Array =>
  join(macs, number16(0x8864), number16(0x1100), number16(1), number16(2 + packet.length), pppProtocol(packet), packet)
export const pppProtocol = (packet: Uint8Array): Uint8Array => number16(packet[0]! >> 4 === 4 ? 0x0021 : 0x0057)
export const ppp = (packet: Uint8Array): Uint8Array => join(octets(0xff, 3), pppProtocol(packet), packet)
export const linuxCooked = (packet: Uint8Array): Uint8Array => join(new Uint8Array(14), etherType(packet), packet)
export const linuxCooked2 = (packet: Uint8Array): Uint8Array => join(etherType(packet), new Uint8Array(18), packet)
export const linuxCooked2Vlan = (packet: Uint8Array): Uint8Array =>
  join(number16(0x8100), new Uint8Array(18), number16(100), etherType(packet), packet)
export const loopback =
  (family: number, littleEndian: boolean) =>
  (packet: Uint8Array): Uint8Array => {
    const header = number32(family)
    return join(littleEndian ? header.toReversed() : header, packet)
  }

/** One packet in a capture file. */
export interface Captured {
  readonly bytes: Uint8Array
  readonly originalLength?: number
  /** Microseconds since 1970. */
  readonly time?: number
  readonly interface?: number
}

export interface FileOptions {
  readonly linkType?: number
  readonly littleEndian?: boolean
  readonly nanoseconds?: boolean
}

const numbers = (littleEndian: boolean) => {
  const turn = (bytes: Uint8Array): Uint8Array => (littleEndian ? bytes.toReversed() : bytes)
  return {
    n16: (value: number) => turn(number16(value)),
    n32: (value: number) => turn(number32(value)),
  }
}

export const startTime = 1_700_000_000_000_000

const timeOf = (packet: Captured, index: number): number => packet.time ?? startTime + index * 1000

export const pcap = (packets: ReadonlyArray<Captured>, options: FileOptions = {}): Uint8Array => {
  const { n16, n32 } = numbers(options.littleEndian ?? true)
  const nanoseconds = options.nanoseconds ?? false
  const magic = n32(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4)
  const header = join(magic, n16(2), n16(4), n32(0), n32(0), n32(262144), n32(options.linkType ?? 1))
  const records = packets.map((packet, index) => {
    const time = timeOf(packet, index)
    return join(
      n32(Math.floor(time / 1e6)),
      n32((time % 1e6) * (nanoseconds ? 1000 : 1)),
      n32(packet.bytes.length),
      n32(packet.originalLength ?? packet.bytes.length),
      packet.bytes,
    )
  })
  return join(header, ...records)
}

/** Blocks of pcapng in one byte order. */
export const pcapngBlocks = (littleEndian: boolean) => {
  const { n16, n32 } = numbers(littleEndian)
  const block = (type: number, ...body: ReadonlyArray<Uint8Array>): Uint8Array => {
    const content = join(...body)
    const padding = new Uint8Array(-content.length & 3)
    const length = n32(12 + content.length + padding.length)
    return join(n32(type), length, content, padding, length)
  }
  const option = (code: number, value: Uint8Array): Uint8Array =>
    join(n16(code), n16(value.length), value, new Uint8Array(-value.length & 3))
  const stamp = (ticks: number): Uint8Array => join(n32(Math.floor(ticks / 2 ** 32)), n32((ticks % 2 ** 32) >>> 0))
  return {
    block,
    section: (): Uint8Array => block(0x0a0d0d0a, n32(0x1a2b3c4d), n16(1), n16(0), n32(0xffffffff), n32(0xffffffff)),
    interface: (linkType: number, snapshotLength = 262144, resolution?: number, offset?: bigint): Uint8Array => {
      const seconds = new Uint8Array(8)
      new DataView(seconds.buffer).setBigInt64(0, offset ?? 0n, littleEndian)
      const options = [
        option(2, new TextEncoder().encode('eth0')),
        ...(resolution === undefined ? [] : [option(9, octets(resolution))]),
        ...(offset === undefined ? [] : [option(14, seconds)]),
        option(0, octets()),
      ]
      return block(1, n16(linkType), n16(0), n32(snapshotLength), ...options)
    },
    enhanced: (packet: Captured, ticks: number): Uint8Array =>
      block(
        6,
        n32(packet.interface ?? 0),
        stamp(ticks),
        n32(packet.bytes.length),
        n32(packet.originalLength ?? packet.bytes.length),
        join(packet.bytes, new Uint8Array(-packet.bytes.length & 3)),
        option(1, new TextEncoder().encode('a comment')),
        option(0, octets()),
      ),
    simple: (packet: Captured): Uint8Array => block(3, n32(packet.originalLength ?? packet.bytes.length), packet.bytes),
    obsolete: (packet: Captured, ticks: number): Uint8Array =>
      block(
        2,
        n16(packet.interface ?? 0),
        n16(0),
        stamp(ticks),
        n32(packet.bytes.length),
        n32(packet.originalLength ?? packet.bytes.length),
        packet.bytes,
      ),
  }
}

export const pcapng = (packets: ReadonlyArray<Captured>, options: FileOptions = {}): Uint8Array => {
  const blocks = pcapngBlocks(options.littleEndian ?? true)
  return join(
    blocks.section(),
    blocks.interface(options.linkType ?? 1),
    ...packets.map((packet, index) => blocks.enhanced(packet, timeOf(packet, index))),
  )
}
