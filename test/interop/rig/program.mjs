import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the other stacks' rigs are: beside the repository, not in it. */
export const rigs = fileURLToPath(new URL('../../../../shared/interop', import.meta.url))

/**
 * @param {string} program
 * @param {ReadonlyArray<string>} args
 */
const works = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

const otp = 'halt(case code:lib_dir(diameter) of {error, _} -> 1; _ -> 0 end).'

/**
 * @param {string} name
 * @param {() => boolean} isThere
 */
const reasonFor = (name, isThere) =>
  !existsSync(rigs) ? `there is no ${rigs}` : isThere() ? '' : `${name} is not installed`

/** Why a stack is not there; empty where it is. */
export const missing = {
  freeDiameter: reasonFor('freeDiameter', () => works('sh', '-c', 'command -v freeDiameterd && command -v openssl')),
  erlang: reasonFor('Erlang/OTP diameter', () => works('erl', '-noshell', '-eval', otp)),
}

/**
 * A program that runs beside a test.
 *
 * @typedef {object} Program
 * @property {number | undefined} pid
 * @property {() => ReadonlyArray<string>} lines what it has printed so far, a line each
 * @property {(wanted: RegExp) => Promise<string>} line the first line that matches, printed already or in the time to come
 * @property {() => Promise<number | null>} stop ends its standard input, which ends the program; gives its exit status
 * @property {Promise<number | null>} ended its exit status, once it has ended
 */

/**
 * @typedef {object} Waiter
 * @property {RegExp} wanted
 * @property {(line: string) => void} found
 * @property {(error: Error) => void} failed
 */

/**
 * Starts a program that ends when its standard input does: nothing is left when the tests are killed. It is in a process
 * group of its own, so that the keys that end the tests do not end it before it has cleaned up.
 *
 * @param {string} file
 * @param {ReadonlyArray<string>} args
 * @param {{ readonly env?: NodeJS.ProcessEnv }} options
 * @returns {Program}
 */
export const startProgram = (file, args, options = {}) => {
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true, ...options })
  /** @type {Array<string>} */
  const printed = []
  /** @type {ReadonlyArray<Waiter>} */
  let waiters = []
  let rest = ''
  let complaints = ''
  let isOver = false

  const take = (/** @type {string} */ line) => {
    printed.push(line)
    for (const { wanted, found } of waiters) if (wanted.test(line)) found(line)
    waiters = waiters.filter(({ wanted }) => !wanted.test(line))
  }
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(take)
  })
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    complaints += text
  })
  child.stdin.on('error', () => {})

  const missed = (/** @type {RegExp} */ wanted) =>
    new Error(`no line ${String(wanted)} of ${file} ${args.join(' ')}:\n${printed.join('\n')}\n${complaints}`)
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      isOver = true
      for (const { wanted, failed } of waiters) failed(missed(wanted))
      waiters = []
      resolve(status)
    })
  })
  // Whoever waits for it hears of a failure; nobody needs to wait.
  ended.catch(() => {})

  return {
    pid: child.pid,
    lines: () => printed,
    line: (wanted) =>
      new Promise((found, failed) => {
        const line = printed.find((each) => wanted.test(each))
        if (line !== undefined) found(line)
        else if (isOver) failed(missed(wanted))
        else waiters = [...waiters, { wanted, found, failed }]
      }),
    stop: () => {
      child.stdin.end()
      return ended
    },
    ended,
  }
}
