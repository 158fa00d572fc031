import { readFileSync } from 'node:fs'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as library from 'diameter-codec'
import { rfc6733 } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import type { Enumeration } from '../../src/formats/integer.ts'
import { isBaseAvp } from '../../src/wire/codes.ts'
import type { AnyDefinition } from '../../src/typed/definition.ts'

const linesOf = (file: string): ReadonlyArray<string> =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Section 4.5. */
const table = linesOf('avps.txt').map((line) => {
  const [name = '', code, section, format, must, mustNot] = line.split(/\s+/u)
  return { name, code: Number(code), section, format, must, mustNot }
})

/** The values of the Enumerated AVPs. */
const enumerations = new Map<string, Record<string, number>>()
for (const line of linesOf('enumerations.txt')) {
  const { avp = '', name = '', number } = /^(?<avp>[\w-]+): (?<name>.+) (?<number>\d+)$/u.exec(line)?.groups ?? {}
  enumerations.set(avp, { ...enumerations.get(avp), [name]: Number(number) })
}

const enumerationOf = (definition: AnyDefinition): Enumeration | undefined =>
  (definition.data as { readonly enumeration?: Enumeration }).enumeration

const octetsOf = (number: number): Uint8Array => {
  const octets = new Uint8Array(4)
  new DataView(octets.buffer).setInt32(0, number)
  return octets
}

describe('the AVPs of the dictionary', () => {
  test('are those of section 4.5', () => {
    const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1)
    const sections = new Map(table.map(({ name, section }) => [name, section]))
    const ours = rfc6733.avps.map(({ name, code, vendorId, mandatory, data }) => ({
      name,
      code,
      section: sections.get(name),
      format: data.format,
      must: mandatory ? 'M' : '-',
      mustNot: [...(vendorId === undefined ? ['V'] : []), ...(mandatory ? [] : ['M'])].join(','),
    }))
    expect(ours.toSorted(byName)).toEqual(table.toSorted(byName))
    expect(table).toHaveLength(49)
  })

  test('have their names in the library', () => {
    const names = table.map(({ name }) =>
      name.replaceAll(/-?(?<word>[^-]+)/gu, (_, word: string) => word[0] + word.slice(1).toLowerCase()),
    )
    const exported = new Map(Object.entries(library))
    expect(names.map((name) => exported.get(name))).toEqual(table.map(({ name }) => rfc6733.avpNamed(name)))
  })

  test('are understood wherever they come', () => {
    const known = Array.from({ length: 1000 }, (_, code) => code).filter(isBaseAvp)
    expect(known).toEqual(table.map(({ code }) => code).toSorted((a, b) => a - b))
  })

  test('are found by name and by code', () => {
    for (const { name, code } of table) expect(rfc6733.avp(code)).toBe(rfc6733.avpNamed(name))
  })
})

describe('enumerated values', () => {
  test('belong to the Enumerated AVPs', () => {
    const enumerated = table.filter(({ format }) => format === 'Enumerated').map(({ name }) => name)
    expect([...enumerations.keys()].toSorted()).toEqual(enumerated.toSorted())
  })

  test.each([...enumerations])('are those of the RFC: %s', (name, values) => {
    const definition = rfc6733.avpNamed(name)
    expect(definition && enumerationOf(definition)).toEqual(values)
  })

  test.each([...enumerations])('are closed, but for Termination-Cause: %s', (name, values) => {
    const decode = rfc6733.avpNamed(name)?.data.decode
    const unknown = Array.from({ length: 40 }, (_, index) => index - 1).filter(
      (number) => !Object.values(values).includes(number),
    )
    const read = unknown.map((number) => {
      const value = decode?.(octetsOf(number))
      return value === undefined || isLeft(value) ? 'refused' : value.right
    })
    expect(read).toEqual(name === 'Termination-Cause' ? unknown : unknown.map(() => 'refused'))
  })
})
