import { posix } from 'node:path'
import { parseSync, Visitor, type VisitorObject } from 'oxc-parser'
import { entry, rooms, world } from '../../scripts/floors.mjs'
import { importsOf } from '../../scripts/imports.mjs'

const maximumLines = 400

/** What a platform adds to the language. Floors 0-5 do without, except in the file that looks whether they are there. */
const platform = new Set([
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'global',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'window',
])
const impure = new Set(['Date.now', 'Math.random'])
const mayDetect = new Set(['ground/text.ts', 'octets/pool.ts'])

/** The source of a file by its path below src. */
export type Sources = ReadonlyMap<string, string>

type Import = ReturnType<typeof importsOf>[number]

/** Names of the platform that a source mentions: `Buffer`, `Date.now`. */
const platformIn = (path: string, source: string) => {
  const names: Array<{ name: string; line: number }> = []
  const line = (offset: number) => source.slice(0, offset).split('\n').length
  // Names that are no reference to a variable: `a.name`, `{ name: 1 }`.
  const labels = new Set<unknown>()

  const visitor: VisitorObject = {
    MemberExpression: (node) => {
      if (node.computed) return
      labels.add(node.property)
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const name = `${node.object.name}.${node.property.name}`
      if (impure.has(name)) names.push({ name, line: line(node.start) })
    },
    Property: (node) => {
      if (!node.computed) labels.add(node.key)
    },
    TSPropertySignature: (node) => void labels.add(node.key),
    TSMethodSignature: (node) => void labels.add(node.key),
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        names.push({ name: 'new Date()', line: line(node.start) })
      }
    },
    Identifier: (node) => {
      if (platform.has(node.name) && !labels.has(node)) names.push({ name: node.name, line: line(node.start) })
    },
  }
  new Visitor(visitor).visit(parseSync(path, source).program)
  return names
}

/** The place of a file's room in the list of rooms. */
const placeOf = (path: string): number | undefined => {
  const place = rooms.findIndex(({ room }) => room === path.split('/', 1)[0])
  return place < 0 ? undefined : place
}

/** The first import cycle that a walk meets, as the files along it. */
const cycle = (edges: ReadonlyMap<string, ReadonlyArray<string>>): ReadonlyArray<string> | undefined => {
  const done = new Set<string>()
  const walk = (file: string, trail: ReadonlyArray<string>): ReadonlyArray<string> | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of edges.get(file) ?? []) {
      const found = walk(next, [...trail, file])
      if (found !== undefined) return found
    }
    done.add(file)
    return undefined
  }
  for (const file of edges.keys()) {
    const found = walk(file, [])
    if (found !== undefined) return found
  }
  return undefined
}

const outsideProblem = (floor: number, { specifier, onlyTypes }: Import): string | undefined => {
  if (/^(?:fp-ts|monocle-ts)(?:\/(?!lib\/.*\.js$)|$)/u.test(specifier))
    return `${specifier} does not load in plain node: …/lib/….js does`
  if (floor >= world) return undefined
  if (!specifier.startsWith('fp-ts/')) return `only the world (floor ${world}) may import ${specifier}`
  return onlyTypes ? undefined : `${specifier} is imported at run time: below the world only its types may be`
}

const insideProblem = (path: string, place: number, target: string, sources: Sources): string | undefined => {
  const below = placeOf(target)
  if (!sources.has(target)) return `${target} does not exist`
  if (below === undefined) return undefined
  if (below > place) return `${path} imports up: ${target}`
  const { tables } = rooms[place]!
  return tables === true && target !== entry && rooms[below]!.tables === undefined
    ? `${path} is a table and imports ${target}, which a user cannot import`
    : undefined
}

/** Whether two files are tables of one room: those may refer to each other in circles. */
const areTables = (path: string, target: string): boolean => {
  const place = placeOf(path)
  return place !== undefined && place === placeOf(target) && rooms[place]!.tables === true
}

/** What is against the rules of the house, a line each. */
export const problemsOf = (sources: Sources): ReadonlyArray<string> => {
  const problems: Array<string> = []
  const edges = new Map<string, ReadonlyArray<string>>()
  for (const [path, source] of sources) {
    const report = (line: number, text: string | undefined) => {
      if (text !== undefined) problems.push(`src/${path}:${line}: ${text}`)
    }
    const place = placeOf(path)
    if (place === undefined) {
      report(1, `${path} stands on no floor: give it one in scripts/floors.mjs`)
      continue
    }
    const floor = rooms[place]!.floor
    const lines = source.replace(/\n$/u, '').split('\n').length
    if (lines > maximumLines) report(lines, `${lines} lines are too many (${maximumLines}): is it one thing?`)

    const targets: Array<string> = []
    for (const item of importsOf(path, source)) {
      if (!item.specifier.startsWith('.')) {
        report(item.line, outsideProblem(floor, item))
        continue
      }
      const target = posix.join(posix.dirname(path), item.specifier)
      if (!areTables(path, target)) targets.push(target)
      report(item.line, insideProblem(path, place, target, sources))
    }
    edges.set(path, targets)
    if (floor >= world) continue
    for (const { name, line } of platformIn(path, source)) {
      if (mayDetect.has(path) && (name === 'globalThis' || name === 'Buffer')) continue
      report(line, `${name} belongs to a platform: floors below the world run anywhere`)
    }
  }
  const found = cycle(edges)
  return found === undefined ? problems : [...problems, `an import cycle: ${found.join(' -> ')}`]
}
