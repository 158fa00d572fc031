/**
 * What a node counts: messages by direction, command and result, how long answers take, peers by state.
 *
 * @module
 */
import type * as Context from 'effect/Context'
import * as Metric from 'effect/Metric'
import { resultCodeName } from '../../ground/result-code.ts'
import type { StateName } from '../../peer/model.ts'
import { applicationIdOf, commandCodeOf, experimentalResultOf, isRequest, resultCodeOf } from '../../wire/peek.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import type { AnyExchange } from './exchange.ts'

/** From which side a message is. */
export type Direction = 'sent' | 'received'

/** How a node counts. */
export interface Metrics {
  readonly message: (direction: Direction, octets: Uint8Array) => void
  readonly answered: (request: Uint8Array, milliseconds: number) => void
  /** The request is of this exchange: it and its answers have the names of the exchange, where the dictionary lacks them. */
  readonly learns: (exchange: AnyExchange, request: Uint8Array) => void
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

/** The same of a command's Experimental-Results: the others have one label. */
const maximumExperimental = 64

const boundaries = Metric.exponentialBoundaries({ start: 0.000_25, factor: 2, count: 16 })

const keyOf = (octets: Uint8Array, request: boolean): number =>
  (applicationIdOf(octets) * 0x1000000 + commandCodeOf(octets)) * 2 + (request ? 1 : 0)

// Each part counts by the tables that stand first.
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
    /** Answers with an Experimental-Result in place of a Result-Code, by direction and that. */
    readonly experimental: Map<string, Metric.Counter<number>>
    readonly sent: Map<number, Metric.Counter<number>>
    readonly received: Map<number, Metric.Counter<number>>
  }
  const newCounted = (name: string): Counted => ({
    name,
    experimental: new Map(),
    sent: new Map(),
    received: new Map(),
  })
  const unknown = newCounted('unknown')
  const commands = new Map<number, Counted>()
  /** By name, since several applications may share one. */
  const byName = new Map<string, Counted>()
  const countedOf = (octets: Uint8Array, request: boolean): Counted => {
    const commandCode = commandCodeOf(octets)
    const applicationId = applicationIdOf(octets)
    const key = keyOf(octets, request)
    const known = commands.get(key)
    if (known !== undefined) return known
    const name = dictionary.command({ commandCode, applicationId, request })?.name
    if (name === undefined) return unknown
    const counted = cached(byName, name, () => newCounted(name))
    if (commands.size < maximumKnown) commands.set(key, counted)
    return counted
  }
  /** "Experimental-Result […] whether a particular vendor-specific request was completed successfully" (section 7.6) */
  const countExperimental = (direction: Direction, { name, experimental }: Counted, result: string): void => {
    const key = `${direction} ${result}`
    const isNamed = experimental.has(key) || experimental.size < maximumExperimental
    const label = isNamed ? result : 'other'
    cached(experimental, isNamed ? key : direction, () =>
      Metric.counter('diameter_messages', {
        description: 'Diameter messages',
        attributes: { direction, command: name, result: '', experimental_result: label },
        incremental: true,
      }),
    ).updateUnsafe(1, context)
  }
  return {
    learns: ({ request, answer }, octets) => {
      for (const { name, isAsked } of [
        { name: request.name, isAsked: true },
        { name: answer.name, isAsked: false },
      ]) {
        const key = keyOf(octets, isAsked)
        if (commands.has(key) || commands.size >= maximumKnown || countedOf(octets, isAsked) !== unknown) continue
        commands.set(
          key,
          cached(byName, name, () => newCounted(name)),
        )
      }
    },
    message: (direction, octets) => {
      const request = isRequest(octets)
      const counted = countedOf(octets, request)
      const resultCode = request ? 0 : resultCodeOf(octets)
      const experimental = request || resultCode !== 0 ? undefined : experimentalResultOf(octets)
      if (experimental !== undefined) {
        countExperimental(direction, counted, `${experimental.vendorId}/${experimental.code}`)
        return
      }
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
