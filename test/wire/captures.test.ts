// Every exchange that was recorded between this project's hands and real stacks, freeDiameter and Erlang/OTP.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  findAvps,
  framer,
  framerStart,
  Message,
  OriginHost,
  rfc6733,
  toHex,
  type Avp,
  type FramerState,
  type Header,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, rightOf } from '../arbitrary/octets.ts'
import { messageOctets } from '../arbitrary/reference.ts'
import { commands } from '../arbitrary/typed.ts'

interface Step {
  readonly connection?: number
  readonly from: 'us' | 'freediameter' | 'erlang'
  readonly what?: string
  readonly hex?: string
}

interface Exchange {
  readonly id: string
  readonly steps: ReadonlyArray<Step>
}

/** tshark's reading; vendor is 0 without the V bit. */
interface Reading {
  readonly code: number
  readonly flags: number
  readonly vendor: number
  readonly length: number
  readonly data: string
}

interface MessageReading {
  readonly length: number
  readonly flags: number
  readonly code: number
  readonly application: number
  readonly hopByHop: string
  readonly endToEnd: string
  readonly avps: ReadonlyArray<Reading>
}

interface Recorded {
  readonly from: string
  readonly what: string
  readonly exchange: string
  readonly hex: string
  readonly tshark: ReadonlyArray<MessageReading | { readonly refused: string }>
}

const folder = fileURLToPath(new URL('../../../shared/interop/captures/', import.meta.url))
const missing = !existsSync(folder)
if (missing) console.warn(`skipped: there are no recorded exchanges in ${folder}`)
const files = missing ? [] : readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'messages.json')
const read = (file: string): unknown => JSON.parse(readFileSync(folder + file, 'utf8'))

const exchanges = files.flatMap((file): Array<[string, Exchange]> =>
  (read(file) as { readonly exchanges: ReadonlyArray<Exchange> }).exchanges.map((exchange) => [exchange.id, exchange]),
)

/** The messages of each side, its octets taken as the stream that they were, up to where it cannot be one. */
const messagesOf = ({
  steps,
}: Exchange): ReadonlyArray<{ readonly from: Step['from']; readonly octets: Uint8Array }> => {
  const push = framer()
  const states = new Map<string, FramerState>()
  return steps.flatMap(({ connection = 1, from, hex: text }) => {
    if (text === undefined) return []
    const side = `${connection} ${from}`
    const { state, messages } = push(states.get(side) ?? framerStart, hex(text))
    states.set(side, state)
    return messages.map((octets) => ({ from, octets }))
  })
}

describe.skipIf(missing)('recorded exchanges', () => {
  test('are there', () => {
    expect(exchanges.length).toBeGreaterThan(100)
  })

  test.each(exchanges)('%s: no octet is lost', (_, exchange) => {
    for (const { octets } of messagesOf(exchange)) {
      const decoded = Message.decode(octets)
      const [again, reason] =
        decoded._tag === 'Right'
          ? [messageOctets(decoded.right), Message.encode(decoded.right)]
          : [octets, decoded.left.reason._tag]
      expect(again).toEqual(octets)
      expect([{ _tag: 'Right', right: octets }, 'UnsupportedVersion', 'InvalidAvpLength']).toContainEqual(reason)
    }
  })

  test.each(exchanges)('%s: what a stack sent is typed, and says the same when it is written', (_, exchange) => {
    for (const { from, octets } of messagesOf(exchange)) {
      if (from === 'us') continue
      const message = rightOf(rfc6733.decode(octets))
      const wire = rightOf(Message.decode(octets))
      const command = commands.find(({ tag }) => tag === message._tag)
      expect(command === undefined).toBe(message._tag === 'Message')
      if (command === undefined) continue
      expect(rightOf(findAvps(OriginHost)(message))).toEqual(rightOf(findAvps(OriginHost)(wire)))
      const typed = rightOf(command.decode(octets))
      expect(typed).toEqual(message)
      expect(rightOf(command.decode(rightOf(command.encode(typed))))).toEqual(typed)
      expect(rightOf(Message.encode(rightOf(command.put(typed)(wire))))).toEqual(octets)
    }
  })
})

const flagsOf = ({ request, proxiable, error, retransmitted, reserved }: Header): number =>
  (request ? 0x80 : 0) + (proxiable ? 0x40 : 0) + (error ? 0x20 : 0) + (retransmitted ? 0x10 : 0) + reserved

const readingOf = ({ code, vendorId, mandatory, protected: isProtected, reserved, data }: Avp): Reading => ({
  code,
  flags: (vendorId === undefined ? 0 : 0x80) + (mandatory ? 0x40 : 0) + (isProtected ? 0x20 : 0) + reserved,
  vendor: vendorId ?? 0,
  length: (vendorId === undefined ? 8 : 12) + data.length,
  data: toHex(data),
})

const identifier = (number: number): string => `0x${number.toString(16).padStart(8, '0')}`

describe.skipIf(missing)("tshark's reading", () => {
  const recorded = missing ? [] : (read('messages.json') as { readonly messages: ReadonlyArray<Recorded> }).messages
  const readings = recorded.flatMap(
    ({ from, what, exchange, hex: text, tshark }, index): Array<[string, string, MessageReading]> => {
      const [theirs] = tshark
      // tshark stops at a wrong AVP Length, as we do: nothing to compare.
      return theirs === undefined ||
        'refused' in theirs ||
        Message.decode(hex(text).subarray(0, theirs.length))._tag === 'Left'
        ? []
        : [[`${index} ${from} ${exchange} ${what}`, text, theirs]]
    },
  )

  test('is of many messages', () => {
    expect(readings.length).toBeGreaterThan(190)
  })

  test.each(readings)('is ours: %s', (_, text, { length, flags, code, application, hopByHop, endToEnd, avps }) => {
    const { header, avps: ours } = rightOf(Message.decode(hex(text).subarray(0, length)))
    expect({ ...header, flags: flagsOf(header) }).toMatchObject({
      flags,
      commandCode: code,
      applicationId: application,
    })
    expect([identifier(header.hopByHopId), identifier(header.endToEndId)]).toEqual([hopByHop, endToEnd])
    expect(ours.map(readingOf)).toEqual(
      avps.map(({ code, flags, vendor, length, data }) => ({ code, flags, vendor, length, data })),
    )
  })
})
