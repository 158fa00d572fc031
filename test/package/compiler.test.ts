// What the compiler does for a user of the package, and for how much work.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compilerOptions, figuresOf, programs } from '../types/dictionary-scale.mjs'
import { installed, type Project } from './installed.ts'

let project: Project

beforeAll(async () => {
  project = await installed()
}, 240_000)

afterAll(() => project.remove())

/** What the compiler prints of files of a project. */
const compiled = async (files: Readonly<Record<string, string>>, ...flags: ReadonlyArray<string>): Promise<string> => {
  for (const [name, text] of Object.entries(files)) project.write(name, text)
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: Object.keys(files) }))
  const { output } = await project.run('tsc', ...flags)
  return output
}

// -------------------------------------------------------------------------------------
// scale
// -------------------------------------------------------------------------------------

test('a dictionary of 200 AVPs and 40 commands of 40 rules is little work, and so is a program that uses it', async () => {
  // Seconds are for people, and about a quarter of one: node test/types/dictionary-scale.mjs. What is counted here is the
  // same on every machine.
  const baseline = figuresOf(await compiled(programs.baseline, '--extendedDiagnostics', '--singleThreaded'))
  const output = await compiled(programs.program, '--extendedDiagnostics', '--singleThreaded')
  expect(output).not.toContain('error')
  const { instantiations, types } = figuresOf(output)
  expect(instantiations - baseline.instantiations).toBeLessThan(1400_000)
  expect(types - baseline.types).toBeLessThan(12_000)
})

// -------------------------------------------------------------------------------------
// mistakes
// -------------------------------------------------------------------------------------

const tables = `
import { any, avp, command, Format, grouped, many, optional, OriginHost, OriginRealm, required, type TypeOf } from 'diameter-codec'

const vendorId = 99999
const mandatory = true
export const ServiceLevel = avp({ name: 'Service-Level', code: 3001, vendorId, mandatory, format: Format.unsigned32 })
export const Tier = avp({ name: 'Tier', code: 3003, vendorId, mandatory, format: Format.enumerated({ GOLD: 1, SILVER: 2 }) })
export const Party = avp({ name: 'Party', code: 3002, vendorId, mandatory, format: grouped([required(ServiceLevel), optional(Tier), any]) })
export const ServiceLevelRequest = command('Service-Level-Request', { code: 9001, request: true }, [
  required(OriginHost), required(OriginRealm), optional(ServiceLevel), required(Tier), many(Party), any,
])
export interface ServiceLevelRequest extends TypeOf<typeof ServiceLevelRequest> {}
`

const given = `header: { hopByHopId: 1, endToEndId: 2 }, originHost: 'a', originRealm: 'b'`

/** A mistake, and what the compiler must say of it. */
const mistakes: ReadonlyArray<readonly [string, string, ReadonlyArray<RegExp | string>]> = [
  [
    'a field that there is not',
    `ServiceLevelRequest.make({ ${given}, tier: 'GOLD', serviceLevl: 3 })`,
    [`'serviceLevl' does not exist in type`, `Did you mean to write 'serviceLevel'?`],
  ],
  [
    'a field that is missing',
    `ServiceLevelRequest.make({ ${given} })`,
    [`Property 'tier' is missing in type`, `but required in type`],
  ],
  [
    'a value of another type',
    `ServiceLevelRequest.make({ ${given}, tier: 'GOLD', serviceLevel: '3' })`,
    [`Type 'string' is not assignable to type 'number'`, `The expected type comes from property 'serviceLevel'`],
  ],
  [
    'a value of another type in a group',
    `ServiceLevelRequest.make({ ${given}, tier: 'GOLD', party: [{ serviceLevel: '3' }] })`,
    [`Type 'string' is not assignable to type 'number'`, `The expected type comes from property 'serviceLevel'`],
  ],
  [
    'one value where there may be many',
    `ServiceLevelRequest.make({ ${given}, tier: 'GOLD', party: { serviceLevel: 3 } })`,
    [/does not exist in type 'readonly .*serviceLevel: number/u, `The expected type comes from property 'party'`],
  ],
  [
    'a name that an Enumerated AVP does not have',
    `ServiceLevelRequest.make({ ${given}, tier: 'GLOD' })`,
    [`Type '"GLOD"' is not assignable to type '"GOLD" | "SILVER"'`, `The expected type comes from property 'tier'`],
  ],
  [
    'an AVP without a word on its M bit',
    `avp({ name: 'Some-Thing', code: 1, format: Format.unsigned32 })`,
    [`Property 'mandatory' is missing`, `AvpDescription<"Some-Thing", Codec<number>>`],
  ],
  [
    'a data format where an AVP belongs',
    `command('X', { code: 1 }, [required(Format.unsigned32)])`,
    [`Type 'Codec<number>' is missing the following properties from type 'AnyDefinition'`],
  ],
  [
    'an AVP where a rule belongs',
    `command('X', { code: 1 }, [Tier, any])`,
    [/Type 'AvpDefinition<"Tier", .*>' is not assignable to type 'GrammarRule'/u],
  ],
  [
    'two rules for one AVP',
    `command('X', { code: 1 }, [required(Tier), optional(ServiceLevel), optional(Tier)])`,
    [`is not assignable to type '"Tier: the field tier is taken"'`],
  ],
  [
    'two rules for one AVP of a group',
    `grouped([required(Tier), optional(ServiceLevel), optional(Tier), any])`,
    [`is not assignable to type '"Tier: the field tier is taken"'`],
  ],
  [
    'an AVP whose field every record has',
    `command('X', { code: 1 }, [optional(avp({ name: 'Header', code: 1, mandatory, format: Format.time }))])`,
    [`is not assignable to type '"Header: the field header is taken"'`],
  ],
  [
    'an AVP whose field every group has',
    `grouped([optional(avp({ name: 'AVPs', code: 1, mandatory, format: Format.time }))])`,
    [`is not assignable to type '"AVPs: the field avps is taken"'`],
  ],
  [
    'a lens set to a value of another type',
    `ServiceLevelRequest.lenses.serviceLevel.set('3')`,
    [`Argument of type 'string' is not assignable to parameter of type 'number'`, `lenses.serviceLevel.set('3')`],
  ],
  [
    'a lens that there is not',
    `ServiceLevelRequest.lenses.serviceLevl`,
    [`Property 'serviceLevl' does not exist`, `Did you mean 'serviceLevel'?`],
  ],
  [
    'a switch without all cases',
    `const f = ({ tier }: ServiceLevelRequest): string => {\n  switch (tier) {\n    case 'GOLD':\n      return 'gold'\n  }\n}`,
    [`Function lacks ending return statement`],
  ],
  [
    'a switch without all cases, and never at its end',
    `const f = ({ tier }: ServiceLevelRequest): string => {\n  switch (tier) {\n    case 'GOLD':\n      return 'gold'\n    default:\n      return tier satisfies never\n  }\n}`,
    [`Type '"SILVER"' does not satisfy the expected type 'never'`],
  ],
  [
    'a record that is changed in place',
    `const f = (request: ServiceLevelRequest) => { request.originHost = 'c' }`,
    [`Cannot assign to 'originHost' because it is a read-only property`],
  ],
  [
    'a field that may be absent, taken for present',
    `const f = (request: ServiceLevelRequest) => request.serviceLevel + 1`,
    [`'request.serviceLevel' is possibly 'undefined'`],
  ],
  [
    'the result of a decoder taken for the record',
    `ServiceLevelRequest.decode(new Uint8Array(0)).originHost`,
    [`Property 'originHost' does not exist on type 'Either<DecodeError, `],
  ],
  [
    'a number for a field of 64 bits',
    `AccountingRequest.lenses.accountingSubSessionId.set(3)`,
    [`Argument of type 'number' is not assignable to parameter of type 'bigint'`],
  ],
]

describe('the compiler', () => {
  let said: ReadonlyMap<string, string>

  beforeAll(async () => {
    const imports = [
      `import { AccountingRequest, any, avp, command, Format, grouped, optional, required } from 'diameter-codec'`,
      `import { ServiceLevel, ServiceLevelRequest, Tier } from './tables.js'`,
      `const mandatory = true`,
    ]
    const files = mistakes.map(([, code], index) => [`mistake-${index}.ts`, [...imports, code, ''].join('\n')] as const)
    const output = await compiled({ 'tables.ts': tables, ...Object.fromEntries(files) }, '--pretty')
    // oxlint-disable-next-line no-control-regex -- colours
    const errors = output.replaceAll(/\u001B\[[\d;]*m/gu, '').split(/^(?=\S+\.ts:\d+:\d+ - error)/mu)
    const errorsIn = (file: string) => errors.filter((error) => error.startsWith(file)).join('')
    said = new Map([
      ['', errorsIn('tables.ts')],
      ...mistakes.map(([name], index) => [name, errorsIn(`mistake-${index}.ts`)] as const),
    ])
  }, 400_000)

  test('has nothing to say of what is right', () => {
    expect(said.get('')).toBe('')
  })

  test('has nothing to say of what is right', () => {
    expect(said.get('')).toBe('')
  })

  test.each(mistakes)('says what is wrong: %s', (name, _, sentences) => {
    for (const sentence of sentences) expect(said.get(name)).toMatch(sentence)
  })
})

// -------------------------------------------------------------------------------------
// what it writes and shows
// -------------------------------------------------------------------------------------

describe('the declarations of a library that defines commands of its own', () => {
  let output: string
  let text: string

  beforeAll(async () => {
    const library = `
import { DisconnectPeer, map } from 'diameter-codec'
import { ServiceLevelRequest, Tier } from './tables.js'

export const decodeBase = DisconnectPeer.decode
export const decodeOwn = ServiceLevelRequest.decode
export const make = ServiceLevelRequest.make
export const setTier = ServiceLevelRequest.lenses.tier.set
export const tierLength = map((tier: string) => tier.length)(Tier)
`
    const options = { ...compilerOptions, noEmit: false, declaration: true, outDir: 'out' }
    project.write('tables.ts', tables)
    project.write('library.ts', library)
    project.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['library.ts'] }))
    output = (await project.run('tsc')).output
    text = project.read('out/library.d.ts').replaceAll('import("diameter-codec").', '')
  }, 400_000)

  test('need no annotation, and refer to nothing inside of the package', () => {
    expect(output).toBe('')
    const all = text + project.read('out/tables.d.ts')
    expect(all).not.toContain('diameter-codec/')
  })

  test('show records, as editors do, and not how they were made', () => {
    for (const name of ['Rule<', 'RecordOf', 'CommandRecord', '[K in ']) expect(text).not.toContain(name)
    expect(text).toMatch(/readonly serviceLevel: number \| undefined;/u)
    expect(text).toContain('Either<DecodeError, DisconnectPeerAnswer | DisconnectPeerRequest>')
    expect(text).toContain('tierLength: DecoderOf<number>')
  })
})
