import { fail } from 'node:assert'
import { framer, framerStart, type FramerState } from 'diameter-codec'
import {
  deadline,
  incoming,
  incomingStart,
  start,
  step,
  unknownPeerAnswer,
  type Action,
  type Connection,
  type IncomingState,
  type Input,
  type PeerConfiguration,
  type PeerEvent,
  type PeerState,
  type RequestFailure,
  type Seed,
  type Transaction,
} from 'diameter-codec/peer'
import { serviceAnswer } from './nodes.ts'

// -------------------------------------------------------------------------------------
// what a test may turn
// -------------------------------------------------------------------------------------

/** What the network does. Times are milliseconds of the simulated clock. */
export interface Weather {
  /** How long octets are on their way, by the chunk that they are. */
  readonly delay: (chunk: number) => number
  /** How many octets of a connection arrive before it is cut, both ways together; `Infinity` for all. */
  readonly cutAfter: number
  /** Into pieces of which size a message is cut. */
  readonly piece: number
  /** Whether a connection comes up. */
  readonly connects: boolean
  /** How long it takes. */
  readonly connectDelay: number
}

const fair: Weather = { delay: () => 1, cutAfter: Infinity, piece: Infinity, connects: true, connectDelay: 1 }

export type Name = 'a' | 'b'

const other = (name: Name): Name => (name === 'a' ? 'b' : 'a')

// -------------------------------------------------------------------------------------
// a node
// -------------------------------------------------------------------------------------

interface Wire {
  readonly number: number
  readonly ends: Record<Name, { connection: Connection | undefined; framer: FramerState; open: boolean }>
  carried: number
  incoming: { readonly name: Name; state: IncomingState } | undefined
}

export interface Node {
  readonly name: Name
  readonly configuration: PeerConfiguration
  readonly seed: Seed
  state: PeerState
  readonly steps: Array<{ readonly input: Input; readonly actions: ReadonlyArray<Action>; readonly state: PeerState }>
  readonly answered: Map<number, Uint8Array>
  readonly failed: Map<number, RequestFailure>
  readonly sent: Set<number>
  readonly delivered: Array<Transaction>
}

const push = framer()

/** Two machines, a network between them and a clock. */
export class Network {
  readonly nodes: Record<Name, Node>
  now = 0
  readonly weather: Weather
  /** How long the application thinks. */
  thinks = 1
  /** Whether the application answers at all. */
  answers = true
  private queue: Array<{ readonly at: number; readonly order: number; readonly run: () => void }> = []
  private order = 0
  private wires: Array<Wire> = []
  private chunk = 0
  private readonly lastSent: Partial<Record<Name, { readonly connection: Connection; readonly octets: Uint8Array }>> =
    {}

  constructor(configurations: Readonly<Record<Name, PeerConfiguration>>, weather: Partial<Weather> = {}) {
    this.weather = { ...fair, ...weather }
    const node = (name: Name, seed: number): Node => ({
      name,
      configuration: configurations[name],
      seed: { hopByHopId: seed, endToEndId: seed },
      state: start({ hopByHopId: seed, endToEndId: seed }),
      steps: [],
      answered: new Map(),
      failed: new Map(),
      sent: new Set(),
      delivered: [],
    })
    this.nodes = { a: node('a', 0xffff_fffe), b: node('b', 7) }
  }

  private later(milliseconds: number, run: () => void): void {
    this.queue.push({ at: this.now + milliseconds, order: this.order++, run })
  }

  /** Gives a machine an event. */
  input(name: Name, event: PeerEvent): void {
    const node = this.nodes[name]
    const input: Input = { now: this.now, jitter: 0.5, event }
    const { state, actions } = step(node.configuration)(node.state, input)
    node.state = state
    node.steps.push({ input, actions, state })
    const due = deadline(state)
    if (due !== undefined && due <= this.now) fail(`the deadline ${due} is not after ${this.now}`)
    for (const action of actions) this.act(node, action)
  }

  /** A request of the application. */
  request(name: Name, id: number, octets: Uint8Array, retransmitted = false): void {
    this.nodes[name].sent.add(id)
    this.input(name, { _tag: 'Send-Message', id, octets, retransmitted })
  }

  /** The application waits no longer: where it waited, that is an end too. */
  cancel(name: Name, id: number): void {
    const { sent, answered, failed } = this.nodes[name]
    this.input(name, { _tag: 'Cancel', id })
    if (!answered.has(id) && !failed.has(id)) sent.delete(id)
  }

  /** What a node sent last arrives once more. */
  repeat(name: Name): void {
    const last = this.lastSent[name]
    if (last !== undefined) this.send(name, last.connection, last.octets)
  }

  private ended(node: Node, id: number): void {
    if (!node.sent.has(id)) fail(`request ${id} of ${node.name} was never sent`)
    if (node.answered.has(id) || node.failed.has(id)) fail(`request ${id} of ${node.name} ends twice`)
  }

  private act(node: Node, action: Action): void {
    switch (action._tag) {
      case 'Connect':
        this.connect(node.name, action.connection)
        return
      case 'Send':
        this.lastSent[node.name] = action
        this.send(node.name, action.connection, action.octets)
        return
      case 'Disconnect':
        this.close(node.name, action.connection)
        return
      case 'Deliver': {
        node.delivered.push(action.transaction)
        if (!this.answers) return
        const { transaction, octets } = action
        const answer = serviceAnswer(octets, `${node.name}.example.net`)
        this.later(this.thinks, () => this.input(node.name, { _tag: 'Answer', transaction, octets: answer }))
        return
      }
      case 'Answered':
        this.ended(node, action.id)
        node.answered.set(action.id, action.octets)
        return
      case 'Failed':
        this.ended(node, action.id)
        node.failed.set(action.id, action.failure)
        return
      case 'Notify':
    }
  }

  // -----------------------------------------------------------------------------------
  // connections
  // -----------------------------------------------------------------------------------

  private connect(name: Name, connection: Connection): void {
    const { connects, connectDelay } = this.weather
    const end = () => ({ connection: undefined, framer: framerStart, open: connects })
    const wire: Wire = { number: this.wires.length, ends: { a: end(), b: end() }, carried: 0, incoming: undefined }
    wire.ends[name].connection = connection
    this.wires.push(wire)
    this.later(connectDelay, () => {
      if (!wire.ends[name].open) {
        if (!connects) this.input(name, { _tag: 'Rcv-Conn-Nack', connection, reason: 'refused' })
        return
      }
      const accepting = other(name)
      const accepted: Connection = { side: 'R', number: wire.number }
      wire.ends[accepting].connection = accepted
      wire.incoming = {
        name: accepting,
        state: incomingStart(this.incomingOf(accepting))(accepted, this.now),
      }
      this.input(name, { _tag: 'Rcv-Conn-Ack', connection })
    })
  }

  private incomingOf(name: Name) {
    const { local, timers } = this.nodes[name].configuration
    return { local, capabilities: timers.capabilities }
  }

  private wireOf(name: Name, { side, number }: Connection): Wire | undefined {
    return this.wires.find(({ ends }) => {
      const { connection } = ends[name]
      return connection?.side === side && connection.number === number
    })
  }

  private send(name: Name, connection: Connection, octets: Uint8Array): void {
    const wire = this.wireOf(name, connection)
    if (wire === undefined || !wire.ends[name].open) return
    for (let at = 0; at < octets.length; at += this.weather.piece) {
      const piece = octets.slice(at, at + this.weather.piece)
      this.carry(wire, other(name), piece)
    }
  }

  private carry(wire: Wire, to: Name, octets: Uint8Array): void {
    const left = this.weather.cutAfter - wire.carried
    const part = octets.slice(0, left)
    wire.carried += part.length
    this.later(this.weather.delay(this.chunk++), () => this.arrive(wire, to, part))
    if (part.length < octets.length || left === octets.length) {
      this.later(this.weather.delay(this.chunk++), () => {
        this.cut(wire, 'a')
        this.cut(wire, 'b')
      })
    }
  }

  private cut(wire: Wire, name: Name): void {
    const end = wire.ends[name]
    if (!end.open) return
    end.open = false
    if (end.connection === undefined) return
    this.tell(wire, name, { _tag: 'Peer-Disc', connection: end.connection })
  }

  private close(name: Name, connection: Connection): void {
    const wire = this.wireOf(name, connection)
    if (wire === undefined || !wire.ends[name].open) return
    wire.ends[name].open = false
    this.later(this.weather.delay(this.chunk++), () => this.cut(wire, other(name)))
  }

  private arrive(wire: Wire, name: Name, octets: Uint8Array): void {
    const end = wire.ends[name]
    if (!end.open || end.connection === undefined) return
    const { connection } = end
    const { state, messages } = push(end.framer, octets)
    end.framer = state
    for (const message of messages) this.tell(wire, name, { _tag: 'Rcv-Message', connection, octets: message })
    if (state._tag === 'Broken') this.tell(wire, name, { _tag: 'Rcv-Garbage', connection, error: state.error })
  }

  /** To the machine of a connection, or while it has none to the one that waits for its CER. */
  private tell(
    wire: Wire,
    name: Name,
    event: PeerEvent & { readonly _tag: 'Rcv-Message' | 'Rcv-Garbage' | 'Peer-Disc' },
  ): void {
    if (wire.incoming?.name !== name) {
      this.input(name, event)
      return
    }
    const { state, actions } = incoming(this.incomingOf(name))(wire.incoming.state, { now: this.now, event })
    wire.incoming.state = state
    for (const action of actions) {
      if (action._tag === 'Send') this.send(name, action.connection, action.octets)
      if (action._tag === 'Disconnect') this.close(name, action.connection)
      if (action._tag !== 'Identified') continue
      wire.incoming = undefined
      const { connection, remoteHost, cer, octets } = action
      if (remoteHost === this.nodes[name].configuration.remoteHost) {
        this.input(name, { _tag: 'R-Conn-CER', connection, cer, octets })
        continue
      }
      const answer = unknownPeerAnswer(this.nodes[name].configuration.local, octets)
      if (answer._tag === 'Right') this.send(name, connection, answer.right)
      this.close(name, connection)
    }
  }

  // -----------------------------------------------------------------------------------
  // time
  // -----------------------------------------------------------------------------------

  private due(): { readonly at: number; readonly run: () => void } | undefined {
    const timers = (['a', 'b'] as const).flatMap((name) => {
      const at = deadline(this.nodes[name].state)
      return at === undefined ? [] : [{ at, order: Infinity, run: () => this.input(name, { _tag: 'Timeout' }) }]
    })
    return [...this.queue, ...timers].toSorted((one, next) => one.at - next.at || one.order - next.order)[0]
  }

  /** Lets time pass, and all happen that is due. */
  run(milliseconds: number): void {
    const end = this.now + milliseconds
    for (let next = this.due(); next !== undefined && next.at <= end; next = this.due()) {
      const event = next
      this.queue = this.queue.filter((item) => item !== event)
      this.now = Math.max(this.now, event.at)
      event.run()
    }
    this.now = end
  }

  /** Octets that were sent, on all connections. */
  get carried(): number {
    return this.wires.reduce((sum, wire) => sum + wire.carried, 0)
  }

  /** The connections that are open at both ends. */
  get open(): number {
    return this.wires.filter(({ ends }) => ends.a.open && ends.b.open).length
  }
}
