/**
 * Facts of dictionaries, one a line, as tables of text with a header line.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/dictionary', import.meta.url))

export const hasFacts = existsSync(folder)

/** A line by its columns' names. */
export type Fact = { readonly [column: string]: string }

/** The lines of a file; none where the facts are not there. */
export const factsOf = (...files: ReadonlyArray<string>): ReadonlyArray<Fact> =>
  hasFacts
    ? files.flatMap((file) => {
        const [head = '', ...lines] = readFileSync(`${folder}/${file}`, 'utf8').replace(/\n$/, '').split('\n')
        const columns = head.split('\t')
        return lines.map((line) => Object.fromEntries(line.split('\t').map((value, at) => [columns[at] ?? '', value])))
      })
    : []

/** Facts by what they are about, each group in its own order. */
export const groupedBy = (
  facts: ReadonlyArray<Fact>,
  ...columns: ReadonlyArray<string>
): ReadonlyMap<string, ReadonlyArray<Fact>> => {
  const groups = new Map<string, Array<Fact>>()
  for (const fact of facts) {
    const key = columns.map((column) => fact[column]).join('/')
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return groups
}
