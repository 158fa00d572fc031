// Packets and capture files, written layer by layer with right lengths and checksums.
/**
 * @typedef {{ readonly name: string, readonly port: number }} Peer
 * @typedef {'ipv4' | 'ipv6'} Version
 * @typedef {{ readonly time: number, readonly from: Peer, readonly to: Peer, readonly network: Buffer, readonly comment?: string }} Packet
 * An IP packet, at a time in milliseconds since 1970; the comment is on the first packet of a connection.
 * @typedef {{ readonly bytes: Buffer, readonly time: number, readonly comment: string | undefined }} Frame
 * @typedef {(packet: Packet) => Buffer} Link
 * @typedef {(frames: ReadonlyArray<Frame>, linkType: number) => Buffer} Write
 */

/** @type {Readonly<Record<string, number>>} */
const hosts = { us: 10, freediameter: 20, erlang: 30 }

/** @param {string} name */
const hostOf = (name) => hosts[name] ?? 99

/** @param {...(Buffer | Uint8Array | ReadonlyArray<number>)} parts */
const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)))

/** @param {number} value */
export const n16 = (value) => [(value >>> 8) & 0xff, value & 0xff]
/** @param {number} value */
export const n32 = (value) => [...n16(value >>> 16), ...n16(value)]

/** @param {Buffer} data */
const internetChecksum = (data) => {
  let sum = 0
  for (let at = 0; at < data.length; at += 2) sum += ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}

/** @param {Buffer} data */
const crc32c = (data) => {
  let crc = 0xffffffff
  for (const octet of data) {
    crc ^= octet
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  }
  return ~crc >>> 0
}

// The addresses that RFC 5737 and RFC 3849 keep for documentation.
/** @param {Version} version @param {Peer} peer */
const addressOf = (version, { name }) =>
  version === 'ipv4' ? [192, 0, 2, hostOf(name)] : [0x20, 1, 0x0d, 0xb8, ...new Uint8Array(11), hostOf(name)]

/** @param {Peer} peer */
const macOf = ({ name }) => [2, 0, 0, 0, 0, hostOf(name)]

/** @param {Version} version @param {number} protocol @param {Peer} from @param {Peer} to @param {number} length */
const pseudoHeader = (version, protocol, from, to, length) =>
  version === 'ipv4'
    ? bytes(addressOf(version, from), addressOf(version, to), [0, protocol], n16(length))
    : bytes(addressOf(version, from), addressOf(version, to), n32(length), n32(protocol))

/** @param {Version} version @param {number} protocol @param {Peer} from @param {Peer} to @param {number} identification @param {Buffer} payload */
export const ip = (version, protocol, from, to, identification, payload) => {
  const addresses = bytes(addressOf(version, from), addressOf(version, to))
  if (version === 'ipv6') return bytes(n32(0x60000000), n16(payload.length), [protocol, 64], addresses, payload)
  const header = bytes(
    [0x45, 0],
    n16(20 + payload.length),
    n16(identification),
    n16(0x4000),
    [64, protocol, 0, 0],
    addresses,
  )
  header.writeUInt16BE(internetChecksum(header), 10)
  return bytes(header, payload)
}

export const flags = { fin: 1, syn: 2, push: 8, ack: 16 }

/** @param {Version} version @param {Peer} from @param {Peer} to @param {{ sequence: number, acknowledgment: number, flags: number, data: Uint8Array }} segment */
export const tcp = (version, from, to, { sequence, acknowledgment, flags, data }) => {
  const segment = bytes(
    n16(from.port),
    n16(to.port),
    n32(sequence),
    n32(acknowledgment),
    [0x50, flags],
    n16(0xffff),
    n32(0),
    data,
  )
  const checksum = internetChecksum(bytes(pseudoHeader(version, 6, from, to, segment.length), segment))
  segment.writeUInt16BE(checksum, 16)
  return segment
}

/** @param {Peer} from @param {Peer} to @param {number} tag @param {ReadonlyArray<Buffer>} chunks */
export const sctp = (from, to, tag, chunks) => {
  const packet = bytes(n16(from.port), n16(to.port), n32(tag), n32(0), ...chunks)
  packet.writeUInt32LE(crc32c(packet), 8)
  return packet
}

/** @param {number} type @param {number} flags @param {...(Buffer | ReadonlyArray<number>)} value */
export const chunk = (type, flags, ...value) => {
  const content = bytes(...value)
  return bytes([type, flags], n16(4 + content.length), content, Buffer.alloc(-content.length & 3))
}

/** @param {Packet} packet */
const etherType = ({ network }) => ((network[0] ?? 0) >> 4 === 4 ? 0x0800 : 0x86dd)

/** @type {Link} */
export const ethernet = (packet) => bytes(macOf(packet.to), macOf(packet.from), n16(etherType(packet)), packet.network)

/** @type {Link} */
export const vlan = (packet) =>
  bytes(macOf(packet.to), macOf(packet.from), n32(0x81000064), n16(etherType(packet)), packet.network)

// Packet type 4: sent by this machine; hardware type 1: Ethernet.
/** @type {Link} */
export const cooked = (packet) =>
  bytes(n16(4), n16(1), n16(6), macOf(packet.from), [0, 0], n16(etherType(packet)), packet.network)

/** @type {Link} */
export const cooked2 = (packet) =>
  bytes(n16(etherType(packet)), [0, 0], n32(2), n16(1), [4, 6], macOf(packet.from), [0, 0], packet.network)

/** @type {Link} */
export const raw = ({ network }) => network

/** @param {boolean} littleEndian */
const numbers = (littleEndian) => ({
  /** @param {number} value */
  n16: (value) => (littleEndian ? n16(value).toReversed() : n16(value)),
  /** @param {number} value */
  n32: (value) => (littleEndian ? n32(value).toReversed() : n32(value)),
})

/** @param {boolean} littleEndian @param {boolean} nanoseconds @returns {Write} */
export const pcap = (littleEndian, nanoseconds) => (frames, linkType) => {
  const { n16, n32 } = numbers(littleEndian)
  const header = [
    n32(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4),
    n16(2),
    n16(4),
    n32(0),
    n32(0),
    n32(262144),
    n32(linkType),
  ]
  const records = frames.map(({ bytes: data, time }) => {
    const fraction = Math.round((time % 1000) * 1000) * (nanoseconds ? 1000 : 1)
    return bytes(n32(Math.floor(time / 1000)), n32(fraction), n32(data.length), n32(data.length), data)
  })
  return bytes(...header, ...records)
}

/** One section, the packets of each exchange on an interface of its own in turn. @type {Write} */
export const pcapng = (frames, linkType) => {
  const { n16, n32 } = numbers(true)
  /** @param {number} type @param {...(Buffer | ReadonlyArray<number>)} body */
  const block = (type, ...body) => {
    const content = bytes(...body)
    return bytes(n32(type), n32(12 + content.length), content, n32(12 + content.length))
  }
  /** @param {number} code @param {Buffer | ReadonlyArray<number>} value */
  const option = (code, value) => bytes(n16(code), n16(value.length), value, Buffer.alloc(-value.length & 3))
  const last = option(0, [])
  const section = block(0x0a0d0d0a, n32(0x1a2b3c4d), n16(1), n16(0), n32(0xffffffff), n32(0xffffffff))
  const interfaces = [0, 1].map((index) =>
    // if_name and if_tsresol, the second interface with nanoseconds.
    block(
      1,
      n16(linkType),
      n16(0),
      n32(262144),
      option(2, Buffer.from(`eth${index}`)),
      option(9, [index === 0 ? 6 : 9]),
      last,
    ),
  )
  let exchange = -1
  const packets = frames.map(({ bytes: data, time, comment }) => {
    if (comment !== undefined) exchange++
    const index = exchange % 2
    const ticks = BigInt(Math.round(time * 1000)) * (index === 0 ? 1n : 1000n)
    const words = comment === undefined ? bytes() : bytes(option(1, Buffer.from(comment)), last)
    const stamp = [n32(Number(ticks >> 32n)), n32(Number(ticks & 0xffffffffn))]
    const padding = Buffer.alloc(-data.length & 3)
    return block(6, n32(index), ...stamp, n32(data.length), n32(data.length), data, padding, words)
  })
  return bytes(section, ...interfaces, ...packets)
}
