// The pages of applications are made from the tables: npm run pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { fromHex, jsonForm } from 'diameter-codec'
import { applicationOf, applications, everything } from 'diameter-codec/everything'
import * as gy from 'diameter-codec/3gpp/gy'
import * as rf from 'diameter-codec/3gpp/rf'
import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../src/typed/command.ts'
import type { Part } from '../../src/typed/dictionary.ts'
import { leastMessage, pageOf, type PageParts } from './application-page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { exports } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  readonly exports: { readonly [entry: string]: { readonly default: string } }
}

type Module = { readonly [name: string]: Part }

const entryOf = (file: string): string | undefined =>
  Object.entries(exports)
    .find(([, entry]) => entry.default === `./dist/${file}.js`)?.[0]
    .slice(2)

const ietf: { readonly [id: number]: string } = {
  1: 'ietf/rfc7155',
  2: 'ietf/rfc4004',
  4: 'ietf/rfc8506',
  5: 'ietf/rfc4072',
  6: 'ietf/rfc4740',
  7: 'ietf/rfc5778',
  8: 'ietf/rfc5778',
  10: 'ietf/rfc6737',
}

const fileOf = (id: number, called: string): string => {
  const rfc = ietf[id]
  if (rfc !== undefined) return `${rfc}/index`
  const name = called.toLowerCase()
  const folder = readdirSync(`${root}/src/3gpp`).find((each) => existsSync(`${root}/src/3gpp/${each}/${name}.ts`))
  return `3gpp/${folder}/${name}`
}

const commandsOf = (id: number): ReadonlyArray<AnyCommand> =>
  everything.commands.filter(({ description }) => description.applicationId === id)

const pages: ReadonlyArray<PageParts & { readonly file: string }> = await Promise.all(
  applications
    .filter(({ id }) => id !== 0 && commandsOf(id).length > 0)
    .map(async (application) => {
      const called = application.interface ?? ''
      const file = fileOf(application.id, called)
      const own = (await import(/* @vite-ignore */ `${root}/src/${file}.ts`)) as Module
      return {
        application,
        entry: entryOf(file) ?? '',
        commands: commandsOf(application.id),
        own,
        file: called.toLowerCase(),
      }
    }),
)

const charging: typeof pages = [
  {
    own: gy as Module,
    id: 4,
    called: 'Gy',
    name: 'Ro and Gy',
    commands: [gy.GyCreditControlRequest, gy.GyCreditControlAnswer],
  },
  { own: rf as Module, id: 3, called: 'Rf', name: 'Rf', commands: [rf.RfAccountingRequest, rf.RfAccountingAnswer] },
].map(({ own, id, called, name, commands }) => ({
  application: { ...applicationOf(id)!, interface: name, specification: 'TS 32.299' },
  entry: `3gpp/${called.toLowerCase()}`,
  commands: commands as ReadonlyArray<AnyCommand>,
  own,
  file: called.toLowerCase(),
}))

// Credit-Control has a page written by hand.
const all = [...pages, ...charging].filter(({ file }) => file !== 'credit-control')

describe('the pages of applications', () => {
  test('are these', () => {
    expect(all).toHaveLength(34)
    expect(all.map(({ entry }) => entry)).not.toContain('')
  })

  test.each(all.map((page) => [page.file, page] as const))('%s says what the tables say', async (file, page) => {
    await expect(pageOf(page)).toMatchFileSnapshot(`../../docs/applications/${file}.md`)
  })

  test.each(all.map((page) => [page.file, page] as const))('the examples of %s come back', (file, { commands }) => {
    const page = readFileSync(`${root}/docs/applications/${file}.md`, 'utf8')
    const blocks = [...page.matchAll(/```json\n([^`]*)\n```\n\n```text\n([^`]*)\n```/g)]
    expect(blocks).toHaveLength(commands.length)
    for (const [at, [, json = '', hex = '']] of blocks.entries()) {
      const form = jsonForm(commands[at] as never)
      const octets = fromHex(hex.replaceAll('\n', ''))
      expect(octets).toEqual(leastMessage(commands[at]!))
      const record = form.fromJson(JSON.parse(json))
      expect(isRight(record)).toBe(true)
      const { encode } = commands[at] as unknown as { readonly encode: (record: unknown) => unknown }
      expect(isRight(record) ? encode(record.right) : record).toEqual(right(octets))
    }
  })
})
