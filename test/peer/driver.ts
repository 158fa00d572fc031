// One machine, driven by hand: what a test plays is the peer, the application and the clock.
import { CapabilitiesExchangeRequest, Message, type Header } from 'diameter-codec'
import {
  deadline,
  start,
  step,
  type Action,
  type Connection,
  type Notice,
  type PeerConfiguration,
  type PeerEvent,
} from 'diameter-codec/peer'
import { rightOf } from '../arbitrary/octets.ts'
import { nodeNamed } from './nodes.ts'
import { cea, cer } from './walk.ts'

export interface Heard {
  readonly header: Header
  readonly resultCode: number | undefined
  readonly octets: Uint8Array
}

/** A message as far as tests look at it. */
export const heard = (octets: Uint8Array): Heard => {
  const { header, avps } = rightOf(Message.decode(octets))
  const data = avps.find(({ code }) => code === 268)?.data
  const resultCode = data === undefined ? undefined : new DataView(data.buffer, data.byteOffset).getUint32(0)
  return { header, resultCode, octets }
}

type Notices<Tag extends Notice['_tag']> = ReadonlyArray<Notice & { readonly _tag: Tag }>

export class Driver {
  readonly configuration: PeerConfiguration
  state = start({ hopByHopId: 100, endToEndId: 200 })
  now = 0
  jitter = 0
  /** Actions since `clear`. */
  actions: Array<Action> = []

  constructor(configuration: PeerConfiguration) {
    this.configuration = configuration
  }

  input(event: PeerEvent): void {
    const { state, actions } = step(this.configuration)(this.state, { now: this.now, jitter: this.jitter, event })
    this.state = state
    this.actions.push(...actions)
  }

  /** Lets time pass, with a `Timeout` at each deadline. */
  pass(milliseconds: number): void {
    const end = this.now + milliseconds
    for (let due = deadline(this.state); due !== undefined && due <= end; due = deadline(this.state)) {
      this.now = due
      this.input({ _tag: 'Timeout' })
    }
    this.now = end
  }

  /** The connection that there is, or was last opened. */
  get connection(): Connection {
    const connection = this.state.initiator ?? this.state.responder
    if (connection === undefined) throw new Error(`there is no connection in ${this.state.name}`)
    return connection
  }

  receive(octets: Uint8Array): void {
    this.input({ _tag: 'Rcv-Message', connection: this.connection, octets })
  }

  request(id: number, octets: Uint8Array, retransmitted = false): void {
    this.input({ _tag: 'Send-Message', id, octets, retransmitted })
  }

  /** Opens the connection that the machine has begun: b.example.net agrees. */
  agree(): void {
    this.input({ _tag: 'Rcv-Conn-Ack', connection: this.connection })
    this.receive(cea(nodeNamed('b'), this.state.cer ?? { hopByHopId: 0, endToEndId: 0 }))
  }

  /** Connects as the initiator. */
  open(): this {
    this.input({ _tag: 'Start' })
    this.agree()
    this.clear()
    return this
  }

  /** b.example.net connects. */
  accept(number = 0): this {
    const request = cer(nodeNamed('b'))
    const octets = rightOf(CapabilitiesExchangeRequest.encode(request))
    this.input({ _tag: 'R-Conn-CER', connection: { side: 'R', number }, cer: request, octets })
    return this
  }

  clear(): this {
    this.actions = []
    return this
  }

  of<Tag extends Action['_tag']>(tag: Tag): ReadonlyArray<Action & { readonly _tag: Tag }> {
    return this.actions.filter((action): action is Action & { readonly _tag: Tag } => action._tag === tag)
  }

  notices<Tag extends Notice['_tag']>(tag: Tag): Notices<Tag> {
    return this.of('Notify')
      .map(({ notice }) => notice)
      .filter((notice): notice is Notice & { readonly _tag: Tag } => notice._tag === tag)
  }

  /** The messages sent since `clear`. */
  get sent(): ReadonlyArray<Heard> {
    return this.of('Send').map(({ octets }) => heard(octets))
  }

  get last(): Heard {
    const last = this.sent.at(-1)
    if (last === undefined) throw new Error('nothing was sent')
    return last
  }
}
