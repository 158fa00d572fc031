import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root, shell } from './run.ts'

// Every `$ command` in a ```console block of docs/command-line.md is run, and what it prints is what stands below it.

/** A command, and what stands below it. */
interface Sample {
  readonly command: string
  readonly output: string
}

/** The samples of a page, block by block: commands of one block share a shell. */
const blocksOf = (page: string): ReadonlyArray<ReadonlyArray<Sample>> => {
  const blocks: Array<Array<{ command: string; output: string }>> = []
  let open = false
  page.split('\n').forEach((text) => {
    if (text.startsWith('```')) {
      open = text === '```console'
      if (open) blocks.push([])
    } else if (open && text.startsWith('$ ')) blocks.at(-1)?.push({ command: text.slice(2), output: '' })
    else if (open) {
      const last = blocks.at(-1)?.at(-1)
      if (last !== undefined) last.output += `${text}\n`
    }
  })
  return blocks
}

const folder = mkdtempSync(join(tmpdir(), 'diameter-page-'))
afterAll(() => rmSync(folder, { recursive: true }))

const wanted = 'jq'
const hasJq = spawnSync(wanted, ['--version']).status === 0
const separator = '\u001e'

describe('docs/command-line.md', { timeout: 60_000 }, () => {
  const blocks = blocksOf(readFileSync(join(root, 'docs/command-line.md'), 'utf8'))
  const cases = blocks.map((samples): [string, ReadonlyArray<Sample>] => [samples[0]?.command ?? '', samples])

  test.for(cases)('%s', async ([, samples], { skip }) => {
    skip(!hasJq && samples.some(({ command }) => command.includes('jq ')), 'jq is not installed')
    // What a terminal would show: both streams.
    const script = samples.map(({ command }) => `${command}\nset -- $?; echo -n $'\\x1e'; (exit $1)`).join('\n')
    const { stdout } = await shell(`exec 2>&1\n${script.replaceAll('/tmp/', `${folder}/`)}`, {
      cwd: join(root, 'docs'),
    })
    const printed = stdout.replaceAll(`${folder}/`, '/tmp/').split(separator)
    expect(samples.map(({ command }, index) => ({ command, output: printed[index] }))).toEqual(
      samples.map(({ command, output }) => ({ command, output })),
    )
  })
})
