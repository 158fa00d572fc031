/** Who a peer is, by its certificate (with openssl). */
import * as Effect from 'effect/Effect'
import * as Logger from 'effect/Logger'
import * as References from 'effect/References'
import { setTimeout } from 'node:timers/promises'
import { X509Certificate } from 'node:crypto'
import { connect } from 'node:tls'
import { describe, expect, test } from 'vitest'
import {
  DiameterNode,
  type AcceptOptions,
  type Candidate,
  type ListenOptions,
  type RefusedConnection,
  type Remote,
} from 'diameter-codec/effect/peer'
import { certificateFault, certificateOf } from '../../../src/effect/peer/certificate.ts'
import { certificatesOf } from './certificates.ts'
import { a, agrees, b, runLive } from './nodes.ts'

const certificates = certificatesOf('a.example.net', 'b.example.net', 'example.net')
const others = certificatesOf('a.example.net')

describe.skipIf(certificates === undefined)('a peer', () => {
  const [client, server, realm] = certificates ?? []
  const stranger = others?.[0]

  const listening = (options: ListenOptions & AcceptOptions = {}) =>
    Effect.gen(function* () {
      const refused: Array<RefusedConnection> = []
      const node = yield* DiameterNode.make({ ...b, handlers: [agrees], refused: (each) => refused.push(each) })
      const { port } = yield* node.listen({
        host: '127.0.0.1',
        port: 0,
        knownPeers: ['a.example.net', 'c.example.net'],
        tls: server ?? {},
        ...options,
      })
      return { node, port, refused }
    })
  const connecting = (port: number, remote: Partial<Remote> = {}, originHost = a.originHost) =>
    Effect.gen(function* () {
      const node = yield* DiameterNode.make({ ...a, originHost })
      const tls = { ...client, servername: 'b.example.net' }
      return yield* node.connect({ host: '127.0.0.1', port, tls, ...remote })
    })

  test('shows its certificate to the application, which has the last word', () =>
    runLive(
      Effect.gen(function* () {
        const seen: Array<Candidate> = []
        const { node, port } = yield* listening({ admits: (candidate) => seen.push(candidate) > 1 })
        const error = yield* Effect.flip(connecting(port))
        expect(error).toMatchObject({ reason: { _tag: 'Refused', resultCode: 3010 } })
        const peer = yield* connecting(port)
        expect(seen[0]).toMatchObject({
          originHost: 'a.example.net',
          originRealm: 'example.net',
          isKnown: true,
          remoteAddress: '127.0.0.1',
          certificate: { names: ['a.example.net'], subject: 'CN=a.example.net', isTrusted: true },
        })
        const there = yield* node.peer('a.example.net')
        expect((yield* there!.status).transport?.certificate?.names).toEqual(['a.example.net'])
        expect((yield* peer.status).transport).toMatchObject({
          remoteAddress: '127.0.0.1',
          certificate: { names: ['b.example.net'], isTrusted: true },
        })
      }),
    ))

  test.each([
    ['another name', {}, 'c.example.net'],
    ['another name, where strangers may come in', { unknownPeers: 'accept', knownPeers: [] }, 'd.example.net'],
    ['a name that only its realm is', { certifies: 'Origin-Realm' }, 'a.example.net'],
  ] as const)('with a certificate of %s is refused, and both sides say why', (_, options, name) =>
    runLive(
      Effect.gen(function* () {
        const { port, refused } = yield* listening(options)
        const error = yield* Effect.flip(connecting(port, {}, name))
        const wanted = 'certifies' in options ? 'example.net' : name
        const why = `its certificate is for a.example.net, not for ${wanted}`
        expect(error.message).toBe(`the peer refuses: DIAMETER_UNKNOWN_PEER 3010, ${why}`)
        expect(refused).toMatchObject([{ originHost: name, why, certificate: { names: ['a.example.net'] } }])
      }),
    ),
  )

  test('may be certified by its realm, and need not be certified where that is said', () =>
    runLive(
      Effect.gen(function* () {
        const one = yield* listening({ certifies: 'Origin-Realm' })
        yield* connecting(one.port, { tls: { ...realm, servername: 'b.example.net' } })
        const other = yield* listening({ certifies: 'nothing' })
        yield* connecting(other.port, {}, 'c.example.net')
      }),
    ))

  test('without a certificate is told that one is wanted, since `ca` implies it', () =>
    runLive(
      Effect.gen(function* () {
        const { port, refused } = yield* listening()
        const error = yield* Effect.flip(connecting(port, { tls: { ca: client?.ca, servername: 'b.example.net' } }))
        expect(error.message).toContain('the peer wants a certificate, and this node shows none')
        expect(refused).toMatchObject([{ why: 'the peer shows no certificate, and this node wants one' }])
      }),
    ))

  test('of an authority that is not trusted is refused, and both sides say so', () =>
    runLive(
      Effect.gen(function* () {
        const { port, refused } = yield* listening()
        const tls = { ...stranger, ca: client?.ca, servername: 'b.example.net' }
        const error = yield* Effect.flip(connecting(port, { tls }))
        expect(error.message).toMatch(/refuse the certificate of this node|ECONNRESET/u)
        while (refused.length === 0) yield* Effect.promise(() => setTimeout(1))
        expect(refused).toMatchObject([
          { remoteAddress: '127.0.0.1', why: "the peer's certificate is refused: its authority is not known here" },
        ])
      }),
    ))

  test('that does not trust us is told of', () =>
    runLive(
      Effect.gen(function* () {
        const { port, refused } = yield* listening()
        yield* Effect.flip(connecting(port, { tls: { ...client, ca: stranger?.ca, servername: 'b.example.net' } }))
        while (refused.length === 0) yield* Effect.promise(() => setTimeout(1))
        expect(refused[0]?.why).toContain("refuse this node's certificate")
      }),
    ))

  test('that connects with a plain message is told of', () =>
    runLive(
      Effect.gen(function* () {
        const { port, refused } = yield* listening()
        yield* Effect.flip(connecting(port, { tls: undefined }))
        while (refused.length === 0) yield* Effect.promise(() => setTimeout(1))
        expect(refused).toMatchObject([{ why: 'what came is no TLS' }])
      }),
    ))

  test('that we connect to has to have a certificate of its name, whatever address it is at', () =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening()
        const tls = client ?? {}
        yield* connecting(port, { remoteHost: 'b.example.net', tls })
        const error = yield* Effect.flip(connecting(port, { remoteHost: 'c.example.net', tls }))
        expect(error).toMatchObject({ reason: { _tag: 'ConnectFailed' } })
        expect(error.message).toContain('its certificate is for b.example.net, not for c.example.net')
      }),
    ))

  test('that we connect to may have another name in it, where that is said', () =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening()
        const tls = client ?? {}
        const wrong = yield* Effect.flip(
          connecting(port, { remoteHost: 'b.example.net', certifiedName: 'example.net', tls }),
        )
        expect(wrong.message).toContain('not for example.net')
        const named = { ...tls, servername: 'b.example.net' }
        yield* connecting(port, { remoteHost: 'b.example.net', certifiedName: false, tls: named })
      }),
    ))

  test.each([
    [{}, 'asks for no certificates: it trusts anybody'],
    [{ requestCert: true }, 'trusts whoever has a certificate of an authority that Node knows'],
    [{ requestCert: true, rejectUnauthorized: false }, 'takes any certificate, or none: it trusts anybody'],
  ] as const)('whom a server without `ca` trusts is said in its log: %j', async (options, said) => {
    const lines: Array<unknown> = []
    const logger = Logger.make(({ message }) => void lines.push(message))
    await Effect.runPromise(
      Effect.scoped(listening({ tls: { cert: server?.cert, key: server?.key, ...options } })).pipe(
        Effect.provide(Logger.layer([logger])),
        Effect.provideService(References.MinimumLogLevel, 'Warn'),
      ),
    )
    expect(lines.flat()).toEqual([expect.stringContaining(said)])
  })

  test('that begins a handshake and never ends it counts as one that waits', () =>
    runLive(
      Effect.gen(function* () {
        const node = yield* DiameterNode.make({ ...b, timers: { capabilities: 300 } })
        const { port } = yield* node.listen({ host: '127.0.0.1', port: 0, tls: server ?? {} })
        const closed = yield* Effect.promise(
          () =>
            new Promise<string>((resolve) => {
              // A socket that never answers the server's hello.
              const silent = connect({ port, host: '127.0.0.1', rejectUnauthorized: false })
              silent.on('secureConnect', () => silent.pause())
              silent.on('error', () => undefined)
              silent.on('close', () => resolve('closed'))
            }),
        )
        expect(closed).toBe('closed')
      }),
    ))
})

describe.skipIf(certificates === undefined)('a certificate', () => {
  const read = certificateOf(new X509Certificate(certificates?.[0]?.cert ?? ''), true)

  test.each([
    ['a.example.net', undefined],
    ['A.Example.NET.', undefined],
    ['b.example.net', 'its certificate is for a.example.net, not for b.example.net'],
    ['example.net', 'its certificate is for a.example.net, not for example.net'],
  ])('%s: %s', (name, fault) => {
    expect(certificateFault(read, name)).toBe(fault)
  })

  test.each([
    [['*.example.net'], 'its certificate is for *.example.net, not for a.example.net'],
    [[], 'its certificate is for CN=a.example.net, not for a.example.net'],
  ])('of %j names nobody by a wildcard, nor by its subject', (names, fault) => {
    expect(certificateFault({ ...read, names }, 'a.example.net')).toBe(fault)
  })

  test.each([
    ['DNS:a, DNS:b', ['a', 'b']],
    ['IP Address:192.0.2.1, DNS:a, email:x@y', ['a']],
    // What OpenSSL lets into one name is quoted by Node, and is none.
    ['DNS:"a, DNS:b.example.net", DNS:c', ['c']],
    [undefined, []],
  ])('of %j names %j', (subjectAltName, names) => {
    const { subject, issuer, fingerprint, validUntil, octets } = read
    const made = { subject, issuer, fingerprint256: fingerprint, validTo: validUntil, raw: octets, subjectAltName }
    expect(certificateOf(made as never, true).names).toEqual(names)
  })
})
