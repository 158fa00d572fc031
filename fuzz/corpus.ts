/**
 * Inputs that are kept: `NAME.hex`, the dictionary's name and hexadecimal, one input a line, `#` before a remark.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromHex, toHex } from 'diameter-codec'
import type { Violation } from './oracle.ts'

/** An input of a dictionary. */
export interface Entry {
  readonly subject: string
  readonly octets: Uint8Array
}

/** Where the repository keeps its corpus, from the sources and from what is built of them. */
const corpusOf = (from: string): string => {
  const folder = fileURLToPath(new URL('test/hostile/corpus/', new URL(from, import.meta.url)))
  return existsSync(folder) ? folder : ''
}
export const ownCorpus = corpusOf('../') || corpusOf('../../../')

const entryOf = (line: string, file: string): Entry => {
  const [subject = '', hex = ''] = line.split(' ')
  const octets = fromHex(hex)
  if (octets === undefined) throw new Error(`${file}: not hexadecimal: ${line}`)
  return { subject, octets }
}

/** All inputs in a folder; none where it does not exist. */
export const readCorpus = (folder: string): ReadonlyArray<Entry> =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.hex'))
        .toSorted()
        .flatMap((name) =>
          readFileSync(join(folder, name), 'utf8')
            .split('\n')
            .filter((line) => line !== '' && !line.startsWith('#'))
            .map((line) => entryOf(line, name)),
        )
    : []

const lineOf = ({ subject, octets }: Entry): string => `${subject} ${toHex(octets)}\n`

/** Keeps an input that broke a law, and gives the file's name. */
export const keepFailure = (folder: string, entry: Entry, { law }: Violation): string => {
  mkdirSync(folder, { recursive: true })
  const digest = createHash('sha256').update(lineOf(entry)).digest('hex').slice(0, 8)
  const name = `${law.replaceAll(/\W+/gu, '-')}-${digest}.hex`
  writeFileSync(join(folder, name), `# ${law}\n${lineOf(entry)}`)
  return name
}

/** Keeps the inputs with which the coverage grew. */
export const keepSeeds = (folder: string, entries: ReadonlyArray<Entry>): void => {
  mkdirSync(folder, { recursive: true })
  const remark = '# Inputs that each reach something in the library which those before do not: npm run fuzz -- --keep\n'
  writeFileSync(join(folder, 'seeds.hex'), remark + entries.map(lineOf).join(''))
}
