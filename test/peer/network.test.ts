// Two machines, a network and a clock, all simulated: whatever the network does, nothing is lost and all come to rest.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { step, start, type ConfigurationParts, type PeerState } from 'diameter-codec/peer'
import { Network, type Name, type Weather } from './network.ts'
import { configurationOf, nodeNamed, serviceRequest } from './nodes.ts'

const between = (weather: Partial<Weather> = {}, parts: Partial<ConfigurationParts> = {}): Network =>
  new Network(
    {
      a: configurationOf({ local: nodeNamed('a'), remoteHost: 'b.example.net', ...parts }),
      b: configurationOf({ local: nodeNamed('b'), remoteHost: 'a.example.net', ...parts }),
    },
    weather,
  )

const names = ['a', 'b'] as const

const request = (network: Network, name: Name, id: number): void =>
  network.request(name, id, serviceRequest(id, { from: `${name}.example.net` }))

const states = ({ nodes }: Network) => names.map((name) => nodes[name].state.name)

/** What must hold once all is over: each request ended once (`Network` sees to "once"), and both nodes say the same. */
const expectNothingLost = (network: Network): void => {
  for (const name of names) {
    const { sent, answered, failed, state } = network.nodes[name]
    expect(new Set([...answered.keys(), ...failed.keys()])).toEqual(sent)
    expect(state.inFlight.count).toBe(0)
  }
}

/** The inputs once more, from the beginning: the same states and actions. */
const expectReplay = (network: Network): void => {
  for (const name of names) {
    const { configuration, steps, seed } = network.nodes[name]
    let state: PeerState = start(seed)
    for (const recorded of steps) {
      const again = step(configuration)(state, recorded.input)
      expect(again).toEqual({ state: recorded.state, actions: recorded.actions })
      state = again.state
    }
  }
}

describe('two peers', () => {
  test('connect, ask, answer, and disconnect', () => {
    const network = between()
    network.input('a', { _tag: 'Start' })
    network.run(10)
    expect(states(network)).toEqual(['I-Open', 'R-Open'])
    request(network, 'a', 1)
    request(network, 'b', 1)
    network.run(10)
    expect(names.map((name) => [...network.nodes[name].answered.keys()])).toEqual([[1], [1]])
    network.input('a', { _tag: 'Stop', cause: 'REBOOTING' })
    network.run(10)
    expect(states(network)).toEqual(['Closed', 'Closed'])
    expect(network.open).toBe(0)
    expectReplay(network)
  })

  test('stay together for an hour with nothing but watchdogs', { timeout: 60_000 }, () => {
    const network = between()
    network.input('a', { _tag: 'Start' })
    network.run(3_600_000)
    expect(states(network)).toEqual(['I-Open', 'R-Open'])
    const watched = names.map((name) =>
      network.nodes[name].steps.flatMap(({ actions }) =>
        actions.filter((action) => action._tag === 'Notify' && action.notice._tag === 'WatchdogAnswered'),
      ),
    )
    // Every message of the one quiets the watchdog of the other, so they share the work.
    expect(watched.flat().length).toBeGreaterThan(110)
    expect(names.map((name) => network.nodes[name].state.watchdog.name)).toEqual(['OKAY', 'OKAY'])
  })

  test('leave at the same time', () => {
    const network = between()
    network.input('a', { _tag: 'Start' })
    network.run(10)
    network.input('a', { _tag: 'Stop', cause: 'REBOOTING' })
    network.input('b', { _tag: 'Stop', cause: 'BUSY' })
    network.run(10)
    expect(states(network)).toEqual(['Closed', 'Closed'])
    expect(network.open).toBe(0)
    const told = names.map((name) =>
      network.nodes[name].steps.flatMap(({ actions }) =>
        actions.flatMap((action) => (action._tag === 'Send' && action.octets[7] === 26 ? [action.octets[4]] : [])),
      ),
    )
    // A DPR and a DPA of each.
    expect(told).toEqual([
      [0x80, 0],
      [0x80, 0],
    ])
  })
})

describe('peers that connect to each other at once', () => {
  // The connection of the loser survives: "The winner of the election MUST close the connection it initiated."
  test.each([[['a', 'b']], [['b', 'a']]] satisfies ReadonlyArray<[ReadonlyArray<Name>]>)(
    '%j: keep the connection of the lower name',
    (order) => {
      for (const gap of [0, 1, 2, 3]) {
        const network = between()
        for (const name of order) {
          network.input(name, { _tag: 'Start' })
          network.run(gap)
        }
        network.run(100)
        expect(network.open).toBe(1)
        // With a gap one side may have been first, and there was no election.
        expect(gap === 0 ? ['I-Open'] : ['I-Open', 'R-Open']).toContain(network.nodes.a.state.name)
        expect(new Set(states(network))).toEqual(new Set(['I-Open', 'R-Open']))
        request(network, 'a', 1)
        request(network, 'b', 1)
        network.run(100)
        expect(names.map((name) => network.nodes[name].answered.size)).toEqual([1, 1])
      }
    },
  )

  test('keep one, whenever what arrives', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (delays, gap, aFirst) => {
          const network = between({
            connectDelay: delays[0] ?? 1,
            delay: (chunk) => delays[chunk % delays.length] ?? 1,
          })
          network.input(aFirst ? 'a' : 'b', { _tag: 'Start' })
          network.run(gap)
          network.input(aFirst ? 'b' : 'a', { _tag: 'Start' })
          // Where a delay lets both give up, Tc brings them together again.
          network.run(300_000)
          expect(network.open).toBe(1)
          expect(new Set(states(network))).toEqual(new Set(['I-Open', 'R-Open']))
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** A whole life: connect, ask both ways, leave. */
const life = (network: Network): void => {
  network.input('a', { _tag: 'Start' })
  network.run(20)
  for (const id of [1, 2]) {
    request(network, 'a', id)
    request(network, 'b', id)
  }
  network.run(20)
  network.input('a', { _tag: 'Stop', cause: 'REBOOTING' })
  network.input('b', { _tag: 'Stop', cause: 'REBOOTING' })
  network.run(20)
}

describe('a connection that is cut', () => {
  const whole = between()
  life(whole)
  const size = whole.carried

  test('is whole without the cut', () => {
    expect(size).toBeGreaterThan(1_000)
    expectNothingLost(whole)
  })

  test.each([[Infinity], [7]])(
    'after any octet of a life, in pieces of %d, loses nothing',
    { timeout: 60_000 },
    (piece) => {
      for (let cutAfter = 0; cutAfter <= size; cutAfter += piece === 7 ? 5 : 1) {
        const network = between({ cutAfter, piece })
        life(network)
        network.run(60_000)
        expectNothingLost(network)
        expect(states(network)).toEqual(['Closed', 'Closed'])
        expect(network.open).toBe(0)
      }
    },
  )
})

describe('whatever happens', () => {
  const node = fc.constantFrom<Name>('a', 'b')
  const doing = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('request' as const), name: node }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 40_000 }) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 20 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('start' as const), name: node }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), name: node }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('cancel' as const), name: node, id: fc.integer({ min: 0, max: 9 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const), name: node }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('silence' as const), answers: fc.boolean() }) },
  )
  const weather = fc.record({
    cutAfter: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 3_000 })),
    piece: fc.constantFrom(Infinity, 1, 13, 64),
    connects: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    connectDelay: fc.integer({ min: 0, max: 15_000 }),
    delays: fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 6 }),
  })

  test('each request ends once, no connection is left over, and the trace replays', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(weather, fc.array(doing, { maxLength: 30 }), ({ delays, ...parts }, doings) => {
        const network = between({ ...parts, delay: (chunk) => delays[chunk % delays.length] ?? 0 })
        let id = 0
        for (const what of doings) {
          switch (what.do) {
            case 'request':
              request(network, what.name, id++)
              break
            case 'wait':
              network.run(what.time)
              break
            case 'start':
              network.input(what.name, { _tag: 'Start' })
              break
            case 'stop':
              network.input(what.name, { _tag: 'Stop', cause: 'BUSY' })
              break
            case 'cancel':
              network.cancel(what.name, what.id)
              break
            case 'again':
              network.repeat(what.name)
              break
            case 'silence':
              network.answers = what.answers
          }
        }
        for (const name of names) network.input(name, { _tag: 'Stop', cause: 'REBOOTING' })
        network.run(200_000)
        expectNothingLost(network)
        expect(states(network)).toEqual(['Closed', 'Closed'])
        expect(network.open).toBe(0)
        expectReplay(network)
      }),
      { numRuns: 150 },
    )
  })
})
