/**
 * The figures of a benchmark's run as bars: `npm run chart` reads docs/benchmark.json and writes docs/benchmark.svg.
 *
 *     node draw.mjs FIGURES.json CHART.svg
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Error as onlyErrors, logger, parse, View } from 'vega'
import { compile } from 'vega-lite'

const [from = '', to = ''] = process.argv.slice(2)

/**
 * What `npm run bench -- --json` writes, as far as it is drawn.
 *
 * @typedef {object} Run
 * @property {string} machine
 * @property {ReadonlyArray<{ readonly row: string, readonly ours: number, readonly hand: number }>} rows
 * @property {ReadonlyArray<{
 *   readonly name: string
 *   readonly costs: { readonly [workload: string]: { readonly [direction: string]: number | undefined } | undefined }
 * }>} peers
 */

const { machine, rows, peers } = /** @type {Run} */ (JSON.parse(readFileSync(from, 'utf8')))

const messages = { a: '(a) DPR, 96 octets', b: '(b) DPA, 172 octets', c: '(c) CCR, 1,112 octets' }
const directions = ['decode', 'encode']
const ours = 'diameter-codec'
const byHand = 'written by hand'

/** @param {string} key @param {string} direction */
const barsOf = (key, direction) => {
  const row = rows.find((each) => each.row === `${key} typed ${direction}`)
  const others = peers.filter(({ name }) => name !== ours)
  return [
    { who: byHand, ns: row?.hand },
    { who: ours, ns: row?.ours },
    ...others.map(({ name, costs }) => ({ who: name, ns: costs[key]?.[direction] })),
  ].flatMap((bar) => (bar.ns === undefined ? [] : [{ who: bar.who, ns: bar.ns }]))
}

const bars = directions.flatMap((direction) =>
  Object.entries(messages).flatMap(([key, message]) =>
    barsOf(key, direction).map(({ who, ns }) => ({
      who,
      ns,
      label: Math.round(ns).toLocaleString('en'),
      message,
      direction,
    })),
  ),
)

const who = [byHand, ours, ...peers.map(({ name }) => name).filter((name) => name !== ours)]

const { spec } = compile(
  {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    background: 'white',
    title: {
      text: 'Nanoseconds a message, typed; shorter is better',
      subtitle: `${machine}; logarithmic axes`,
      anchor: 'start',
    },
    data: { values: bars },
    resolve: { scale: { y: 'independent' } },
    facet: {
      row: { field: 'message', type: 'nominal', title: null, header: { labelAngle: 0, labelAlign: 'left' } },
      column: { field: 'direction', type: 'nominal', title: null },
    },
    spec: {
      width: 300,
      height: { step: 20 },
      layer: [
        {
          mark: { type: 'bar' },
          encoding: {
            x2: { datum: 10 },
            color: { field: 'who', type: 'nominal', scale: { domain: who }, legend: null },
          },
        },
        { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field: 'label' } } },
      ],
      encoding: {
        y: { field: 'who', type: 'nominal', sort: who, title: null, axis: { labelLimit: 0 } },
        x: {
          field: 'ns',
          type: 'quantitative',
          title: null,
          scale: { type: 'log', domain: [10, 200_000] },
          axis: { values: [10, 100, 1000, 10_000, 100_000], format: ',' },
        },
      },
    },
  },
  { logger: logger(onlyErrors) },
)

writeFileSync(to, await new View(parse(spec), { renderer: 'none', logLevel: onlyErrors }).toSVG())
