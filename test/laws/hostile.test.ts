// Law 6: every truncation, every single-bit flip and every random edit gives `Right`, or a `Left` that is complete: an
// offset in the input, a protocol error or permanent failure, a Failed-AVP that encodes, words for it, and an answer.
import * as fc from 'fast-check'
import {
  Accounting,
  AnswerMessage,
  CapabilitiesExchange,
  describe as sentenceOf,
  diagnose,
  DisconnectPeer,
  DisconnectPeerAnswer,
  equals,
  errorAnswer,
  FailedAvp,
  Message,
  ProxyInfo,
  render,
  resultCode,
  resultCodeName,
  rfc6733,
  SessionId,
  toHex,
  type Answerer,
  type Codec,
  type DecodeError,
  type DecodeOptions,
  type DecodeReason,
  type Either,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { rightOf } from '../arbitrary/octets.ts'
import {
  accountingRequest,
  capabilitiesExchangeRequest,
  disconnectPeerAnswer,
  disconnectPeerRequest,
} from '../arbitrary/samples.ts'
import { commands, messageOf, type AnyTypedCommand } from '../arbitrary/typed.ts'

interface Sample {
  readonly octets: Uint8Array
  readonly exchange: Codec<unknown>
}

const samples: Readonly<Record<string, Sample>> = {
  DPR: { octets: disconnectPeerRequest, exchange: DisconnectPeer as Codec<unknown> },
  'DPA with Failed-AVP': { octets: disconnectPeerAnswer, exchange: DisconnectPeer as Codec<unknown> },
  CER: { octets: capabilitiesExchangeRequest, exchange: CapabilitiesExchange as Codec<unknown> },
  'ACR with groups': { octets: accountingRequest, exchange: Accounting as Codec<unknown> },
}

const answerer: Answerer = { originHost: 'b.example.net', originRealm: 'example.net' }

/** Fast enough for tens of thousands of calls, which `expect` is not. */
const holds = (claim: boolean, what: string, octets: Uint8Array, error: DecodeError): void => {
  if (!claim) throw new Error(`${what}: ${sentenceOf(error)} at ${error.offset} of ${toHex(octets)}`)
}

/** Faults of no AVP. */
const headerFaults: ReadonlySet<DecodeReason['_tag']> = new Set([
  'InvalidMessageLength',
  'UnsupportedVersion',
  'InvalidHeaderBits',
  'CommandUnsupported',
  'ApplicationUnsupported',
] as const)

/** Whether what an answer must copy (section 6.2) is good: it may be the very thing that was wrong with the request. */
const copiesGood = ({ avps }: Message): boolean =>
  avps.every((avp) => {
    if (avp.code === SessionId.code) return SessionId.fromAvp(avp)._tag === 'Right'
    return avp.code !== ProxyInfo.code || ProxyInfo.fromAvp(avp)._tag === 'Right'
  })

const checkError = (octets: Uint8Array, error: DecodeError): void => {
  const { offset, extent, path, failedAvp, excerpt } = error
  holds(Number.isInteger(offset) && offset >= 0 && offset <= octets.length, 'an offset in the input', octets, error)
  holds(Number.isInteger(extent) && extent >= 0 && offset + extent <= octets.length, 'an extent in it', octets, error)
  holds(
    equals(excerpt.octets, octets.slice(excerpt.offset, excerpt.offset + excerpt.octets.length)),
    'an excerpt of it',
    octets,
    error,
  )
  holds(excerpt.offset <= offset && excerpt.octets.length <= 96, 'an excerpt around it, and short', octets, error)
  holds(
    path.every((name) => name !== ''),
    'a path',
    octets,
    error,
  )
  const code = resultCode(error)
  holds(/^[35]0/u.test(String(code)) && resultCodeName(code) !== undefined, 'a Result-Code', octets, error)
  holds(render(error).includes(sentenceOf(error).split(': ').at(-1) ?? '?'), 'words for it', octets, error)
  holds(error.reason._tag === 'MissingAvp' || /\^\^/u.test(render(error)), 'a caret', octets, error)
  const failed = rightOf(FailedAvp.encode(FailedAvp.data.make({ avps: failedAvp })))
  holds(equals(rightOf(FailedAvp.decode(failed)).avps, failedAvp), 'a Failed-AVP', octets, error)
  if (error.reason._tag === 'BudgetExceeded') return
  holds(headerFaults.has(error.reason._tag) === (failedAvp.length === 0), 'a Failed-AVP, or none', octets, error)
}

/** An answer that the peer who sent the request can read. */
const checkAnswer = (octets: Uint8Array, error: DecodeError): void => {
  for (const from of [answerer, undefined, { ...answerer, error: true }]) {
    const answer = errorAnswer(octets, from)(error)
    const sent = rightOf(Message.encode(answer))
    rightOf(Message.decode(sent))
    const { header } = answer
    holds(!header.request && !header.retransmitted && header.reserved === 0, 'flags of an answer', octets, error)
    const isProtocol = resultCode(error) < 4000
    holds(header.error === (isProtocol || from?.error === true), 'the E bit', octets, error)
    if (!copiesGood(answer)) continue
    if (header.error) {
      const read = rightOf(AnswerMessage.decode(sent))
      holds(read.resultCode === resultCode(error) && read.errorMessage !== undefined, 'a whole answer', octets, error)
    } else if (header.commandCode === 282 && header.applicationId === 0) {
      const read = rightOf(DisconnectPeerAnswer.decode(sent))
      holds(read.resultCode === resultCode(error) && read.errorMessage !== undefined, 'a whole DPA', octets, error)
      holds(equals(read.failedAvp?.avps ?? [], error.failedAvp), 'its Failed-AVP', octets, error)
    }
  }
}

const policies: ReadonlyArray<DecodeOptions> = [
  {},
  { policy: 'lenient' },
  { policy: 'relay' },
  { strictFlags: true },
  { understands: () => true },
  { maximumDepth: 0, maximumAvps: 5 },
]

/** The law, for one input and whatever decoder. Gives the errors of the strict decoders. */
const check = (octets: Uint8Array, exchange: Codec<unknown>): ReadonlyArray<DecodeError> => {
  const before = toHex(octets)
  const wire = Message.decode(octets)
  const typed = exchange.decode(octets)
  const outcomes: ReadonlyArray<Either<DecodeError, unknown>> = [
    wire,
    typed,
    ...policies.map((options) => rfc6733.decode(octets, options)),
  ]
  const errors = outcomes.flatMap((outcome) => (outcome._tag === 'Left' ? [outcome.left] : []))
  // Most decoders say the same.
  const distinct = new Map(errors.map((error) => [`${error.reason._tag} ${error.offset} ${error.path.join()}`, error]))
  for (const error of distinct.values()) {
    checkError(octets, error)
    checkAnswer(octets, error)
  }
  if (wire._tag === 'Right' && toHex(rightOf(Message.encode(wire.right))) !== before)
    throw new Error(`lossy: ${before}`)
  // What the wire level refuses, no typed decoder accepts; what is typed, is a message.
  if (wire._tag === 'Left' && typed._tag === 'Right') throw new Error(`typed, and no message: ${before}`)
  diagnose(rfc6733)(octets)
  if (toHex(octets) !== before) throw new Error(`the input changed: ${before}`)
  return typed._tag === 'Left' ? [typed.left] : []
}

const withLength = (octets: Uint8Array, length: number): Uint8Array => {
  const changed = Uint8Array.from(octets)
  changed.set([length >>> 16, (length >>> 8) & 0xff, length & 0xff], 1)
  return changed
}

describe.each(Object.entries(samples))('%s', (_, { octets, exchange }) => {
  test('is good as it is', () => {
    expect(check(octets, exchange)).toEqual([])
    const value = rightOf(exchange.decode(octets))
    expect(rightOf(exchange.encode(value))).toEqual(octets)
  })

  test('cut anywhere has a wrong Message Length', () => {
    for (let size = 0; size < octets.length; size++) {
      const [error] = check(octets.slice(0, size), exchange)
      expect(error?.reason).toMatchObject({ _tag: 'InvalidMessageLength', actual: size })
    }
  })

  test('cut anywhere, with a Message Length that says so, is refused or read', () => {
    const wrong = Array.from({ length: octets.length - 4 }, (_, index) => index + 4).filter((size) => {
      const [error] = check(withLength(octets.slice(0, size), size), exchange)
      return error?.reason._tag === 'InvalidMessageLength'
    })
    expect(wrong).toEqual(wrong.filter((size) => size < 20 || size % 4 !== 0))
    expect(wrong).toHaveLength(16 + ((octets.length - 20) * 3) / 4)
  })

  test('with any single bit flipped is refused or read', () => {
    const tags = new Set<string>()
    for (let bit = 0; bit < 8 * octets.length; bit++) {
      const flipped = Uint8Array.from(octets)
      flipped[bit >>> 3] = (flipped[bit >>> 3] ?? 0) ^ (0x80 >> (bit & 7))
      for (const { reason } of check(flipped, exchange)) tags.add(reason._tag)
    }
    expect([...tags]).toEqual(
      expect.arrayContaining([
        'UnsupportedVersion',
        'InvalidMessageLength',
        'CommandUnsupported',
        'InvalidAvpLength',
        'UnsupportedAvp',
        'MissingAvp',
      ]),
    )
  })

  test('with any edits is refused or read', () => {
    const edit = fc.oneof(
      fc.record({ _tag: fc.constant('set' as const), at: fc.nat(), octet: fc.integer({ min: 0, max: 255 }) }),
      fc.record({ _tag: fc.constant('insert' as const), at: fc.nat(), octets: fc.uint8Array({ maxLength: 12 }) }),
      fc.record({ _tag: fc.constant('remove' as const), at: fc.nat(), size: fc.integer({ min: 1, max: 12 }) }),
    )
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), (edits, fits) => {
        const edited = [...octets]
        for (const change of edits) {
          const at = change.at % (edited.length + 1)
          if (change._tag === 'set') edited[at % edited.length] = change.octet
          else if (change._tag === 'insert') edited.splice(at, 0, ...change.octets)
          else edited.splice(at, change.size)
        }
        if (fits) edited.push(...[0, 0, 0].slice((edited.length + 3) % 4))
        check(fits ? withLength(Uint8Array.from(edited), edited.length) : Uint8Array.from(edited), exchange)
      }),
      { numRuns: 500 },
    )
  })
})

test('octets that were never a message are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (octets) => {
      for (const { exchange } of Object.values(samples)) check(octets, exchange)
    }),
    { numRuns: 300 },
  )
})

const commandAt = (index: number): AnyTypedCommand => {
  const command = commands[index]
  if (command === undefined) throw new Error(`no command ${index}`)
  return command
}

test('every command, with a few octets changed, is refused or read', () => {
  const damaged = fc
    .constantFrom(...commands.keys())
    .chain((index) =>
      messageOf(commandAt(index)).map((value) => ({ index, octets: rightOf(commandAt(index).encode(value)) })),
    )
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(damaged, changes, ({ index, octets }, edits) => {
      const edited = Uint8Array.from(octets)
      for (const [at, value] of edits) edited[at % edited.length] = value
      check(edited, commandAt(index) as Codec<unknown>)
    }),
    { numRuns: 500 },
  )
})

test('a decode error is plain data', () => {
  const outcome = DisconnectPeer.decode(disconnectPeerRequest.subarray(0, 30))
  expect(outcome._tag === 'Left' && structuredClone(outcome.left)).toEqual(outcome._tag === 'Left' && outcome.left)
})
