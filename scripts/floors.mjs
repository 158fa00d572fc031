// The rooms of src from the ground up: the one place that says what stands on which floor. What is said here is enforced
// twice, by oxlint (`npm run floors` writes its blocks, and draws the picture) and by test/repository/floors.test.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The names of the floors from the ground up. */
export const floors = ['ground', 'algebra', 'wire', 'typed', 'data', 'sans-IO', 'world']

/** The floor that knows the platform: Node, effect, io-ts. */
export const world = 6

/**
 * A room imports only rooms that stand before it in this list. `holds` is for the picture of the house. A room with
 * `tables` is written as a user would write it: it imports the entry of the package and other tables; specifications
 * refer to each other in circles, and so may the files in it. Of
 * what is `printed` the build prints the declarations from the tables.
 *
 * @type {ReadonlyArray<{ readonly room: string, readonly floor: number, readonly holds: string, readonly tables?: true, readonly printed?: true }>}
 */
export const rooms = [
  { room: 'ground', floor: 0, holds: 'records, errors, Result-Codes, optics, explanation' },
  { room: 'octets', floor: 0, holds: 'source, sink, pool: the one room with mutable memory' },
  { room: 'algebra', floor: 1, holds: 'Codec<A>, its combinators and its shape' },
  { room: 'formats', floor: 1, holds: 'the data formats of RFC 6733 sections 4.2 and 4.3' },
  { room: 'wire', floor: 2, holds: 'header, AVP, message, framing, error answer' },
  { room: 'typed', floor: 3, holds: 'definitions, rules, tables, the reader and the writer' },
  { room: 'rfc6733', floor: 4, holds: 'tables: AVPs and commands of RFC 6733', printed: true },
  { room: 'json', floor: 4, holds: 'both JSON forms' },
  { room: 'check', floor: 4, holds: 'diagnosis and findings' },
  { room: 'index.ts', floor: 4, holds: 'the entry of the package: floors 0 to 4' },
  { room: 'ietf', floor: 4, holds: 'tables: AVPs and commands of other RFCs', tables: true, printed: true },
  { room: '3gpp', floor: 4, holds: 'tables: AVPs and commands of 3GPP', tables: true, printed: true },
  { room: 'everything.ts', floor: 4, holds: 'the dictionary of all tables' },
  { room: 'peer', floor: 5, holds: 'the peer state machine' },
  { room: 'capture', floor: 5, holds: 'captures to messages' },
  { room: 'io-ts.ts', floor: 6, holds: 'io-ts types' },
  { room: 'effect', floor: 6, holds: 'Effect: schemas, streams, the service' },
  { room: 'cli', floor: 6, holds: 'the command line' },
]

/** What a user imports. */
export const entry = 'index.ts'

const plainNode = {
  regex: '^(fp-ts|monocle-ts)(/[^/]*|/es6/.*)?$',
  message: "Plain node cannot load it: import from '…/lib/….js'.",
}

const nothingFromOutside = [
  {
    regex: '^([^.f]|f[^p])',
    message: `Floors below ${world} import nothing from outside the package but types of fp-ts.`,
  },
  {
    regex: '^fp-ts/',
    allowTypeImports: true,
    message: `Floors below ${world} import only types of fp-ts.`,
  },
]

/** @param {ReadonlyArray<string>} above */
const patternOf = (above) => {
  const folders = above.filter((room) => !room.endsWith('.ts'))
  const files = above.filter((room) => room.endsWith('.ts')).map((room) => room.replace('.', String.raw`\.`))
  const all = [
    ...(folders.length === 0 ? [] : [`(${folders.join('|')})/`]),
    ...(files.length === 0 ? [] : [`(${files.join('|')})$`]),
  ]
  return all.join('|')
}

/** oxlint's block for a room: what it must not import. */
export const overrides = rooms.flatMap(({ room, floor, tables }, index) => {
  const above = rooms.slice(index + 1).map((each) => each.room)
  if (above.length === 0) return []
  const isFile = room.endsWith('.ts')
  const up = {
    regex: `^${isFile ? String.raw`\./` : String.raw`(\.\./)+`}(${patternOf(above)})`,
    message: 'Imports go down only: see scripts/floors.mjs.',
  }
  const below = rooms.slice(0, index).filter((each) => each.tables === undefined && each.room !== entry)
  const inside = {
    // The files of tables lie in folders of their own: the rooms are two levels up.
    regex: `^\\.\\./\\.\\./(${below.map((each) => each.room).join('|')})/`,
    message: 'Tables import only what a user can import: the entry of the package, and other tables.',
  }
  const patterns = [plainNode, ...(floor < world ? nothingFromOutside : []), up, ...(tables === true ? [inside] : [])]
  return [{ files: [`src/${room}${isFile ? '' : '/**'}`], rules: { 'no-restricted-imports': ['error', { patterns }] } }]
})

/** The configuration with the blocks of this table in place of those that are there. @param {string} text */
export const withFloors = (text) => {
  const config = /** @type {{ overrides: ReadonlyArray<{ files: ReadonlyArray<string> }> }} */ (JSON.parse(text))
  const others = config.overrides.filter(({ files }) => !files[0]?.startsWith('src/'))
  return `${JSON.stringify({ ...config, overrides: [...overrides, ...others] }, undefined, 2)}\n`
}

export const configuration = fileURLToPath(new URL('../.oxlintrc.json', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(configuration, withFloors(readFileSync(configuration, 'utf8')))
}
