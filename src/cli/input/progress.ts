/**
 * A progress bar on standard error, where there is much to read and somebody to see it.
 *
 * @module
 */
import { fstatSync, statSync } from 'node:fs'
import { setBar } from '../report.ts'

const mebibyte = 1024 * 1024

/** Below this it is over before anybody could read a bar. */
const large = 16 * mebibyte

/** Nobody sees a bar before this is read: a pager that the output goes to stops it earlier, and has its screen for itself. */
const enough = 4 * mebibyte

/** Octets of a file; 0 where that is not to be known. */
const sizeOf = (name: string): number => {
  try {
    const stats = name === '-' ? fstatSync(0) : statSync(name)
    return stats.isFile() ? stats.size : 0
  } catch {
    return 0
  }
}

const inMebibytes = (octets: number): string => (octets / mebibyte).toFixed(0)

/** Gets a bar ready if all these inputs are large together. */
export const startProgress = async (names: ReadonlyArray<string>): Promise<void> => {
  const total = process.stderr.isTTY ? names.reduce((sum, name) => sum + sizeOf(name), 0) : 0
  if (total <= large) return
  const { SingleBar, Presets } = (await import('cli-progress')).default
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}%  {done} of {size} MiB  {eta_formatted} left',
      barsize: Math.max(8, Math.min(40, process.stderr.columns - 40)),
      stream: process.stderr,
      clearOnComplete: true,
      fps: 5,
      etaBuffer: 50,
      // It would keep Ctrl-C to itself.
      gracefulExit: false,
      linewrap: true,
    },
    Presets.shades_classic,
  )
  let done = 0
  const size = inMebibytes(total)
  const payload = () => ({ done: inMebibytes(done), size })
  setBar({
    advance: (octets) => {
      done += octets
      bar.update(Math.min(done, total), payload())
    },
    hide: () => bar.stop(),
    show: () => {
      if (done < enough) return false
      bar.start(total, Math.min(done, total), payload())
      return true
    },
  })
}
