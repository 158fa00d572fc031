/**
 * The peers of a node by their identities, and those whose identity is not known yet.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type { Cause, PeerConfiguration } from '../../peer/model.ts'
import type { Environment } from './environment.ts'
import { makeRunner, type Runner } from './runner.ts'

/** The peers of a node. */
export interface Roster {
  readonly find: (identity: string) => Runner | undefined
  readonly add: (configuration: PeerConfiguration) => Runner
  readonly remove: (runner: Runner, identity: string | undefined) => void
  /** Whether there is room for one more that nobody knows: one of them that is gone is forgotten for it. */
  readonly hasRoom: (isKnown: (identity: string) => boolean) => boolean
  readonly all: () => ReadonlyArray<Runner>
  /** Those that are not connected to, but came. */
  readonly incoming: () => ReadonlyArray<Runner>
  readonly close: (runners: ReadonlyArray<Runner>, cause: Cause) => Effect.Effect<void>
}

/** What identities are compared by: "a DiameterIdentity is an FQDN", and those know no case. */
export const keyOf = (identity: string): string => identity.toLowerCase()

/** No peers yet. */
export const makeRoster = (environment: Environment): Roster => {
  const { settings, runFork } = environment
  const named = new Map<string, Runner>()
  const unnamed = new Set<Runner>()

  return {
    find: (identity) => named.get(keyOf(identity)),
    add: (configuration) => {
      const runner = makeRunner(environment, configuration)
      if (configuration.remoteHost === undefined) unnamed.add(runner)
      else named.set(keyOf(configuration.remoteHost), runner)
      return runner
    },
    remove: (runner, identity) => {
      unnamed.delete(runner)
      if (identity !== undefined && named.get(keyOf(identity)) === runner) named.delete(keyOf(identity))
    },
    hasRoom: (isKnown) => {
      if (named.size < settings.maximumPeers) return true
      for (const [key, runner] of named) {
        if (runner.state() !== 'Closed' || runner.destination() !== undefined || isKnown(key)) continue
        named.delete(key)
        runFork(runner.close(settings.cause))
        return true
      }
      return false
    },
    all: () => [...named.values(), ...unnamed],
    incoming: () => [...named.values()].filter((runner) => runner.destination() === undefined),
    close: (runners, cause) =>
      Effect.forEach(runners, (runner) => runner.close(cause), { concurrency: 'unbounded', discard: true }),
  }
}
