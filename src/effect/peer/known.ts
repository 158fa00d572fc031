/**
 * What is known of a peer, from the notices of its machine, and who watches it.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type { Notice, PeerConfiguration, Reason, StateName, WatchdogName } from '../../peer/model.ts'
import type { Environment } from './environment.ts'
import type { Capabilities, Disconnection } from './peer.ts'

/** What the notices have said so far. */
interface Facts {
  readonly name: StateName
  readonly watchdog: WatchdogName
  /** Its DiameterIdentity, once it is known. */
  readonly remoteHost: string | undefined
  /** Of the connection that is open. */
  readonly capabilities: Capabilities | undefined
  /** How the last DPR was answered. */
  readonly disconnection: Disconnection | undefined
  /** Why the state is what it is. */
  readonly lastReason: Reason
}

/** Is told each notice, and `undefined` when a connection is over. */
type Watcher = (notice: Notice | undefined) => void

/** What is known of a peer. */
export interface Known {
  readonly facts: () => Facts
  readonly note: (notice: Notice) => void
  /** Tells those who watch what was noted. */
  readonly tell: () => void
  /** A connection is over. */
  readonly connectionEnded: () => void
  /** A DPR is about to be sent: the answer to an earlier one is none. */
  readonly forgetDisconnection: () => void
  /** Waits for a notice that decides, or for the end of a connection; `begin` runs once it is watched. */
  readonly untilTold: <A, E>(
    decide: (notice: Notice | undefined) => Effect.Effect<A, E> | undefined,
    begin?: () => void,
  ) => Effect.Effect<A, E>
  /** Tells those who watch that nothing comes any more. */
  readonly gone: () => void
}

/** With what a notice says. */
const withNotice = (facts: Facts, notice: Notice, configuredHost: string | undefined): Facts => {
  switch (notice._tag) {
    case 'StateChanged':
      return {
        ...facts,
        name: notice.to,
        lastReason: notice.reason,
        capabilities: notice.to === 'Closed' ? undefined : facts.capabilities,
      }
    case 'WatchdogChanged':
      return { ...facts, watchdog: notice.to }
    case 'CapabilitiesExchanged': {
      const { message, milliseconds } = notice
      return {
        ...facts,
        capabilities: { message, milliseconds },
        remoteHost: configuredHost ?? message.originHost,
      }
    }
    case 'Disconnected':
      return { ...facts, disconnection: notice }
    default:
      return facts
  }
}

/** Nothing but its name is known yet. */
export const makeKnown = (
  { metrics, publish, date }: Pick<Environment, 'metrics' | 'publish' | 'date'>,
  { remoteHost }: PeerConfiguration,
): Known => {
  let facts: Facts = {
    name: 'Closed',
    watchdog: 'INITIAL',
    remoteHost,
    capabilities: undefined,
    disconnection: undefined,
    lastReason: { _tag: 'Asked' },
  }
  let told: Array<Notice> = []
  const watchers = new Set<Watcher>()
  const tellAll = (notice: Notice | undefined): void => watchers.forEach((watcher) => watcher(notice))
  metrics.peers(facts.name, 1)

  return {
    facts: () => facts,
    note: (notice) => {
      if (notice._tag === 'StateChanged') {
        metrics.peers(notice.from, -1)
        metrics.peers(notice.to, 1)
      }
      facts = withNotice(facts, notice, remoteHost)
      if (watchers.size > 0) told.push(notice)
      publish({ ...notice, peer: facts.remoteHost, at: date() })
    },
    tell: () => {
      if (told.length === 0) return
      const notices = told
      told = []
      notices.forEach(tellAll)
    },
    connectionEnded: () => tellAll(undefined),
    forgetDisconnection: () => {
      facts = { ...facts, disconnection: undefined }
    },
    untilTold: (decide, begin) =>
      Effect.callback((resume) => {
        const watcher: Watcher = (notice) => {
          const decided = decide(notice)
          if (decided === undefined) return
          watchers.delete(watcher)
          resume(decided)
        }
        watchers.add(watcher)
        begin?.()
        return Effect.sync(() => watchers.delete(watcher))
      }),
    gone: () => tellAll({ _tag: 'StateChanged', from: facts.name, to: 'Closed', reason: { _tag: 'Asked' } }),
  }
}
