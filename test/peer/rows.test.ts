// Every row of the table is run: from its state, with its event, to its actions and its next state.
import { describe, expect, test } from 'vitest'
import { Message } from 'diameter-codec'
import { step, type Action, type PeerConfiguration, type StateName } from 'diameter-codec/peer'
import { addedRows, amendedRows, rfc6733Rows, transition, type TableAction } from '../../src/peer/transitions.ts'
import { rightOf } from '../arbitrary/octets.ts'
import { configurationOf, nodeNamed } from './nodes.ts'
import { after, born, events, later, type World } from './walk.ts'

const configurations = {
  /** Loses elections. */
  lower: configurationOf({ local: nodeNamed('a') }),
  /** Wins elections. */
  higher: configurationOf({ local: nodeNamed('c') }),
}
const remote = nodeNamed('b')

const eventNamed = (world: World, name: string) => {
  const found = events(remote, world).find(([label]) => label === name)
  if (found === undefined) throw new Error(`${name} cannot happen in ${world.state.name}`)
  return found
}

const go = (configuration: PeerConfiguration, ...names: ReadonlyArray<string>): World =>
  names.reduce((world, name) => after(configuration, world, eventNamed(world, name)), born())

/** A way to each state; the last but one two ways lead to. */
const ways: Readonly<Record<StateName, ReadonlyArray<ReadonlyArray<string>>>> = {
  Closed: [[]],
  'Wait-Conn-Ack': [['Start']],
  'Wait-I-CEA': [['Start', 'I-Rcv-Conn-Ack']],
  'Wait-Conn-Ack/Elect': [['Start', 'R-Conn-CER']],
  'Wait-Returns': [['Start', 'I-Rcv-Conn-Ack', 'R-Conn-CER']],
  'I-Open': [['Start', 'I-Rcv-Conn-Ack', 'I-Rcv CEA']],
  'R-Open': [['R-Conn-CER']],
  Closing: [
    ['Start', 'I-Rcv-Conn-Ack', 'I-Rcv CEA', 'Stop'],
    ['R-Conn-CER', 'Stop'],
  ],
}

/** The events of the table by the events of `walk.ts`, and others to be had first. */
const happenings: Readonly<Record<string, readonly [event: string, before?: string]>> = {
  'R-Conn-CER-Refused': ['R-Conn-CER without an application'],
  'I-Rcv-CEA': ['I-Rcv CEA'],
  'I-Rcv-CEA-Refused': ['I-Rcv refusing CEA'],
  'I-Rcv-Non-CEA': ['I-Rcv DWR'],
  'R-Rcv-Non-CEA': ['R-Rcv DWR'],
  'I-Rcv-CER': ['I-Rcv CER'],
  'R-Rcv-CER': ['R-Rcv CER'],
  'I-Rcv-Message': ['I-Rcv request'],
  'R-Rcv-Message': ['R-Rcv request'],
  'I-Rcv-DWR': ['I-Rcv DWR'],
  'R-Rcv-DWR': ['R-Rcv DWR'],
  'I-Rcv-DWA': ['I-Rcv DWA', 'Timeout'],
  'R-Rcv-DWA': ['R-Rcv DWA', 'Timeout'],
  'I-Rcv-DPR': ['I-Rcv DPR'],
  'R-Rcv-DPR': ['R-Rcv DPR'],
  'I-Rcv-DPA': ['I-Rcv DPA'],
  'R-Rcv-DPA': ['R-Rcv DPA'],
}

const codeOf = (octets: Uint8Array): string => {
  const { header, avps } = rightOf(Message.decode(octets))
  const letter = { 257: 'CE', 280: 'DW', 282: 'DP' }[header.commandCode] ?? 'Message'
  if (header.request) return letter === 'Message' ? letter : `${letter}R`
  const result = avps.find(({ code }) => code === 268)?.data
  return `${letter}A ${result === undefined ? '' : new DataView(result.buffer, result.byteOffset).getUint32(0)}`
}

/** What is to be seen of a step, but for changes of state. */
const seen = (actions: ReadonlyArray<Action>): ReadonlyArray<string> =>
  actions.flatMap((action) => {
    switch (action._tag) {
      case 'Connect':
        return [`${action.connection.side}-Connect`]
      case 'Send':
        return [`${action.connection.side}-Snd ${codeOf(action.octets)}`]
      case 'Disconnect':
        return [`${action.connection.side}-Disc`]
      case 'Deliver':
        return ['Deliver']
      case 'Answered':
      case 'Failed':
        return [action._tag]
      case 'Notify':
        return action.notice._tag === 'WatchdogAnswered' ? ['WatchdogAnswered'] : []
    }
  })

/** What is to be seen of each action of the table. */
const signs = (action: TableAction, { state }: World): ReadonlyArray<string> => {
  const side = action.slice(0, 1)
  switch (action) {
    case 'I-Snd-Conn-Req':
      return ['I-Connect']
    case 'I-Snd-CER':
      return ['I-Snd CER']
    case 'R-Accept':
    case 'Process-CER':
    case 'Process-CEA':
    case 'Process-DWR':
    case 'Elect':
    case 'Want':
    case 'Want-Not':
      return []
    case 'R-Reject':
      return ['R-Snd CEA 5012', 'R-Disc']
    case 'R-Refuse':
      return ['R-Snd CEA 5010', 'R-Disc']
    case 'R-Snd-CEA':
      return ['R-Snd CEA 2001']
    case 'I-Snd-CEA-Refusal':
    case 'R-Snd-CEA-Refusal':
      return [`${side}-Snd CEA 5012`]
    case 'Cleanup':
    case 'Error':
      return [state.initiator, state.responder].flatMap((held) => (held === undefined ? [] : [`${held.side}-Disc`]))
    case 'Process':
      return state.name === 'Closing'
        ? [`${(state.initiator ?? state.responder)?.side}-Snd MessageA 3002`]
        : ['Deliver']
    case 'Process-DWA':
      return ['WatchdogAnswered']
    case 'Refuse-Message':
      return ['Failed']
    case 'I-Disc':
    case 'R-Disc':
      return [action]
    case 'I-Snd-Message':
    case 'R-Snd-Message':
      return [`${side}-Snd Message`]
    case 'I-Snd-DWA':
    case 'R-Snd-DWA':
      return [`${side}-Snd DWA 2001`]
    case 'I-Snd-DPR':
    case 'R-Snd-DPR':
      return [`${side}-Snd DPR`]
    case 'I-Snd-DPA':
    case 'R-Snd-DPA':
      return [`${side}-Snd DPA 2001`]
  }
}

type Case = readonly [name: string, state: StateName, event: string, way: ReadonlyArray<string>]

const cases = (Object.keys(rfc6733Rows) as ReadonlyArray<StateName>).flatMap((state) => {
  const rows = { ...rfc6733Rows[state], ...(amendedRows as Record<string, object>)[state], ...addedRows[state] }
  return Object.keys(rows).flatMap((event): ReadonlyArray<Case> =>
    (ways[state] ?? [])
      .filter(
        (way) =>
          state !== 'Closing' || !/^[IR]-(?:Rcv|Peer)/u.test(event) || way.includes('Start') === event.startsWith('I'),
      )
      .map((way) => [`${state}, ${event}${way.length === 2 && state === 'Closing' ? ' (R)' : ''}`, state, event, way]),
  )
})

/** A DWA in Closing answers a DWR from before. */
const withWatchdog = (way: ReadonlyArray<string>): ReadonlyArray<string> => way.filter((name) => name !== 'Stop')

/** A world, and the event that the table calls by a name. */
const occasion = (state: StateName, event: string, way: ReadonlyArray<string>) => {
  // The election is held and won within one step.
  if (event === 'Win-Election') {
    const world = go(configurations.higher, 'Start', 'I-Rcv-Conn-Ack')
    return { configuration: configurations.higher, world, named: eventNamed(world, 'R-Conn-CER'), now: world.now }
  }
  const configuration = configurations.lower
  const [name, before] = happenings[event] ?? [event]
  let world = go(configuration, ...(before === undefined ? way : withWatchdog(way)))
  if (before === 'Timeout') world = later(configuration, world) ?? world
  if (before !== undefined && state === 'Closing') world = after(configuration, world, eventNamed(world, 'Stop'))
  if (world.state.name !== state) throw new Error(`the way to ${state} leads to ${world.state.name}`)
  return name === 'Timeout'
    ? { configuration, world, named: ['Timeout', { _tag: 'Timeout' }] as const, now: world.state.due ?? world.now }
    : { configuration, world, named: eventNamed(world, name), now: world.now }
}

describe('every row is run', () => {
  test('there are as many as the table has, with both connections in Closing', () => {
    expect(cases.length).toBeGreaterThan(90)
  })

  test.each(cases)('%s', (_, state, event, way) => {
    const { configuration, world, named, now } = occasion(state, event, way)
    const [actions, next] = transition(state, event as never) ?? [[], state]
    // "If necessary, the connection is shut down": after a Nack there is none.
    const there = event === 'I-Rcv-Conn-Nack' ? { ...world, state: { ...world.state, initiator: undefined } } : world
    const { actions: done } = step(configuration)(world.state, { now, jitter: 0, event: named[1] })
    expect(seen(done)).toEqual(actions.flatMap((action) => signs(action, there)))
    expect(after(configuration, world, named, now).state.name).toBe(next)
  })
})
