// What an editor shows over the library's names and a user's own: names of records, and plain records for packed fields.
import { rfc6733 } from 'diameter-codec'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compilerOptions } from '../types/dictionary-scale.mjs'
import { installed, type Project } from './installed.ts'
import { hovers } from './language-server.ts'

let project: Project

beforeAll(async () => {
  project = await installed()
}, 240_000)

afterAll(() => project.remove())

/** What is shown over the marked names of a program, which compiles. */
const shown = async (file: string, program: string): Promise<ReadonlyMap<string, string>> => {
  project.write(file, program)
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }))
  expect(await project.run('tsc')).toEqual({ ok: true, output: '' })
  return hovers(project.folder, file, program)
}

const base = `
import { DisconnectPeer, DisconnectPeerAnswer, DisconnectPeerRequest, ProxyInfo, rfc6733, SessionTermination } from 'diameter-codec'

declare const octets: Uint8Array
const header = { hopByHopId: 1, endToEndId: 2 }
const origin = { originHost: 'a', originRealm: 'b' }
const /*?*/decoded = DisconnectPeer.decode(octets)
const /*?*/decodedOne = DisconnectPeerRequest.decode(octets)
const /*?*/decodedAny = rfc6733.decode(octets)
const /*?*/request = DisconnectPeerRequest.make({ header, ...origin, disconnectCause: 'BUSY' })
const method = DisconnectPeerRequest./*?*/make
const /*?*/answer = DisconnectPeerAnswer.answerTo(request)({ ...origin, resultCode: 2001 })
const /*?*/host = DisconnectPeerRequest.lenses.originHost
const /*?*/cause = DisconnectPeerRequest.lenses.disconnectCause
const /*?*/message = DisconnectPeerAnswer.lenses.errorMessage
const proxy = ProxyInfo./*?*/data
const /*?*/proxies = SessionTermination.request.lenses.proxyInfo
const whole = /*?*/DisconnectPeer
const field = request./*?*/disconnectCause
const /*?*/encode = DisconnectPeer.encode
`

describe('over the names of RFC 6733', () => {
  let seen: ReadonlyMap<string, string>

  beforeAll(async () => {
    seen = await shown('base.ts', base)
  }, 400_000)

  test.each([
    ['decoded', 'const decoded: Either<DecodeError, DisconnectPeerAnswer | DisconnectPeerRequest>'],
    ['decodedOne', 'const decodedOne: Either<DecodeError, DisconnectPeerRequest>'],
    ['request', 'const request: DisconnectPeerRequest'],
    [
      'make',
      '(property) Command<DisconnectPeerRequest>.make: (input: InputOf<DisconnectPeerRequest>) => DisconnectPeerRequest',
    ],
    ['answer', 'const answer: DisconnectPeerAnswer'],
    ['host', 'const host: Lens<DisconnectPeerRequest, string>'],
    ['cause', 'const cause: Lens<DisconnectPeerRequest, DisconnectCause>'],
    ['message', 'const message: OptionalField<DisconnectPeerAnswer, string>'],
    ['proxies', 'const proxies: Lens<SessionTerminationRequest, readonly ProxyInfo[]>'],
    ['data', '(property) AvpDefinition<"Proxy-Info", GroupCodec<ProxyInfo>>.data: GroupCodec<ProxyInfo>'],
    ['disconnectCause', '(property) DisconnectPeerRequest.disconnectCause: DisconnectCause'],
    [
      'DisconnectPeer',
      '(alias) const DisconnectPeer: Exchange<Command<DisconnectPeerRequest>, Command<DisconnectPeerAnswer>, never>',
    ],
    ['encode', 'const encode: (a: DisconnectPeerAnswer | DisconnectPeerRequest) => Either<EncodeError, Uint8Array>'],
  ])('stand the names of records: %s', (name, text) => {
    expect(seen.get(name)).toBe(text)
  })

  test('stands a union of names, as far as the editor lists them', () => {
    const [, union = ''] = /^const decodedAny: Either<DecodeError, (.*)>$/u.exec(seen.get('decodedAny') ?? '') ?? []
    const names = union.split(' | ').filter((name) => !/^\.\.\. \d+ more \.\.\.$/u.test(name))
    expect(names.length).toBeGreaterThan(8)
    expect(['Message', ...rfc6733.commands.map(({ tag }) => tag)]).toEqual(expect.arrayContaining(names))
  })
})

const own = `
import { any, avp, bits, command, exchange, flag, Format, grouped, layout, many, named, optional, OriginHost, required, type TypeOf } from 'diameter-codec'

export const Level = avp({ name: 'Service-Level', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
export const Party = avp({ name: 'Party', code: 3002, vendorId: 99999, mandatory: true, format: grouped([required(Level), any], named<Party>()) })
export interface Party extends TypeOf<typeof Party.data> {}
export const LevelRequest = command('Level-Request', { code: 9001, request: true }, [required(OriginHost), many(Party), any], named<LevelRequest>())
export interface LevelRequest extends TypeOf<typeof LevelRequest> {}
export const LevelAnswer = command('Level-Answer', { code: 9001 }, () => [required(OriginHost), optional(Party), any], named<LevelAnswer>())
export interface LevelAnswer extends TypeOf<typeof LevelAnswer> {}
export const PlainAnswer = command('Plain-Answer', { code: 9001 }, [required(OriginHost), any])
export interface PlainAnswer extends TypeOf<typeof PlainAnswer> {}
const Levels = exchange(LevelRequest, LevelAnswer)

declare const octets: Uint8Array
const header = { hopByHopId: 1, endToEndId: 2 }
const /*?*/decodedOne = LevelRequest.decode(octets)
const /*?*/decodedBoth = Levels.decode(octets)
const /*?*/unnamed = PlainAnswer.decode(octets)
const /*?*/request = LevelRequest.make({ header, originHost: 'a', party: [{ serviceLevel: 1 }] })
const made = LevelRequest./*?*/make
const /*?*/answer = LevelAnswer.answerTo(request)({ originHost: 'b', party: { serviceLevel: 2 } })
const /*?*/host = LevelRequest.lenses.originHost
const /*?*/parties = LevelRequest.lenses.party
const /*?*/party = LevelAnswer.lenses.party
const /*?*/group = Party.data.make({ serviceLevel: 1 })
const /*?*/level = Party.data.lenses.serviceLevel
const /*?*/packed = layout({ number: bits(12), flag }).decode(octets)
const field = request./*?*/party
`

describe("over a user's own names", () => {
  let seen: ReadonlyMap<string, string>

  beforeAll(async () => {
    seen = await shown('own.ts', own)
  }, 400_000)

  test.each([
    ['decodedOne', 'const decodedOne: Either<DecodeError, LevelRequest>'],
    ['decodedBoth', 'const decodedBoth: Either<DecodeError, LevelAnswer | LevelRequest>'],
    ['request', 'const request: LevelRequest'],
    ['make', '(property) Command<LevelRequest>.make: (input: InputOf<LevelRequest>) => LevelRequest'],
    ['answer', 'const answer: LevelAnswer'],
    ['host', 'const host: Lens<LevelRequest, string>'],
    ['parties', 'const parties: Lens<LevelRequest, readonly Party[]>'],
    ['group', 'const group: Party'],
    ['level', 'const level: Lens<Party, number>'],
    ['packed', 'const packed: Either<DecodeError, { readonly number: number; readonly flag: boolean; }>'],
  ])('stand the names that they were given: %s', (name, text) => {
    expect(seen.get(name)).toBe(text)
  })

  test('stand the fields where they were given none', () => {
    expect(seen.get('unnamed')).toBe(
      'const unnamed: Either<DecodeError, { readonly _tag: "PlainAnswer"; readonly avps: readonly Avp[]; readonly header: Header; readonly originHost: string; }>',
    )
  })
})
