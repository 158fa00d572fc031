// Every exchange that was recorded with freeDiameter and Erlang/OTP, each side of it played to our machine, which takes
// the part of the other. What ours does is in recorded.txt, a line for each.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DisconnectPeerRequest, framer, framerStart, Message, type FramerState } from 'diameter-codec'
import {
  deadline,
  incoming,
  incomingStart,
  maximumFirstMessage,
  peerConfiguration,
  start,
  step,
  type Connection,
  type IncomingState,
  type Input,
  type OwnRequest,
  type PeerEvent,
} from 'diameter-codec/peer'
import { describe, expect, test } from 'vitest'
import { hex, rightOf } from '../arbitrary/octets.ts'
import { inputFromJson, inputToJson } from './trace.ts'

interface Step {
  readonly connection?: number
  readonly t_ms: number
  readonly from: 'us' | 'freediameter' | 'erlang'
  readonly hex?: string
  readonly event?: string
}

interface Exchange {
  readonly id: string
  readonly steps: ReadonlyArray<Step>
}

const folder = fileURLToPath(new URL('../../../shared/interop/captures/', import.meta.url))
const missing = !existsSync(folder)
if (missing) console.warn(`skipped: there are no recorded exchanges in ${folder}`)
const exchanges = (missing ? [] : readdirSync(folder))
  .filter((file) => file.endsWith('.json') && file !== 'messages.json')
  .flatMap(
    (file) => (JSON.parse(readFileSync(folder + file, 'utf8')) as { exchanges: ReadonlyArray<Exchange> }).exchanges,
  )

// -------------------------------------------------------------------------------------
// our part
// -------------------------------------------------------------------------------------

const local = {
  originHost: 'ours.example.test',
  originRealm: 'example.test',
  hostIpAddresses: [{ _tag: 'IPv4', address: '127.0.0.1' }],
  vendorId: 0,
  productName: 'ours',
  authApplicationIds: [0],
} as const

const configuration = rightOf(peerConfiguration({ local }))

const commandNames: Readonly<Record<number, string>> = { 257: 'CE', 280: 'DW', 282: 'DP' }

const nameOf = (octets: Uint8Array): string => {
  const { header, avps } = rightOf(Message.decode(octets))
  const name = commandNames[header.commandCode] ?? `cmd${header.commandCode}`
  if (header.request) return `${name}R`
  const result = avps.find(({ code }) => code === 268)?.data ?? new Uint8Array(4)
  return `${name}A ${new DataView(result.buffer, result.byteOffset).getUint32(0)}${header.error ? ' E' : ''}`
}

const headerOf = (octets: Uint8Array) => {
  const view = new DataView(octets.buffer, octets.byteOffset)
  return {
    isRequest: (view.getUint8(4) & 0x80) !== 0,
    commandCode: view.getUint32(4) & 0xff_ffff,
    hopByHopId: view.getUint32(12),
    endToEndId: view.getUint32(16),
  }
}

/** Our machine in place of one end of a recorded connection. */
class Part {
  readonly inputs: Array<Input> = []
  readonly done: Array<string> = []
  private state = start({ hopByHopId: 1, endToEndId: 1 })
  private stream: FramerState = framerStart
  private arriving: IncomingState | undefined
  private readonly connection: Connection
  /** What the recorded end in our place asked, and what ours asked in its stead, by command. */
  private readonly asked = new Map<number, { readonly hopByHopId: number; readonly endToEndId: number }>()
  now = 0

  constructor(connects: boolean) {
    this.connection = { side: connects ? 'I' : 'R', number: 0 }
    if (connects) {
      this.tell({ _tag: 'Start' })
      this.tell({ _tag: 'Rcv-Conn-Ack', connection: this.connection })
    } else {
      this.arriving = incomingStart({ local, capabilities: 10_000 })(this.connection, 0)
    }
  }

  tell(event: PeerEvent): void {
    const input: Input = { now: this.now, jitter: 0, event }
    const { state, actions } = step(configuration)(this.state, input)
    this.state = state
    this.inputs.push(input)
    for (const action of actions) {
      if (action._tag === 'Send') this.done.push(nameOf(action.octets))
      if (action._tag === 'Deliver') this.done.push(`Deliver ${action.message._tag}`)
      if (action._tag === 'Disconnect') this.done.push(action.reset ? 'reset' : 'close')
    }
  }

  /** Lets the time of the recording pass. */
  until(time: number): void {
    for (let due = deadline(this.state); due !== undefined && due <= time; due = deadline(this.state)) {
      this.now = due
      this.tell({ _tag: 'Timeout' })
    }
    this.now = Math.max(this.now, time)
  }

  /** What the end in our place had sent: we leave where it did. */
  stand(octets: Uint8Array): void {
    const header = headerOf(octets)
    if (header.isRequest) this.asked.set(header.commandCode, header)
    const decoded = DisconnectPeerRequest.decode(octets)
    if (decoded._tag === 'Right') this.tell({ _tag: 'Stop', cause: decoded.right.disconnectCause })
  }

  private ownRequest(commandCode: number): OwnRequest | undefined {
    const { cer, watchdog, departure } = this.state
    if (commandCode === 257) return cer
    if (commandCode === 280) return watchdog.sent
    return departure?._tag === 'DprSent' ? departure.dpr : undefined
  }

  /** An answer to the end in our place is made one to us: its identifiers are ours where they were its own. */
  private addressed(octets: Uint8Array): Uint8Array {
    const { isRequest, commandCode, hopByHopId, endToEndId } = headerOf(octets)
    const asked = this.asked.get(commandCode)
    const own = this.ownRequest(commandCode)
    if (isRequest || own === undefined || asked?.hopByHopId !== hopByHopId || asked.endToEndId !== endToEndId) {
      return octets
    }
    const changed = octets.slice()
    new DataView(changed.buffer, changed.byteOffset).setUint32(12, own.hopByHopId)
    new DataView(changed.buffer, changed.byteOffset).setUint32(16, own.endToEndId)
    return changed
  }

  hear(octets: Uint8Array): void {
    const { connection } = this
    const { state, messages } = framer(this.arriving === undefined ? {} : { maximumSize: maximumFirstMessage })(
      this.stream,
      octets,
    )
    this.stream = state
    for (const message of messages) this.message(this.addressed(message))
    if (state._tag === 'Broken') {
      const event = { _tag: 'Rcv-Garbage', error: state.error } as const
      if (this.arriving === undefined) this.tell({ ...event, connection })
      else this.arrive(event)
    }
  }

  private message(octets: Uint8Array): void {
    if (this.arriving === undefined) this.tell({ _tag: 'Rcv-Message', connection: this.connection, octets })
    else this.arrive({ _tag: 'Rcv-Message', octets })
  }

  private arrive(event: Parameters<ReturnType<typeof incoming>>[1]['event']): void {
    if (this.arriving === undefined) return
    const { state, actions } = incoming({ local, capabilities: 10_000 })(this.arriving, { now: this.now, event })
    this.arriving = state
    for (const action of actions) {
      if (action._tag === 'Send') this.done.push(nameOf(action.octets))
      if (action._tag === 'Disconnect') this.done.push(action.reset ? 'reset' : 'close')
      if (action._tag !== 'Identified') continue
      this.arriving = undefined
      const { connection, cer, octets } = action
      this.tell({ _tag: 'R-Conn-CER', connection, cer, octets })
    }
  }

  fin(): void {
    const { connection } = this
    if (this.arriving === undefined) this.tell({ _tag: 'Peer-Disc', connection })
    else this.arrive({ _tag: 'Peer-Disc' })
  }

  get end(): string {
    return `${this.done.join('; ')} -> ${this.state.name}`
  }
}

/** One connection of an exchange, played from one of its ends. */
const play = (steps: ReadonlyArray<Step>, end: Step['from']): Part => {
  const first = steps.find((step) => step.from === end && step.hex !== undefined)
  const opening = first?.hex === undefined ? undefined : headerOf(hex(`${first.hex}${'00'.repeat(20)}`))
  // An end whose first message is an answer did not connect.
  const part = new Part(opening?.isRequest === false && opening.commandCode === 257 && steps[0]?.from !== end)
  for (const { t_ms: time, from, hex: text, event } of steps) {
    part.until(time)
    if (text === undefined) {
      if (event === 'fin' && from === end) part.fin()
      continue
    }
    if (from === end) part.hear(hex(text))
    else part.stand(hex(text).slice())
  }
  return part
}

interface Played {
  readonly name: string
  readonly part: Part
}

const played: ReadonlyArray<Played> = exchanges.flatMap(({ id, steps }) => {
  const connections = [...new Set(steps.map(({ connection = 1 }) => connection))]
  return connections.flatMap((connection) => {
    const ours = steps.filter((step) => (step.connection ?? 1) === connection)
    const ends = [...new Set(ours.filter((step) => step.hex !== undefined).map(({ from }) => from))]
    return ends.map((end) => ({
      name: `${id}${connection === 1 ? '' : ` [${connection}]`}, ${end}`,
      part: play(ours, end),
    }))
  })
})

const expected = new Map(
  readFileSync(new URL('recorded.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const),
)

describe.skipIf(missing)('recorded exchanges', () => {
  test('are all written down', () => {
    expect(played.map(({ name }) => name).toSorted()).toEqual([...expected.keys()].toSorted())
  })

  test.each(played.map(({ name, part }) => [name, part] as const))('%s', (name, part) => {
    expect(part.end).toBe(expected.get(name))
  })

  test('replay from JSON to the same states and actions', { timeout: 60_000 }, () => {
    for (const { part } of played) {
      const text = JSON.stringify(part.inputs.map(inputToJson))
      const inputs = (JSON.parse(text) as ReadonlyArray<unknown>).map(inputFromJson)
      let [one, other] = [start({ hopByHopId: 1, endToEndId: 1 }), start({ hopByHopId: 1, endToEndId: 1 })]
      for (const [index, input] of inputs.entries()) {
        const [first, second] = [step(configuration)(one, part.inputs[index]!), step(configuration)(other, input)]
        expect(second).toEqual(first)
        one = first.state
        other = second.state
      }
    }
  })
})
