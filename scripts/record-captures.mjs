// Makes docs/captures from the exchanges that were recorded from real stacks, the same octets on each run:
//   node scripts/record-captures.mjs [EXCHANGES [OUTPUT]]
// EXCHANGES is the directory with the exchanges as JSON; ../shared/interop/captures unless given. OUTPUT is docs/captures
// unless given; the README there says what each file is. The messages are as recorded; the packets around them are made here, with right lengths, numbers and checksums.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  chunk,
  cooked,
  cooked2,
  ethernet,
  flags,
  ip,
  n16,
  n32,
  pcap,
  pcapng,
  raw,
  sctp,
  tcp,
  vlan,
} from './record-captures/packets.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const recorded = resolve(process.argv[2] ?? join(root, '../shared/interop/captures'))
const output = resolve(process.argv[3] ?? join(root, 'docs/captures'))

/**
 * @typedef {import('./record-captures/packets.mjs').Peer} Peer
 * @typedef {import('./record-captures/packets.mjs').Packet} Packet
 * @typedef {import('./record-captures/packets.mjs').Version} Version
 * @typedef {import('./record-captures/packets.mjs').Link} Link
 * @typedef {import('./record-captures/packets.mjs').Write} Write
 * @typedef {{ readonly t_ms: number, readonly from: string, readonly connection?: number, readonly hex?: string, readonly event?: string }} Step
 * @typedef {{ readonly id: string, readonly about: string, readonly steps: ReadonlyArray<Step> }} Exchange
 * @typedef {{ readonly time: number, readonly from: string, readonly data: Buffer | undefined }} Happening
 * A message, or the end of a side.
 * @typedef {{ readonly about: string, readonly client: Peer, readonly server: Peer, readonly happenings: ReadonlyArray<Happening> }} Connection
 * @typedef {{
 *   readonly file: string
 *   readonly exchanges: Readonly<Record<string, ReadonlyArray<string>>>
 *   readonly transport: 'tcp' | 'tcp-disordered' | 'sctp'
 *   readonly version: Version
 *   readonly link: Link
 *   readonly linkType: number
 *   readonly write: Write
 * }} Plan
 */

// Milliseconds since 1970: when the exchanges happened is not recorded, so all begin at one moment.
const beginning = Date.UTC(2026, 10, 2, 9, 0, 0)
const betweenExchanges = 1000

/** @param {Exchange} exchange @param {number} start @param {(name: string) => number} nextPort @returns {ReadonlyArray<Connection>} */
const connectionsOf = ({ about, steps }, start, nextPort) => {
  /** @type {Map<number, { start: number, happenings: Array<Happening> }>} */
  const found = new Map()
  let now = start
  for (const step of steps) {
    const number = step.connection ?? 1
    // Each step's time counts from its own connection, which begins when the step before it happened.
    const connection = found.get(number) ?? { start: now + (found.size === 0 ? 0 : 10), happenings: [] }
    found.set(number, connection)
    now = Math.max(now + 0.05, connection.start + step.t_ms)
    if (step.hex !== undefined)
      connection.happenings.push({ time: now, from: step.from, data: Buffer.from(step.hex, 'hex') })
    else if (step.event === 'fin') connection.happenings.push({ time: now, from: step.from, data: undefined })
  }
  const names = [...new Set(steps.map(({ from }) => from))]
  const both = names.length === 1 ? [...names, 'us'] : names
  return [...found.values()].map(({ happenings }) => {
    const client = happenings[0]?.from ?? 'us'
    const server = both.find((name) => name !== client) ?? 'us'
    return { about, client: { name: client, port: nextPort(client) }, server: { name: server, port: 3868 }, happenings }
  })
}

/** @param {Version} version @param {Connection} connection @param {boolean} disordered @returns {ReadonlyArray<Packet>} */
const overTcp = (version, { about, client, server, happenings }, disordered) => {
  const begin = (happenings[0]?.time ?? 0) - 0.6
  // Near the end of the numbers where they wrap.
  /** @type {Map<Peer, number>} */
  const next = new Map([
    [client, disordered ? 0xffffff80 : client.port * 65_537],
    [server, disordered ? 0xfffffff0 : client.port * 40_503],
  ])
  const sequence = (/** @type {Peer} */ peer) => (next.get(peer) ?? 0) >>> 0
  let identification = client.port
  /** @param {number} time @param {Peer} from @param {number} flag @param {Uint8Array} [data] @param {string} [comment] @returns {Packet} */
  const send = (time, from, flag, data = Buffer.alloc(0), comment) => {
    const to = from === client ? server : client
    const acknowledgment = (flag & flags.ack) === 0 ? 0 : sequence(to)
    const segment = tcp(version, from, to, { sequence: sequence(from), acknowledgment, flags: flag, data })
    next.set(from, sequence(from) + data.length + ((flag & (flags.syn | flags.fin)) === 0 ? 0 : 1))
    identification++
    const packet = { time, from, to, network: ip(version, 6, from, to, identification, segment) }
    return comment === undefined ? packet : { ...packet, comment }
  }
  const packets = [
    send(begin, client, flags.syn, undefined, about),
    send(begin + 0.1, server, flags.syn | flags.ack),
    send(begin + 0.2, client, flags.ack),
  ]
  const ended = new Set()
  for (const { time, from, data } of happenings) {
    const side = from === client.name ? client : server
    if (data === undefined) {
      ended.add(side)
      packets.push(send(time, side, flags.fin | flags.ack))
    } else if (!disordered) packets.push(send(time, side, flags.push | flags.ack, data))
    else {
      const pieces = Array.from({ length: Math.ceil(data.length / 40) }, (_, index) =>
        data.subarray(index * 40, index * 40 + 40),
      )
      const sent = pieces.map((piece, index) => send(time + index / 1000, side, flags.push | flags.ack, piece))
      // The second comes before the first, and the first once more at the end.
      const [first, second, ...others] = sent
      packets.push(
        ...[second, first, ...others, first].flatMap((packet, index) =>
          packet === undefined ? [] : [{ ...packet, time: time + index / 1000 }],
        ),
      )
    }
  }
  const end = happenings.at(-1)?.time ?? begin
  for (const side of [client, server]) {
    if (ended.size > 0 && !ended.has(side)) {
      ended.add(side)
      packets.push(send(end + 0.3, side, flags.fin | flags.ack))
    }
  }
  if (ended.size === 0) return packets
  // Who ended last waits for this.
  const other = [...ended].at(-1) === client ? server : client
  return [...packets, send(end + 0.5, other, flags.ack)]
}

/** @param {Version} version @param {Connection} connection @returns {ReadonlyArray<Packet>} */
const overSctp = (version, { about, client, server, happenings }) => {
  const begin = (happenings[0]?.time ?? 0) - 0.6
  // The tag and the next TSN of each side; a message has the tag of the side that receives it.
  const state = new Map([
    [client, { tag: client.port * 70_001, tsn: 0xfffffffe }],
    [server, { tag: client.port * 60_013, tsn: 1000 }],
  ])
  const of = (/** @type {Peer} */ peer) => state.get(peer) ?? { tag: 0, tsn: 0 }
  let identification = client.port
  /** @param {number} time @param {Peer} from @param {number} tag @param {ReadonlyArray<Buffer>} chunks @returns {Packet} */
  const packet = (time, from, tag, chunks) => {
    const to = from === client ? server : client
    identification++
    return { time, from, to, network: ip(version, 132, from, to, identification, sctp(from, to, tag, chunks)) }
  }
  /** @param {number} type @param {Peer} peer @param {...ReadonlyArray<number>} more */
  const init = (type, peer, ...more) =>
    chunk(type, 0, n32(of(peer).tag), n32(65536), n16(10), n16(10), n32(of(peer).tsn), ...more)
  const cookie = [1, 2, 3, 4]
  const packets = [
    { ...packet(begin, client, 0, [init(1, client)]), comment: about },
    packet(begin + 0.1, server, of(client).tag, [init(2, server, n16(7), n16(8), cookie)]),
    packet(begin + 0.2, client, of(server).tag, [chunk(10, 0, cookie)]),
    packet(begin + 0.3, server, of(client).tag, [chunk(11, 0)]),
  ]
  const streamSequence = new Map([
    [client, 0],
    [server, 0],
  ])
  for (const { time, from, data } of happenings) {
    if (data === undefined) continue
    const [side, other] = from === client.name ? [client, server] : [server, client]
    const number = streamSequence.get(side) ?? 0
    streamSequence.set(side, number + 1)
    const count = Math.ceil(data.length / 100)
    for (let index = 0; index < count; index++) {
      const ends = (index === 0 ? 2 : 0) | (index === count - 1 ? 1 : 0)
      const data100 = data.subarray(index * 100, index * 100 + 100)
      const payload = chunk(0, ends, n32(of(side).tsn), n16(0), n16(number), n32(46), data100)
      packets.push(packet(time + index / 1000, side, of(other).tag, [payload]))
      of(side).tsn = (of(side).tsn + 1) >>> 0
    }
    const acknowledged = chunk(3, 0, n32(of(side).tsn - 1), n32(65536), n16(0), n16(0))
    packets.push(packet(time + 0.01, other, of(side).tag, [acknowledged]))
  }
  const end = (happenings.at(-1)?.time ?? begin) + 0.1
  return [
    ...packets,
    packet(end, client, of(server).tag, [chunk(7, 0, n32(of(server).tsn - 1))]),
    packet(end + 0.1, server, of(client).tag, [chunk(8, 0)]),
    packet(end + 0.2, client, of(server).tag, [chunk(14, 0)]),
  ]
}

const bothStacks = [
  'both-erlang-client-transport',
  'both-erlang-client-busy',
  'both-erlang-client-fd-sigterm',
  'both-fd-client-sigterm',
  'both-fd-client-erlang-dpr',
]

/** @type {ReadonlyArray<Plan>} */
const plans = [
  {
    file: 'freediameter-with-erlang.pcap',
    exchanges: { 'freediameter-with-erlang': bothStacks },
    transport: 'tcp',
    version: 'ipv4',
    link: ethernet,
    linkType: 1,
    write: pcap(true, false),
  },
  {
    file: 'freediameter-with-erlang-sctp.pcap',
    exchanges: { 'freediameter-with-erlang': bothStacks },
    transport: 'sctp',
    version: 'ipv6',
    link: cooked2,
    linkType: 276,
    write: pcap(true, false),
  },
  {
    file: 'freediameter-dpr.pcap',
    exchanges: {
      'freediameter-sends-dpr': [
        'freediameter-sigterm-dpa',
        'freediameter-sigterm-crossing',
        'freediameter-sigterm-dwr-between',
        'freediameter-sigterm-two',
      ],
      'freediameter-as-client': ['freediameter-connects-sigterm', 'freediameter-connects-busy'],
    },
    transport: 'tcp',
    version: 'ipv4',
    link: cooked,
    linkType: 113,
    write: pcap(true, false),
  },
  {
    file: 'erlang-dpr.pcapng',
    exchanges: {
      'erlang-sends-dpr': [
        'erlang-client-transport',
        'erlang-client-application',
        'erlang-client-busy',
        'erlang-client-crossing',
        'erlang-server-service',
        'erlang-server-two',
        'erlang-server-relay',
      ],
    },
    transport: 'tcp',
    version: 'ipv6',
    link: ethernet,
    linkType: 1,
    write: pcapng,
  },
  {
    file: 'watchdog-disordered.pcap',
    exchanges: {
      'erlang-sends-dpr': ['erlang-client-watchdog'],
      'freediameter-as-client': ['freediameter-connects-no-dwa'],
    },
    transport: 'tcp-disordered',
    version: 'ipv6',
    link: vlan,
    linkType: 1,
    write: pcap(true, false),
  },
  {
    file: 'faulty/error-answers.pcap',
    exchanges: {
      'freediameter-as-server': [
        'freediameter-dpr-no-cause',
        'freediameter-dpr-no-or',
        'freediameter-dpr-dup-dc',
        'freediameter-dpr-unk-M',
        'freediameter-dpr-unk-vM',
        'freediameter-dpr-hdr-P',
        'freediameter-unk-cmd',
        'freediameter-unk-app',
        'freediameter-dwr-no-oh',
        'freediameter-dwr-dup-oh',
        'freediameter-dup-name',
      ],
    },
    transport: 'tcp',
    version: 'ipv4',
    link: raw,
    linkType: 101,
    write: pcap(false, true),
  },
]

/** @param {string} file @returns {ReadonlyArray<Exchange>} */
const exchangesOf = (file) => {
  const text = readFileSync(join(recorded, `${file}.json`), 'utf8')
  return /** @type {{ exchanges: ReadonlyArray<Exchange> }} */ (JSON.parse(text)).exchanges
}

/** @param {Plan} plan @returns {ReadonlyArray<Packet>} */
const packetsOf = ({ exchanges, transport, version }) => {
  /** @type {Array<Packet>} */
  const packets = []
  let start = beginning + 1
  let port = 40_000
  for (const [file, ids] of Object.entries(exchanges)) {
    const known = new Map(exchangesOf(file).map((exchange) => [exchange.id, exchange]))
    for (const id of ids) {
      const exchange = known.get(id)
      if (exchange === undefined) throw new Error(`${file}.json has no exchange ${id}`)
      const connections = connectionsOf(exchange, start, () => ++port)
      const sent = connections.flatMap((connection) =>
        transport === 'sctp' ? overSctp(version, connection) : overTcp(version, connection, transport !== 'tcp'),
      )
      packets.push(...sent.toSorted((a, b) => a.time - b.time))
      start = Math.ceil(packets.at(-1)?.time ?? start) + betweenExchanges
    }
  }
  return packets
}

mkdirSync(join(output, 'faulty'), { recursive: true })
for (const plan of plans) {
  const frames = packetsOf(plan).map((packet) => ({
    bytes: plan.link(packet),
    time: packet.time,
    comment: packet.comment,
  }))
  writeFileSync(join(output, plan.file), plan.write(frames, plan.linkType))
}
