// That the suites of this project run where they should, and that the entry points load there.
import * as E from 'fp-ts/lib/Either.js'
import * as Schema from 'effect/Schema'
import * as t from 'io-ts'
import { DisconnectPeerRequest, jsonForm } from 'diameter-codec'
import { schemaFromBytes } from 'diameter-codec/effect'
import { ioJson, ioType } from 'diameter-codec/io-ts'
import { describe, expect, test } from 'vitest'
import { disconnectPeerRequest } from '../arbitrary/samples.ts'

test('this is a browser, and no Node', () => {
  const { document, Buffer } = globalThis as { readonly document?: unknown; readonly Buffer?: unknown }
  expect(typeof document).toBe('object')
  expect(Buffer).toBeUndefined()
})

describe('a message is the same in a browser', () => {
  const request = DisconnectPeerRequest.decode(disconnectPeerRequest)

  test('of the main entry', () => {
    expect(request).toMatchObject({
      _tag: 'Right',
      right: { originHost: 'a.example.net', disconnectCause: 'REBOOTING' },
    })
    expect(E.chainW(DisconnectPeerRequest.encode)(request)).toEqual(E.right(disconnectPeerRequest))
    const { toJson, fromJson } = jsonForm(DisconnectPeerRequest)
    expect(E.chainW((value: DisconnectPeerRequest) => fromJson(toJson(value)))(request)).toEqual(request)
  })

  test('of io-ts', () => {
    const Body = t.type({ octets: ioType(DisconnectPeerRequest) })
    expect(
      E.map(({ octets }: t.TypeOf<typeof Body>) => octets)(Body.decode({ octets: disconnectPeerRequest })),
    ).toEqual(request)
    expect(E.isLeft(ioJson(DisconnectPeerRequest).decode({}))).toBe(true)
  })

  test('of Effect', () => {
    const decode = Schema.decodeUnknownResult(schemaFromBytes(DisconnectPeerRequest))
    expect(decode(disconnectPeerRequest)).toMatchObject({ success: { originRealm: 'example.net' } })
  })
})
