import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from './ports.mjs'
import { rigs, startProgram } from './program.mjs'

const script = join(rigs, 'freediameter.sh')

/**
 * The daemon runs beside the script that started it, which stays, and ends it and takes its folder away when its standard
 * input ends; also when there is nobody left to read that it has started.
 */
const supervisor = `trap "" PIPE
"$0" start "$@" || { "$0" stop "$1" >/dev/null; exit 1; }
cat >/dev/null
"$0" stop "$1"
rm -rf "$1"`

/**
 * @typedef {object} Options
 * @property {string} [identity]
 * @property {ReadonlyArray<string>} [connect] peers that it connects to: `NAME@HOST:PORT`
 * @property {number} [watchdog] Twinit in seconds, 6 or more
 * @property {boolean} [noRelay]
 */

/**
 * A freeDiameter daemon.
 *
 * @typedef {object} FreeDiameter
 * @property {string} identity
 * @property {number} port
 * @property {number} securePort TLS from the first octet; it wants a client's certificate
 * @property {string} folder with the files of the certificates: `ca.pem`, `client.pem`, `client.key`
 * @property {() => number} pid
 * @property {() => string} log
 * @property {() => Promise<unknown>} stop sends DPR to each peer, and ends
 */

const attempts = 3

/**
 * @param {Options} options
 * @returns {Promise<FreeDiameter>}
 */
export const startFreeDiameter = async (options = {}) => {
  const { identity = 'fd.example.test', connect = [], watchdog = 30, noRelay = false } = options
  const folder = mkdtempSync(join(tmpdir(), 'freediameter-'))
  const env = {
    ...process.env,
    FD_CONNECT: connect.join(' '),
    FD_TW: String(watchdog),
    FD_NORELAY: noRelay ? '1' : '',
  }
  /** @type {(left: number) => Promise<FreeDiameter>} */
  const start = async (left) => {
    const [port = 0, securePort = 0] = await freePorts(2)
    const args = ['-c', supervisor, script, folder, `${port}`, `${securePort}`, identity]
    const program = startProgram('sh', args, { env })
    try {
      await program.line(/started pid/u)
    } catch (error) {
      // Another process took a port in between.
      if (left > 1 && error instanceof Error && error.message.includes('is in use')) return start(left - 1)
      rmSync(folder, { recursive: true })
      throw error
    }
    return {
      identity,
      port,
      securePort,
      folder,
      pid: () => Number(readFileSync(join(folder, 'pid'), 'utf8')),
      log: () => readFileSync(join(folder, 'daemon.log'), 'utf8'),
      stop: program.stop,
    }
  }
  return start(attempts)
}
