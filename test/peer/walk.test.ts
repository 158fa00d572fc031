import { describe, expect, test } from 'vitest'
import { peerConfiguration, step, type PeerConfiguration } from 'diameter-codec/peer'
import { rightOf } from '../arbitrary/octets.ts'
import { dictionary, nodeNamed } from './nodes.ts'
import { abstractionOf, after, born, events, later, type World } from './walk.ts'

const timers = {
  connect: 3,
  capabilities: 3,
  reconnect: 4,
  watchdog: 4,
  watchdogJitter: 0,
  request: 3,
  disconnect: 3,
  grace: 2,
  duplicate: 8,
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
  const worlds = reach(configuration, remote)

  test('is every state and every state of the watchdog', () => {
    const names = new Set([...worlds.values()].map(({ state }) => state.name))
    const watchdogs = new Set([...worlds.values()].map(({ state }) => state.watchdog.name))
    expect(worlds.size).toBeGreaterThan(10_000)
    expect(names.size).toBe(states)
    expect(watchdogs.size).toBe(5)
  })

  test('comes to rest by time alone: in Closed, with nothing lost', () => {
    for (const world of worlds.values()) {
      let here: World | undefined = world
      for (let steps = 0; here !== undefined && here.state.name !== 'Closed'; steps++) {
        expect(steps).toBeLessThan(40)
        here = later(configuration, here)
      }
      expect(here?.outstanding).toEqual(new Set())
    }
  })

  test('is the same after a timer that comes too early', () => {
    for (const { state, now } of worlds.values()) {
      const early = step(configuration)(state, { now, jitter: 0, event: { _tag: 'Timeout' } })
      expect(early).toEqual({ state, actions: [] })
    }
  })
})
