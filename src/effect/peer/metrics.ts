/**
 * What a node counts: messages by direction, command and result, how long answers take, peers by state.
 *
 * @module
 */
import type * as Context from 'effect/Context'
import * as Metric from 'effect/Metric'
import { resultCodeName } from '../../ground/result-code.ts'
import type { StateName } from '../../peer/model.ts'
import { applicationIdOf, commandCodeOf, isRequest, resultCodeOf } from '../../wire/peek.ts'
import type { Dictionary } from '../../typed/dictionary.ts'

/** From which side a message is. */
export type Direction = 'sent' | 'received'

/** How a node counts. */
export interface Metrics {
  readonly message: (direction: Direction, octets: Uint8Array) => void
  readonly answered: (request: Uint8Array, milliseconds: number) => void
  readonly peers: (state: StateName, change: 1 | -1) => void
}

// Labels are of a closed set, so that no peer can make their number grow.
const resultOf = (code: number): string => {
  if (code === 0) return ''
  if (resultCodeName(code) !== undefined) return String(code)
  return code >= 1000 && code < 6000 ? `${Math.floor(code / 1000)}xxx` : 'other'
}

/** How many of a peer's numbers are remembered, lest it makes their number grow. */
const maximumKnown = 1024

const boundaries = Metric.exponentialBoundaries({ start: 0.000_25, factor: 2, count: 16 })

/** The metrics of a node, in the registry of its context. */
export const makeMetrics = (context: Context.Context<never>, dictionary: Dictionary<unknown>): Metrics => {
  const cached = <K, M>(map: Map<K, M>, key: K, make: () => M): M => {
    const known = map.get(key)
    if (known !== undefined) return known
    const made = make()
    map.set(key, made)
    return made
  }
  const histograms = new Map<string, Metric.Histogram<number>>()
  const gauges = new Map<StateName, Metric.Gauge<number>>()

  /** What is counted of one command in one direction, by Result-Code. */
  interface Counted {
    readonly name: string
    readonly sent: Map<number, Metric.Counter<number>>
    readonly received: Map<number, Metric.Counter<number>>
  }
  const newCounted = (name: string): Counted => ({ name, sent: new Map(), received: new Map() })
  const unknown = newCounted('unknown')
  const commands = new Map<number, Counted>()
  /** By name, since several applications may share one. */
  const byName = new Map<string, Counted>()
  const countedOf = (octets: Uint8Array, request: boolean): Counted => {
    const commandCode = commandCodeOf(octets)
    const applicationId = applicationIdOf(octets)
    const key = (applicationId * 0x1000000 + commandCode) * 2 + (request ? 1 : 0)
    const known = commands.get(key)
    if (known !== undefined) return known
    const name = dictionary.command({ commandCode, applicationId, request })?.name
    if (name === undefined) return unknown
    const counted = cached(byName, name, () => newCounted(name))
    if (commands.size < maximumKnown) commands.set(key, counted)
    return counted
  }
  return {
    message: (direction, octets) => {
      const request = isRequest(octets)
      const counted = countedOf(octets, request)
      const resultCode = request ? 0 : resultCodeOf(octets)
      const counters = counted[direction]
      let counter = counters.get(resultCode)
      if (counter === undefined) {
        counter = Metric.counter('diameter_messages', {
          description: 'Diameter messages',
          attributes: { direction, command: counted.name, result: resultOf(resultCode) },
          incremental: true,
        })
        if (counters.size < maximumKnown) counters.set(resultCode, counter)
      }
      counter.updateUnsafe(1, context)
    },
    answered: (request, milliseconds) => {
      const { name } = countedOf(request, true)
      const histogram = cached(histograms, name, () =>
        Metric.histogram('diameter_request_seconds', {
          description: 'From a request to its answer',
          attributes: { command: name },
          boundaries,
        }),
      )
      histogram.updateUnsafe(milliseconds / 1000, context)
    },
    peers: (state, change) => {
      const gauge = cached(gauges, state, () =>
        Metric.gauge('diameter_peers', { description: 'Peers by state', attributes: { state } }),
      )
      gauge.modifyUnsafe(change, context)
    },
  }
}
