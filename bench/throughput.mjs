/**
 * `npm run bench:peers`: requests and answers a second over one connection on loopback, of this library and beside it of
 * freeDiameter and Erlang/OTP diameter, all in turn, in several rounds. Each side is a process of its own.
 *
 *     node bench/throughput.mjs [--requests 20000] [--rounds 3] [--window 128] [--only 'OTP ours']
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { accountingClient, accountingServer } from '../test/interop/rig/erlang.mjs'
import { startFreeDiameter } from '../test/interop/rig/free-diameter.mjs'
import { missing, startProgram } from '../test/interop/rig/program.mjs'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    window: { type: 'string', default: '128' },
    warm: { type: 'string', default: '5000' },
    /** Rows whose name contains this. */
    only: { type: 'string', default: '' },
  },
})

const requests = Number(values.requests)

/** @param {string} name */
const script = (name) => fileURLToPath(new URL(`peers/${name}.mjs`, import.meta.url))

/**
 * Octets of memory that a process has of the system, where the system says so.
 *
 * @param {number | undefined} pid
 */
const memoryOf = (pid) => {
  try {
    return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
  } catch {
    return Number.NaN
  }
}

// -------------------------------------------------------------------------------------
// both sides
// -------------------------------------------------------------------------------------

/**
 * Something that listens.
 *
 * @typedef {{ readonly port: number, readonly pid: number | undefined, readonly stop: () => Promise<unknown> }} Server
 */

/**
 * What a client saw: how many answers of each kind, and its memory before and after.
 *
 * @typedef {{ milliseconds: number, outcomes: Record<string, number>, before: number, after: number }} Outcome
 */

/** @type {() => Promise<Server>} */
const ourServer = async () => {
  const program = startProgram(process.execPath, [script('server')])
  const line = await program.line(/^listening/u)
  return { port: Number(line.split(' ')[1]), pid: program.pid, stop: program.stop }
}

/** @type {() => Promise<Server>} */
const freeDiameter = async () => {
  const { port, pid, stop } = await startFreeDiameter()
  return { port, pid: pid(), stop }
}

/** A server of this library behind a freeDiameter that relays. */
const relayed = async () => {
  const server = await ourServer()
  const relay = await startFreeDiameter({ connect: [`server.example.test@127.0.0.1:${server.port}`] })
  // It connects within 4 seconds.
  await new Promise((resolve) => void setTimeout(resolve, 5000))
  return {
    port: relay.port,
    pid: relay.pid(),
    stop: async () => {
      await relay.stop()
      await server.stop()
    },
  }
}

/** @type {(name: string) => (port: number, ...more: ReadonlyArray<string>) => Promise<Outcome>} */
const scripted =
  (name) =>
  async (port, ...more) => {
    const { requests, warm, window } = values
    const args = [script(name), `${port}`, '--requests', requests, '--warm', warm, '--window', window, ...more]
    const program = startProgram(process.execPath, args)
    const line = await program.line(/^\{/u)
    await program.ended
    return /** @type {Outcome} */ (JSON.parse(line))
  }

const ourClient = scripted('client')
const rawClient = scripted('raw-client')

/** @type {(port: number) => Promise<Outcome>} */
const otpClient = async (port) => {
  const { window, warm } = values
  const program = accountingClient(port, { requests, warm, window })
  const line = await program.line(/^answered/u)
  const after = memoryOf(program.pid)
  await program.stop()
  const [, answered = '', milliseconds] = /^answered (\d+) of \d+ in ([\d.]+) ms/u.exec(line) ?? []
  return { milliseconds: Number(milliseconds), outcomes: { 2001: Number(answered) }, before: Number.NaN, after }
}

// -------------------------------------------------------------------------------------
// rows
// -------------------------------------------------------------------------------------

/**
 * @typedef {object} Row
 * @property {string} client
 * @property {string} server
 * @property {string} request
 * @property {string} answer the Result-Code that its answers have
 * @property {boolean} isThere whether both stacks are there
 * @property {() => Promise<Server>} serve
 * @property {(port: number) => Promise<Outcome>} ask
 */

const hasOtp = missing.erlang === ''
const hasFreeDiameter = missing.freeDiameter === ''
const toOtp = ['--to', 'otp.example.test']
const toNobody = ['--to', 'nobody.example.test']
const watchdog = ['--kind', 'watchdog']

/** @type {ReadonlyArray<readonly [client: string, server: string, request: string, answer: string, isThere: boolean, serve: Row['serve'], ask: Row['ask']]>} */
const all = [
  // Both sides.
  ['ours', 'ours', 'ACR', '2001', true, ourServer, ourClient],
  ['ours', 'OTP', 'ACR', '2001', hasOtp, accountingServer, (port) => ourClient(port, ...toOtp)],
  ['OTP', 'ours', 'ACR', '2001', hasOtp, ourServer, otpClient],
  ['OTP', 'OTP', 'ACR', '2001', hasOtp, accountingServer, otpClient],
  ['ours', 'ours behind freeDiameter', 'ACR', '2001', hasFreeDiameter, relayed, ourClient],
  // Each server, with the same client that costs next to nothing.
  ['raw', 'ours', 'ACR', '2001', true, ourServer, rawClient],
  ['raw', 'OTP', 'ACR', '2001', hasOtp, accountingServer, (port) => rawClient(port, ...toOtp)],
  ['raw', 'freeDiameter', 'ACR', '3002', hasFreeDiameter, freeDiameter, (port) => rawClient(port, ...toNobody)],
  ['raw', 'ours', 'DWR', '2001', true, ourServer, (port) => rawClient(port, ...watchdog)],
  ['raw', 'OTP', 'DWR', '2001', hasOtp, accountingServer, (port) => rawClient(port, ...watchdog)],
  ['raw', 'freeDiameter', 'DWR', '2001', hasFreeDiameter, freeDiameter, (port) => rawClient(port, ...watchdog)],
]

/** @type {ReadonlyArray<Row>} */
const rows = all.map(([client, server, request, answer, isThere, serve, ask]) => ({
  client,
  server,
  request,
  answer,
  isThere,
  serve,
  ask,
}))

/**
 * One round of a row.
 *
 * @param {Row} row
 */
const measure = async ({ serve, ask, answer }) => {
  const server = await serve()
  /** @type {Array<number>} */
  const memories = []
  const timer = setInterval(() => memories.push(memoryOf(server.pid)), 100)
  try {
    const { milliseconds, outcomes, before, after } = await ask(server.port)
    const answered = outcomes[answer] ?? 0
    const lost = requests - Object.values(outcomes).reduce((sum, count) => sum + count, 0)
    return {
      rate: (requests / milliseconds) * 1000,
      others: Object.entries(outcomes).filter(([outcome]) => outcome !== answer),
      lost,
      answered,
      before,
      after,
      // At a quarter, at half, at three quarters and at the end of its time: what is kept for each request would show.
      memories: [0.25, 0.5, 0.75, 1].map((part) => memories[Math.ceil(part * memories.length) - 1] ?? Number.NaN),
    }
  } finally {
    clearInterval(timer)
    await server.stop()
  }
}

/** @param {ReadonlyArray<number>} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

/** @param {number} octets */
const megabytes = (octets) => (Number.isNaN(octets) ? '' : `${Math.round(octets / 1e6)}`)

// -------------------------------------------------------------------------------------
// report
// -------------------------------------------------------------------------------------

const [cpu] = cpus()
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`)
console.log(`${requests} requests a round, ${values.window} in flight, medians of ${values.rounds} rounds`)
for (const [stack, reason] of Object.entries(missing)) if (reason !== '') console.log(`without ${stack}: ${reason}`)

const measured = rows.filter(
  ({ isThere, client, server, request }) => isThere && `${client} ${server} ${request}`.includes(values.only),
)
/** @type {Map<Row, Array<Awaited<ReturnType<typeof measure>>>>} */
const results = new Map(measured.map((row) => [row, []]))
for (let round = 0; round < Number(values.rounds); round++) {
  for (const row of measured) results.get(row)?.push(await measure(row))
}

console.log('\n| client | server | request | answers | pairs/s | spread | lost | client MB | server MB |')
console.log('| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const [{ client, server, request, answer }, rounds] of results) {
  const rates = rounds.map(({ rate }) => rate)
  const [last] = rounds.slice(-1)
  const cells = [
    client,
    server,
    request,
    answer,
    Math.round(median(rates)),
    `${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))}`,
    rounds.reduce((sum, { lost }) => sum + lost, 0),
    `${megabytes(last?.before ?? Number.NaN)} → ${megabytes(last?.after ?? Number.NaN)}`,
    (last?.memories ?? []).map(megabytes).join(' → '),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  for (const { others } of rounds) {
    for (const [outcome, count] of others) console.log(`    ${count} × ${outcome}`)
  }
}
