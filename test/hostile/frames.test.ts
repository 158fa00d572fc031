// Frames that break other stacks, each with the exact result it must give at every level.
import {
  diagnose,
  equals,
  errorAnswer,
  fromJson,
  framer,
  framerStart,
  Message,
  render,
  resultCode,
  rfc6733,
  toHex,
  toJson,
  type DecodeError,
  type Either,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { octetsOf } from '../../src/wire/avp.ts'
import { rightOf } from '../arbitrary/octets.ts'
import { frames, type Frame, type Refusal } from './frames.ts'

const verdictOf = (result: Either<DecodeError, unknown>, expected: 'accepted' | Refusal): 'accepted' | Refusal => {
  if (result._tag === 'Right') return 'accepted'
  const { reason, offset, failedAvp } = result.left
  const isLong = expected !== 'accepted' && expected[3] === undefined
  return [reason._tag, offset, resultCode(result.left), isLong ? undefined : toHex(octetsOf(failedAvp))]
}

const lintOf = (octets: Uint8Array): ReadonlyArray<string> => {
  const { errors, findings } = diagnose(rfc6733)(octets)
  const all = [
    ...errors.map(({ reason, offset }) => `${reason._tag} ${offset}`),
    ...findings.map(({ kind, offset }) => `${kind} ${offset}`),
  ]
  return all.length > 4 ? [...all.slice(0, 4), `… ${all.length}`] : all
}

describe.each(frames.map((frame): [string, Frame] => [frame.name, frame]))(
  '%s',
  { timeout: 60_000 },
  (_, { octets, wire, typed, lint }) => {
    test('has the verdict that it must have', () => {
      expect(verdictOf(Message.decode(octets), wire)).toEqual(wire)
      expect(verdictOf(rfc6733.decode(octets), typed)).toEqual(typed)
      expect(lintOf(octets)).toEqual(lint)
    })

    test('is answered, or kept as it is', () => {
      const read = Message.decode(octets)
      expect(equals(read._tag === 'Right' ? rightOf(Message.encode(read.right)) : octets, octets)).toBe(true)
      expect(read._tag === 'Right' ? fromJson(rfc6733)(toJson(rfc6733)(read.right)) : read).toEqual(read)
      const result = rfc6733.decode(octets)
      const error = result._tag === 'Left' ? result.left : undefined
      expect(error === undefined ? '' : render(error)).toContain(error === undefined ? '' : `${resultCode(error)}`)
      const answer = error && errorAnswer(octets)(error)
      expect(answer && rightOf(Message.decode(rightOf(Message.encode(answer))))).toEqual(answer)
    })

    test('is framed, or breaks the stream at once', () => {
      const { state, messages } = framer()(framerStart, octets)
      const lengthAt = (at: number): number => (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!
      const isLength = octets.length < 4 || (lengthAt(0) >= 20 && lengthAt(0) % 4 === 0)
      const isWhole = octets.length >= 4 && isLength && lengthAt(0) <= octets.length
      // What comes after a message is no message.
      const isMore = isWhole && lengthAt(0) < octets.length
      expect(state._tag).toBe(isLength && !isMore ? 'Receiving' : 'Broken')
      expect(messages).toHaveLength(isWhole ? 1 : 0)
    })
  },
)
