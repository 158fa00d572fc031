// The declarations that the build prints of tables: small, and the very types that the sources infer.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../scripts/floors.mjs'
import { compilerOptions } from '../types/dictionary-scale.mjs'
import { installed, type Project } from './installed.ts'

let project: Project

beforeAll(async () => {
  project = await installed()
}, 400_000)

afterAll(() => project.remove())

const tables = rooms.filter((room) => room.printed === true).map(({ room }) => room)
const modules = 'node_modules/diameter-codec'

/** The files of a room whose declarations are printed, without their endings: the compiler's own have a map. */
const filesOf = (room: string): ReadonlyArray<string> =>
  readdirSync(join(project.folder, modules, 'dist', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .filter((file) => !existsSync(join(project.folder, modules, 'dist', room, `${file}.map`)))
    .map((file) => join(room, file.replace(/\.d\.ts$/u, '')))

/**
 * What there is of a value, all the way down: of a definition, a command, an exchange and a dictionary their own names, the
 * types of their values, and what those are made from.
 */
const helpers = `
type Leaf = string | number | bigint | boolean | undefined | null | Uint8Array
type Plain<T> = T extends Leaf ? T : { readonly [K in keyof T]: Plain<T[K]> }
type Value<T> = T extends { readonly decode: (octets: Uint8Array) => infer R } ? Plain<R> : T
type Input<T> = T extends { readonly make: (input: infer I) => unknown } ? Plain<I> : undefined
type Answer<T> = T extends { readonly answerTo: (request: never) => (input: infer I) => unknown } ? Plain<I> : undefined
type Lenses<T> = T extends { readonly lenses: infer L } ? { readonly [K in keyof L]: keyof L[K] } : undefined
type Named<T> = { readonly [K in keyof T & ('name' | 'key' | 'tag')]: T[K] }
type Own<T> = [Named<T>, Value<T>, Input<T>, Answer<T>, Lenses<T>]
type Parts<T> = { readonly [K in keyof T & ('data' | 'request' | 'answer')]: Own<T[K]> }
export type All<M> = { readonly [K in keyof M]: [Own<M[K]>, Parts<M[K]>] }
type Probe<A> = <T>() => T extends A ? 1 : 2
export type Same<A, B> = Probe<A> extends Probe<B> ? true : false
export type Differ<A, B> = { readonly [K in keyof A | keyof B]: K extends keyof A & keyof B ? Same<A[K], B[K]> extends true ? never : K : K }[keyof A | keyof B]
export const none = <T extends never>(): T | undefined => undefined
`

/** What the compiler says of all that a file declares beside what its source does. */
const compared = async (files: ReadonlyArray<string>): Promise<string> => {
  const lines = files.flatMap((file, index) => [
    `import * as source${index} from './${modules}/src/${file}.ts'`,
    `import * as printed${index} from './${modules}/dist/${file}.js'`,
    `none<Differ<All<typeof source${index}>, All<typeof printed${index}>>>()`,
  ])
  project.write('helpers.ts', helpers)
  project.write('same.ts', [`import { none, type All, type Differ } from './helpers.ts'`, ...lines, ''].join('\n'))
  const options = { ...compilerOptions, lib: ['es2023'], skipLibCheck: false, allowImportingTsExtensions: true }
  project.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['same.ts'] }))
  return (await project.run('tsc')).output
}

describe.each(tables)('the declarations of %s', (room) => {
  test('have an interface for each command and group, and no mapped type', () => {
    for (const file of filesOf(room)) {
      const text = project.read(`${modules}/dist/${file}.d.ts`)
      expect(text).not.toMatch(/Rule<|RecordOf|CommandRecord|GroupRecord|\[K in |import\(/u)
      for (const [, name = ''] of text.matchAll(/^export declare const (\w+): Command</gmu)) {
        expect(text).toContain(`export interface ${name} {\n  readonly _tag: '`)
      }
    }
  })

  test('are the types of the sources', async () => {
    expect(await compared(filesOf(room))).toBe('')
  }, 400_000)
})

test('a type that is not the source’s is noticed', async () => {
  const path = `${modules}/dist/rfc6733/commands.d.ts`
  const text = project.read(path)
  project.write(path, text.replace('readonly disconnectCause: DisconnectCause', 'readonly disconnectCause: string'))
  expect(await compared(['rfc6733/commands'])).toMatch(/"DisconnectPeer\w*"' is not assignable to type 'never'/u)
  project.write(path, text)
}, 400_000)
