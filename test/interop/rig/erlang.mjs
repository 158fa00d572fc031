import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './ports.mjs'
import { rigs, startProgram } from './program.mjs'

/** Capabilities, watchdog and disconnection: its own keys and lines are at its top. */
const peerScript = join(rigs, 'erlang-peer.escript')

/** Accounting requests and answers. */
const requestsScript = fileURLToPath(new URL('otp-requests.escript', import.meta.url))

/** @typedef {Readonly<Record<string, string | number>>} Keys */

/** @typedef {import('./program.mjs').Program & { readonly port: number }} ErlangServer */

/** @param {Keys} keys */
const keyTexts = (keys) => Object.entries(keys).map(([key, value]) => `${key}=${value}`)

/** @param {ReadonlyArray<string>} args */
const escript = (...args) =>
  // A node that ends without warning would leave a dump in the current folder.
  startProgram('escript', args, { env: { ...process.env, ERL_CRASH_DUMP_BYTES: '0' } })

const attempts = 3

/**
 * @param {(port: number) => import('./program.mjs').Program} start
 * @returns {Promise<ErlangServer>}
 */
const listening = async (start) => {
  for (let left = attempts; ; left--) {
    const port = await freePort()
    const program = start(port)
    try {
      await program.line(/^listening/u)
      return { ...program, port }
    } catch (error) {
      // Another process took the port in between.
      if (left <= 1) throw error
    }
  }
}

/** @type {(keys?: Keys) => Promise<ErlangServer>} `erlang-peer.escript server` */
export const erlangServer = (keys = {}) =>
  listening((port) => escript(peerScript, 'server', `${port}`, 'stdin=watch', ...keyTexts(keys)))

/**
 * `erlang-peer.escript client`: connects, and sends DPR so many milliseconds after the CEA.
 *
 * @param {number} port
 * @param {number} milliseconds
 * @param {Keys} keys
 */
export const erlangClient = (port, milliseconds, keys = {}) =>
  escript(peerScript, 'client', `${port}`, `${milliseconds}`, 'stdin=watch', ...keyTexts(keys))

/** @type {(keys?: Keys) => Promise<ErlangServer>} `otp-requests.escript server` */
export const accountingServer = (keys = {}) =>
  listening((port) => escript(requestsScript, 'server', `${port}`, ...keyTexts(keys)))

/**
 * `otp-requests.escript client`: connects, sends its requests, disconnects and ends.
 *
 * @param {number} port
 * @param {Keys} keys
 */
export const accountingClient = (port, keys = {}) => escript(requestsScript, 'client', `${port}`, ...keyTexts(keys))
