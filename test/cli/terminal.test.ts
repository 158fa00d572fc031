import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main, root, runProgram } from './run.ts'

// What is different on a terminal: `script` of util-linux gives the program one.

const program = 'script'
const hasScript = String(spawnSync(program, ['--version']).stdout).includes('util-linux')
const folder = mkdtempSync(join(tmpdir(), 'diameter-terminal-'))
afterAll(() => rmSync(folder, { recursive: true }))

const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:NO_COLOR|FORCE_COLOR|CI|TERM|COLORTERM|NODE_DISABLE_COLORS)$/u.test(name),
  ),
)

/** What a terminal gets to see of a line of shell. */
const onTerminal = async (
  line: string,
  more: NodeJS.ProcessEnv = {},
): Promise<{ readonly status: number | null; readonly seen: string }> => {
  const log = join(folder, 'log')
  const command = `stty cols 80; diameter() { '${process.execPath}' '${main}' "$@"; }; ${line}`
  const env = { ...environment, TERM: 'xterm-256color', SHELL: '/bin/bash', ...more }
  const { status } = await runProgram(program, ['-qec', command, log], '', { env })
  const lines = readFileSync(log, 'utf8').split('\n')
  return { status, seen: lines.slice(1, -2).join('\n') }
}

const capture = join(root, 'docs/captures/freediameter-dpr.pcap')

describe.skipIf(!hasScript)('on a terminal', { timeout: 60_000 }, () => {
  const large = join(folder, 'large.hex')
  beforeAll(() => {
    const handle = openSync(large, 'w')
    const block = `${'0100001480000118000000000000000100000002\n'.repeat(1000)}zz\n`
    for (let i = 0; i < 500; i++) writeSync(handle, block)
    closeSync(handle)
  })

  test('the tree has colours, unless the user wants none', async () => {
    const { status, seen } = await onTerminal(`diameter decode '${capture}'`)
    expect(seen).toContain('\u001b[36m\u001b[1mDisconnect-Peer-Request\u001b[22m\u001b[39m (282)')
    expect(status).toBe(0)
    expect((await onTerminal(`diameter decode '${capture}'`, { NO_COLOR: '1' })).seen).not.toContain('\u001b')
    expect((await onTerminal(`diameter decode '${capture}' | cat`)).seen).not.toContain('\u001b')
    expect((await onTerminal(`diameter decode --json '${capture}'`)).seen).not.toContain('\u001b')
  })

  test('a bar shows how far a large input is, and is gone at the end', async () => {
    for (const line of [
      `diameter decode --json --level wire '${large}' > /dev/null`,
      `diameter decode --json --level wire < '${large}' | cat > /dev/null`,
    ]) {
      const { seen } = await onTerminal(line)
      expect(seen).toMatch(/█+░+ \d+% {2}\d+ of 20 MiB {2}\S+ left/u)
      expect(seen.trimEnd().endsWith('\u001b[2K')).toBe(true)
    }
  })

  test('lines on standard error have a line for themselves', async () => {
    const { seen } = await onTerminal(`diameter decode --json --level wire '${large}' /no/such/file > /dev/null`)
    // oxlint-disable-next-line no-control-regex -- the bar was taken away with it
    expect(seen).toMatch(/(?:^|\r\n|\u001b\[2K)diameter: \/no\/such\/file: no such file or directory\r\n/u)
  })

  test('no bar where there is little to read, or where the reader stops early', async () => {
    expect((await onTerminal(`diameter decode --json '${capture}' > /dev/null`)).seen).not.toContain('%')
    const { seen } = await onTerminal(`diameter decode --json --level wire '${large}' | head -n 1`)
    expect(seen.trim()).toMatch(/^\{"name":"Device-Watchdog-Request".*\}$/u)
  })
})
