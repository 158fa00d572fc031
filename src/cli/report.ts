/**
 * Standard output with back-pressure, and lines on standard error that do not disturb a progress bar.
 *
 * @module
 */
import { once } from 'node:events'
import { Status } from './status.ts'
import { systemReason } from './system-reason.ts'
import { printable } from './printable.ts'

let status: number = Status.well

/** Something failed: the exit status will say so, even if the output ends before the input. */
export const noteFailure = (): void => {
  status = Status.failed
}

/** The exit status so far. */
export const statusSoFar = (): number => status

/** A progress bar. Where it stands, nothing else may be printed: it is hidden for that long. */
export interface Bar {
  readonly advance: (octets: number) => void
  readonly hide: () => void
  /** `false` as long as it is too early for it to be seen. */
  readonly show: () => boolean
}

let bar: Bar | undefined
let isBarVisible = false

const hideBar = (): void => {
  if (isBarVisible) bar?.hide()
  isBarVisible = false
}

const showBar = (): void => {
  isBarVisible ||= bar?.show() ?? false
}

/** Puts a bar on standard error, or takes it away. */
export const setBar = (next: Bar | undefined): void => {
  hideBar()
  bar = next
}

export const advanceBar = (octets: number): void => {
  bar?.advance(octets)
  showBar()
}

/** One line on standard error. */
export const complain = (text: string): void => {
  hideBar()
  process.stderr.write(`diameter: ${printable(text)}\n`)
}

/** Text for standard output, held until there is enough of it to be worth a system call. */
export interface Output {
  readonly add: (text: string) => void
  readonly isFull: () => boolean
  /** Resolves when there is room for more. */
  readonly flush: () => Promise<void>
}

const enough = 65_536

export const output = (): Output => {
  let held = ''
  return {
    add: (text) => {
      held += text
    },
    isFull: () => held.length >= enough,
    flush: async () => {
      if (held === '') return
      const text = held
      held = ''
      if (process.stdout.isTTY) hideBar()
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
  }
}

/** Writes octets to standard output; resolves when their memory may be used again, and there is room for more. */
export const writeOutput = (octets: Uint8Array): Promise<void> => {
  if (octets.length === 0) return Promise.resolve()
  if (process.stdout.isTTY) hideBar()
  return new Promise((resolve) => process.stdout.write(octets, () => resolve()))
}

/** Whoever read the output has enough, as `head` has: that is no failure, and there is nothing more to do. */
export const endWithOutput = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    setBar(undefined)
    if (error.code !== 'EPIPE') complain(`standard output: ${systemReason(error)}`)
    process.exit(error.code === 'EPIPE' ? status : Status.failed)
  })
  process.stderr.on('error', () => {})
}
