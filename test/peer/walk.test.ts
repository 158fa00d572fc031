import { beforeAll, describe, expect, test } from 'vitest'
import { peerConfiguration, step, type PeerConfiguration } from 'diameter-codec/peer'
import { rightOf } from '../arbitrary/octets.ts'
import { dictionary, nodeNamed } from './nodes.ts'
import { abstractionOf, after, born, events, later, type World } from './walk.ts'

// Few lengths, so that few states differ by nothing but the time that is left.
const timers = {
  connect: 2,
  capabilities: 2,
  reconnect: 2,
  watchdog: 2,
  watchdogJitter: 0,
  request: 2,
  disconnect: 2,
  grace: 1,
  duplicate: 4,
}

const configurationOf = (local: string, remote: string): PeerConfiguration =>
  rightOf(
    peerConfiguration(
      {
        local: nodeNamed(local),
        remoteHost: nodeNamed(remote).originHost,
        timers,
        decode: dictionary.decode,
        maximumInFlight: 2,
        maximumReceived: 3,
        maximumRemembered: 1,
      },
      { leastWatchdog: 1 },
    ),
  )

/** Worlds by their abstraction, as far as they can be reached. */
const reach = (configuration: PeerConfiguration, remote: string): ReadonlyMap<string, World> => {
  const seen = new Map<string, World>()
  const queue: Array<World> = [born()]
  for (let world = queue.pop(); world !== undefined; world = queue.pop()) {
    const key = abstractionOf(world)
    if (seen.has(key)) continue
    seen.set(key, world)
    const here = world
    for (const event of events(nodeNamed(remote), here)) queue.push(after(configuration, here, event))
    const next = later(configuration, here)
    if (next !== undefined) queue.push(next)
  }
  return seen
}

describe.each([
  // The winner of an election does not wait for what the loser does.
  ['the higher name', 'b', 'a', 7],
  ['the lower name', 'a', 'b', 8],
])('all that a node of %s can come into', (_, local, remote, states) => {
  const configuration = configurationOf(local, remote)
  let worlds: ReadonlyMap<string, World> = new Map()
  beforeAll(() => {
    worlds = reach(configuration, remote)
  }, 120_000)

  test('is every state and every state of the watchdog', () => {
    const names = new Set([...worlds.values()].map(({ state }) => state.name))
    const watchdogs = new Set([...worlds.values()].map(({ state }) => state.watchdog.name))
    expect(worlds.size).toBeGreaterThan(3_000)
    expect(names.size).toBe(states)
    expect(watchdogs.size).toBe(5)
  })

  test('comes to rest by time alone: in Closed, with nothing lost', { timeout: 60_000 }, () => {
    for (const world of worlds.values()) {
      let here: World | undefined = world
      for (let steps = 0; here !== undefined && here.state.name !== 'Closed'; steps++) {
        expect(steps).toBeLessThan(40)
        here = later(configuration, here)
      }
      expect(here?.outstanding).toEqual(new Set())
    }
  })

  test('is the same after a timer that comes too early', { timeout: 60_000 }, () => {
    for (const { state, now } of worlds.values()) {
      const early = step(configuration)(state, { now, jitter: 0, event: { _tag: 'Timeout' } })
      expect(early).toEqual({ state, actions: [] })
    }
  })
})
