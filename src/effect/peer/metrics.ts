/**
 * What a node counts: messages by direction, command and result, how long answers take, peers by state.
 *
 * @module
 */
import type * as Context from 'effect/Context'
import * as Metric from 'effect/Metric'
import { resultCodeName } from '../../ground/result-code.ts'
import type { StateName } from '../../peer/model.ts'
import { applicationIdOf, commandCodeOf, isRequest } from '../../peer/octets.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { resultCodeOf } from './octets.ts'

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

const boundaries = Metric.exponentialBoundaries({ start: 0.000_25, factor: 2, count: 16 })

/** The metrics of a node, in the registry of its context. */
export const makeMetrics = (context: Context.Context<never>, dictionary: Dictionary<unknown>): Metrics => {
  const counters = new Map<string, Metric.Counter<number>>()
  const histograms = new Map<string, Metric.Histogram<number>>()
  const gauges = new Map<StateName, Metric.Gauge<number>>()
  const cached = <K, M>(map: Map<K, M>, key: K, make: () => M): M => {
    const known = map.get(key)
    if (known !== undefined) return known
    const made = make()
    map.set(key, made)
    return made
  }
  const names = new Map<number, string>()
  /** The name of a command; the application is looked at where several have the code. */
  const nameOf = (octets: Uint8Array, request: boolean): string => {
    const commandCode = commandCodeOf(octets)
    const applicationId = applicationIdOf(octets)
    const key = (applicationId * 0x1000000 + commandCode) * 2 + (request ? 1 : 0)
    const known = names.get(key)
    if (known !== undefined) return known
    const name = dictionary.command({ commandCode, applicationId, request })?.name
    if (name !== undefined && names.size < 4096) names.set(key, name)
    return name ?? 'unknown'
  }
  return {
    message: (direction, octets) => {
      const request = isRequest(octets)
      const command = nameOf(octets, request)
      const result = request ? '' : resultOf(resultCodeOf(octets))
      const counter = cached(counters, `${direction} ${command} ${result}`, () =>
        Metric.counter('diameter_messages', {
          description: 'Diameter messages',
          attributes: { direction, command, result },
          incremental: true,
        }),
      )
      counter.updateUnsafe(1, context)
    },
    answered: (request, milliseconds) => {
      const command = nameOf(request, true)
      const histogram = cached(histograms, command, () =>
        Metric.histogram('diameter_request_seconds', {
          description: 'From a request to its answer',
          attributes: { command },
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
