// The fuzzer itself: a short run of it, what it has found before, and that it finds what is planted.
import { fromHex, Message, resultCode, toHex, type Dictionary } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { ownCorpus, readCorpus } from '../../fuzz/corpus.ts'
import { fuzzByGrammar, judging } from '../../fuzz/engine.ts'
import { mutated, octetMutators, treeMutators } from '../../fuzz/mutate.ts'
import { judge } from '../../fuzz/oracle.ts'
import { random } from '../../fuzz/random.ts'
import { shrunk } from '../../fuzz/shrink.ts'
import { generated, materialOf, subjects, type Subject } from '../../fuzz/subjects.ts'
import { watch } from '../../fuzz/timing.ts'
import { octetsOfTree, treeOf } from '../../fuzz/tree.ts'
import { rightOf } from '../arbitrary/octets.ts'
import { accountingRequest, disconnectPeerAnswer, disconnectPeerRequest } from '../arbitrary/samples.ts'

const [base, ...others] = subjects
if (base === undefined) throw new Error('no subject')

const run = (all: ReadonlyArray<Subject>, messages: number, seed: number) => {
  const judges = judging(false)
  fuzzByGrammar(all, seed, { messages, until: Infinity }, judges)
  return judges.report()
}

describe('a short run', { timeout: 120_000 }, () => {
  test.each([base, ...others].map((subject): [string, Subject] => [subject.name, subject]))(
    '%s: no mutated message breaks a law',
    (_, subject) => {
      const { messages, failures, outcomes } = run([subject], 2000, 1)
      expect(failures.map(({ violation, shortest }) => [violation, toHex(shortest)])).toEqual([])
      expect(messages).toBeGreaterThanOrEqual(2000)
      // Most of them go wrong in many ways, and some do not.
      expect(outcomes).toBeGreaterThan(200)
    },
  )
})

describe('the corpus', { timeout: 60_000 }, () => {
  const corpus = readCorpus(ownCorpus)

  test('is there', () => {
    expect(corpus.length).toBeGreaterThan(10)
  })

  test('breaks no law any more', () => {
    for (const { subject, octets } of corpus) {
      const own = subjects.find(({ name }) => name === subject)
      if (own === undefined) throw new Error(`no dictionary ${subject}`)
      expect([toHex(octets), judge(own, octets).violation]).toEqual([toHex(octets), undefined])
    }
  })
})

describe('what is planted is found', { timeout: 60_000 }, () => {
  const seeds = generated(base, 2, 1)
  const material = materialOf(base, seeds)

  /** Whether the law is broken by one of a thousand mutants. */
  const finds = (law: string, defect: Partial<Subject>): boolean => {
    const broken = { ...base, ...defect }
    const source = random(1)
    const mutants = Array.from({ length: 1000 }, (_, i) => mutated(seeds[i % seeds.length]!, source, material))
    expect(mutants.map((octets) => judge(base, octets).violation).filter((each) => each !== undefined)).toEqual([])
    return mutants.some((octets) => judge(broken, octets).violation?.law === law)
  }

  test('an encoder that loses padding', () => {
    const encode: typeof Message.encode = (message) =>
      Message.encode({ ...message, avps: message.avps.map((avp) => ({ ...avp, padding: 0 })) })
    expect(finds('encode of decode gives the same octets', { message: { ...Message, encode } })).toBe(true)
  })

  test('a decoder that gives views on the memory of its caller', () => {
    const decode: typeof Message.decode = (octets, options) => {
      const message = Message.decode(octets, options)
      if (message._tag === 'Left') return message
      const avps = message.right.avps.map((avp) => {
        const at = octets.length - avp.data.length
        return at > 20 && avp.data.every((octet, i) => octet === octets[at + i])
          ? { ...avp, data: octets.subarray(at) }
          : avp
      })
      return { ...message, right: { ...message.right, avps } }
    }
    expect(
      finds('a result is the same each time and does not change with its input', { message: { ...Message, decode } }),
    ).toBe(true)
  })

  const decoding = (decode: Dictionary<unknown>['decode']): Partial<Subject> => ({
    dictionary: { ...base.dictionary, decode },
  })

  test('a decoder that throws', () => {
    const decode: Dictionary<unknown>['decode'] = (octets, options) => {
      const result = base.dictionary.decode(octets, options)
      if (result._tag === 'Left' && result.left.path.length > 2) throw new RangeError('too deep')
      return result
    }
    expect(finds('nothing is thrown', decoding(decode))).toBe(true)
  })

  test('an offset outside of the input', () => {
    const decode: Dictionary<unknown>['decode'] = (octets, options) => {
      const result = base.dictionary.decode(octets, options)
      return result._tag === 'Left' ? { ...result, left: { ...result.left, offset: octets.length + 1 } } : result
    }
    expect(finds('an offset lies in the input', decoding(decode))).toBe(true)
  })

  test('a lenient decoder that is stricter than the strict one', () => {
    const decode: Dictionary<unknown>['decode'] = (octets, options) =>
      base.dictionary.decode(octets, options?.policy === 'lenient' ? { ...options, maximumAvps: 2 } : options)
    expect(finds('lenient decoding accepts what strict decoding does', decoding(decode))).toBe(true)
  })

  test('a diagnosis that leaves out the first error', () => {
    const isFound = finds('a diagnosis has the first error', {
      diagnose: (dictionary, options) => (octets) => {
        const diagnosis = base.diagnose(dictionary, options)(octets)
        return { ...diagnosis, errors: diagnosis.errors.slice(1) }
      },
    })
    expect(isFound).toBe(true)
  })

  test('an answer that cannot be sent', () => {
    const isFound = finds('an error answer encodes', {
      errorAnswer: (request, answerer) => (error) => {
        const answer = base.errorAnswer(request, answerer)(error)
        return resultCode(error) === 5014 ? { ...answer, header: { ...answer.header, hopByHopId: -1 } } : answer
      },
    })
    expect(isFound).toBe(true)
  })

  test('a message that takes too long', () => {
    let now = 0n
    const slow = toHex(disconnectPeerAnswer)
    const decode: Dictionary<unknown>['decode'] = (octets, options) => {
      now += toHex(octets) === slow ? 60_000n : 1000n
      return base.dictionary.decode(octets, options)
    }
    const { time, worst } = watch({ ...base, ...decoding(decode) }, () => now)
    const other = Uint8Array.from(disconnectPeerAnswer)
    other.set([0xff], other.length - 1)
    for (let i = 0; i < 500; i++) expect(time(other)).toBeUndefined()
    expect(time(disconnectPeerAnswer)?.law).toBe('no message takes over 50 times the median of its size')
    expect(worst().entry).toBe('typed decode')
  })
})

describe('a failure', { timeout: 60_000 }, () => {
  test('is made as short as it can be', () => {
    const hasUserName = (octets: Uint8Array): boolean => {
      const message = Message.decode(octets)
      return message._tag === 'Right' && message.right.avps.some(({ code }) => code === 1)
    }
    expect(toHex(shrunk(accountingRequest, hasUserName))).toBe(
      toHex(fromHex('0100001c000000000000000000000000000000000000000100000008')!),
    )
  })

  test('comes again with its seed', () => {
    const encode: typeof Message.encode = (message) =>
      Message.encode({ ...message, header: { ...message.header, retransmitted: false } })
    const broken: Subject = { ...base, message: { ...Message, encode } }
    const [failure] = run([broken], 400, 7).failures
    const [again] = run([broken], 400, failure?.seed ?? 0).failures
    expect(failure).toBeDefined()
    expect(again).toEqual(failure)
  })
})

describe('mutators', { timeout: 60_000 }, () => {
  const messages = generated(base, 2, 1)
  const material = materialOf(base, messages)

  test('read and write a message of any command as it is', () => {
    for (const octets of messages) expect(octetsOfTree(treeOf(octets))).toEqual(octets)
  })

  test.each(Object.keys(treeMutators))('%s changes something', (name) => {
    const mutator = treeMutators[name]!
    const source = random(1)
    const changed = Array.from({ length: 20 }, () =>
      toHex(octetsOfTree(mutator(treeOf(disconnectPeerAnswer), source, material))),
    )
    expect(new Set([...changed, toHex(disconnectPeerAnswer)]).size).toBeGreaterThan(1)
  })

  test.each(Object.keys(octetMutators))('%s changes something', (name) => {
    const changed = octetMutators[name]!(disconnectPeerRequest, random(2))
    expect(toHex(changed)).not.toBe(toHex(disconnectPeerRequest))
  })

  test('leave the message itself alone', () => {
    const octets = Uint8Array.from(accountingRequest)
    const source = random(3)
    for (let i = 0; i < 500; i++) mutated(octets, source, material)
    expect(octets).toEqual(accountingRequest)
    rightOf(Message.decode(octets))
  })
})
