/**
 * The laws that hold for any octets whatever: what `npm run fuzz` looks for is an input that breaks one.
 *
 * @module
 */
import {
  AnswerMessage,
  describe,
  equals,
  findAvps,
  framer,
  framerStart,
  jsonForm,
  Message,
  OriginHost,
  FailedAvp,
  render,
  resultCode,
  show,
  toHex,
  type DecodeError,
  type DecodeOptions,
  type Either,
} from 'diameter-codec'
import { newSink } from '../src/octets/sink.ts'
import { source } from '../src/octets/source.ts'
import { conformance } from '../src/check/conforms.ts'
import { jsonText } from '../src/json/wire-text.ts'
import type { AnyMessage, AnyTypedCommand } from '../test/arbitrary/typed.ts'
import type { Subject } from './subjects.ts'

/** A law that an input breaks. */
export interface Violation {
  readonly law: string
  readonly detail: string
}

/** What became of an input, in a word: two inputs of different words went different ways. */
export interface Verdict {
  readonly violation: Violation | undefined
  readonly outcome: string
}

/** Thrown where a law is broken, and caught in this file. */
class Broken extends Error {
  readonly law: string
  constructor(law: string, detail: string) {
    super(detail)
    this.law = law
  }
}

const holds = (claim: boolean, law: string, detail: () => string): void => {
  if (!claim) throw new Broken(law, detail())
}

const rightOf = <E extends object, A>(either: Either<E, A>, law: string): A => {
  if (either._tag === 'Left') throw new Broken(law, show(either.left))
  return either.right
}

const filler = 0xa5

/**
 * What `decode` gives. Twice, from other memory each time, so that the second says what the first must still be after its
 * input was written over.
 */
const decoded = <A>(
  name: string,
  octets: Uint8Array,
  decode: (bytes: Uint8Array) => Either<DecodeError, A>,
): Either<DecodeError, A> => {
  const larger = Buffer.alloc(octets.length + 3, filler)
  const chunk = larger.subarray(3)
  chunk.set(octets)
  const first = decode(chunk)
  holds(equals(Uint8Array.from(chunk), octets), 'the input stays as it is', () => name)
  chunk.fill(filler)
  const second = decode(octets)
  holds(
    equals(first, second),
    'a result is the same each time and does not change with its input',
    () => `${name}: ${show(first)} and ${show(second)}`,
  )
  return second
}

// -------------------------------------------------------------------------------------
// refusals
// -------------------------------------------------------------------------------------

const checkRefusal = (subject: Subject, octets: Uint8Array, error: DecodeError): void => {
  const { offset, extent, excerpt, path } = error
  const told = () => show(error)
  holds(Number.isInteger(offset) && offset >= 0 && offset <= octets.length, 'an offset lies in the input', told)
  holds(Number.isInteger(extent) && extent >= 0 && offset + extent <= octets.length, 'an extent lies in it', told)
  const shown = octets.slice(excerpt.offset, excerpt.offset + excerpt.octets.length)
  holds(equals(excerpt.octets, shown) && excerpt.octets.length <= 96, 'an excerpt is a few octets of it', told)
  holds(path.length > 0 && path.every((name) => name !== ''), 'a path has names', told)
  const code = resultCode(error)
  holds((code >= 3000 && code < 4000) || (code >= 5000 && code < 6000), 'a Result-Code is 3xxx or 5xxx', told)
  holds(render(error).length > 0 && describe(error).length > 0, 'there are words for it', told)
  const failed = rightOf(
    FailedAvp.encode({ avps: error.failedAvp, undecoded: new Uint8Array(0) }),
    'a Failed-AVP encodes',
  )
  const again = rightOf(FailedAvp.decode(failed), 'a Failed-AVP decodes')
  holds(equals(again.avps, error.failedAvp) && again.undecoded.length === 0, 'a Failed-AVP is read as it was', told)
  const answer = subject.errorAnswer(octets)(error)
  const sent = rightOf(subject.message.encode(answer), 'an error answer encodes')
  const read = rightOf(subject.message.decode(sent), 'an error answer decodes')
  holds(equals(read, answer), 'an error answer is read as it was', told)
  holds(!read.header.request && read.header.error === code < 4000, 'an error answer has the flags of one', told)
  if (!read.header.error) return
  // Session-Id and Proxy-Info are copied, however wrong they are.
  const typed = AnswerMessage.decode(sent, { policy: 'lenient' })
  if (typed._tag === 'Left') return
  holds(typed.right.resultCode === code, 'an answer-message says the Result-Code', told)
}

// -------------------------------------------------------------------------------------
// levels
// -------------------------------------------------------------------------------------

/** The ways around the values that the command line takes, made once for a dictionary. */
interface Shortcuts {
  readonly conforms: ReturnType<typeof conformance>
  readonly writeJson: ReturnType<typeof jsonText>
}

const shortcuts = new Map<Subject['dictionary'], Shortcuts>()

const shortcutsOf = ({ dictionary }: Subject): Shortcuts => {
  const known = shortcuts.get(dictionary) ?? { conforms: conformance(dictionary), writeJson: jsonText(dictionary) }
  shortcuts.set(dictionary, known)
  return known
}

const decoder = new TextDecoder()

/** What is printed and checked without making values is what the values say. */
const checkShortcuts = (
  subject: Subject,
  octets: Uint8Array,
  wire: Either<DecodeError, Message>,
  strict: Either<DecodeError, unknown>,
): void => {
  const { conforms, writeJson } = shortcutsOf(subject)
  if (conforms(source(octets), 0, octets.length)) {
    holds(strict._tag === 'Right', 'what conforms is decoded', () => show(strict))
  }
  const sink = newSink(1024)
  const isWritten = writeJson(sink, source(octets), 0, octets.length)
  holds(isWritten === (wire._tag === 'Right'), 'JSON is written of the messages that are decoded', () => `${isWritten}`)
  if (wire._tag === 'Left') return
  const text = decoder.decode(sink.bytes.subarray(0, sink.at))
  const expected = JSON.stringify(subject.toJson(subject.dictionary)(wire.right))
  holds(text === expected, 'JSON is written as it is made', () => `${text} and ${expected}`)
}

const checkWire = (subject: Subject, octets: Uint8Array, message: Message): void => {
  const again = rightOf(subject.message.encode(message), 'what is decoded encodes')
  holds(equals(again, octets), 'encode of decode gives the same octets', () => toHex(again))
  const json: unknown = JSON.parse(JSON.stringify(subject.toJson(subject.dictionary)(message)))
  const back = rightOf(subject.fromJson(subject.dictionary)(json), 'the JSON of a message is read')
  holds(equals(back, message), 'the JSON of a message is the message', () => show(back))
  findAvps(OriginHost)(message)
  findAvps(FailedAvp, OriginHost)(message)
}

const jsonForms = new Map<AnyTypedCommand, ReturnType<typeof jsonForm<AnyMessage>>>()

const jsonFormOf = (command: AnyTypedCommand) => {
  const form = jsonForms.get(command) ?? jsonForm(command)
  jsonForms.set(command, form)
  return form
}

const checkTyped = (command: AnyTypedCommand, octets: Uint8Array, wire: Message, value: AnyMessage): void => {
  const encoded = rightOf(command.encode(value), 'a decoded value encodes')
  const again = rightOf(command.decode(encoded, understandAll), 'an encoded value decodes')
  holds(equals(again, value), 'decode of encode gives the same value', () => `${show(value)} and ${show(again)}`)
  const read = rightOf(readWith(command)(wire), 'a message is read as it is decoded')
  holds(equals(read, value), 'a message is read as it is decoded', () => `${show(value)} and ${show(read)}`)
  checkPut(command, octets, wire, value)
  const form = jsonFormOf(command)
  const json: unknown = JSON.parse(JSON.stringify(form.toJson(value)))
  const back = rightOf(form.fromJson(json), 'the JSON of a value is read')
  holds(equals(back, value), 'the JSON of a value is the value', () => `${show(value)} and ${show(back)}`)
  findAvps(OriginHost)(value)
  findAvps(FailedAvp, OriginHost)(value)
}

/** A command's `read` takes options too. */
const readWith =
  ({ read }: AnyTypedCommand) =>
  (wire: Message) =>
    (read as (message: Message, options: DecodeOptions) => ReturnType<typeof read>)(wire, understandAll)

const checkPut = (command: AnyTypedCommand, octets: Uint8Array, wire: Message, value: AnyMessage): void => {
  const put = rightOf(command.put(value)(wire), 'what was read is put back')
  const encoded = rightOf(Message.encode(put), 'what is put back encodes')
  holds(equals(encoded, octets), 'put of read gives the same octets', () => toHex(encoded))
}

/** What a dictionary understands is its own matter; a command on its own is asked for the grammar alone. */
const understandAll: DecodeOptions = { understands: () => true }

const checkFramer = (octets: Uint8Array): void => {
  const push = framer({ maximumSize: 0x10000 })
  const whole = push(framerStart, octets)
  const middle = octets.length >> 1
  const first = push(framerStart, octets.subarray(0, middle))
  const second = push(first.state, octets.subarray(middle))
  holds(
    equals([...first.messages, ...second.messages], whole.messages),
    'a stream frames alike however it is cut',
    () => '',
  )
  holds(second.state._tag === whole.state._tag, 'a stream breaks alike however it is cut', () => '')
}

const policies: ReadonlyArray<readonly [string, DecodeOptions]> = [
  ['relay', { policy: 'relay' }],
  ['strict flags', { strictFlags: true }],
  ['tight budgets', { maximumAvps: 3, maximumDepth: 1, maximumSize: 200 }],
]

const placeOf = ({ reason, offset, path }: DecodeError): string => `${reason._tag} at ${offset} in ${path.join(' › ')}`

const isSame = (a: DecodeError, b: DecodeError): boolean =>
  equals(a.reason, b.reason) && a.offset === b.offset && equals(a.path, b.path) && equals(a.failedAvp, b.failedAvp)

const check = (subject: Subject, octets: Uint8Array): string => {
  const { dictionary } = subject
  const wire = decoded('wire', octets, subject.message.decode)
  const strict = decoded('strict', octets, dictionary.decode)
  const lenient = decoded('lenient', octets, (bytes) => dictionary.decode(bytes, { policy: 'lenient' }))
  const others = policies.map(([name, options]) => decoded(name, octets, (bytes) => dictionary.decode(bytes, options)))
  const errors = [wire, strict, lenient, ...others].flatMap((each) => (each._tag === 'Left' ? [each.left] : []))
  for (const error of new Map(errors.map((error) => [placeOf(error), error])).values()) {
    checkRefusal(subject, octets, error)
  }
  checkFramer(octets)
  checkShortcuts(subject, octets, wire, strict)
  const diagnosis = subject.diagnose(dictionary)(octets)
  for (const { offset, extent } of [...diagnosis.errors, ...diagnosis.findings]) {
    holds(
      offset >= 0 && extent >= 0 && offset + extent <= octets.length,
      'a finding lies in the input',
      () => `${offset}`,
    )
  }
  if (strict._tag === 'Right') {
    holds(wire._tag === 'Right', 'what is typed is a message', () => show(wire))
    holds(equals(lenient, strict), 'lenient decoding accepts what strict decoding does', () => show(lenient))
  } else if (!diagnosis.cut) {
    holds(
      diagnosis.errors.some((error) => isSame(error, strict.left)),
      'a diagnosis has the first error',
      () => `${placeOf(strict.left)}, not in ${diagnosis.errors.map(placeOf).join('; ')}`,
    )
  }
  if (diagnosis.errors.length === 0)
    holds(strict._tag === 'Right', 'a message without errors is decoded', () => show(strict))
  if (wire._tag === 'Left') return wire.left.reason._tag
  checkWire(subject, octets, wire.right)
  const command = dictionary.command(wire.right.header) as unknown as AnyTypedCommand | undefined
  if (command !== undefined && strict._tag === 'Right') {
    checkTyped(command, octets, wire.right, strict.right as AnyMessage)
  } else if (command !== undefined && lenient._tag === 'Right') {
    checkPut(command, octets, wire.right, lenient.right as AnyMessage)
  }
  const kinds = [...new Set(diagnosis.findings.map(({ kind }) => kind))].toSorted().join()
  // An AVP that nobody knows is like another.
  return strict._tag === 'Right'
    ? `${command?.name ?? 'wire'} ${kinds}`
    : `${strict.left.reason._tag} ${strict.left.path.join(' › ').replaceAll(/AVP [\d:]+/gu, 'AVP')} ${lenient._tag}`
}

/** Whether an input keeps all laws, and which way it went. */
export const judge = (subject: Subject, octets: Uint8Array): Verdict => {
  try {
    return { violation: undefined, outcome: check(subject, octets) }
  } catch (error) {
    if (error instanceof Broken) return { violation: { law: error.law, detail: error.message }, outcome: error.law }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { violation: { law: 'nothing is thrown', detail }, outcome: 'thrown' }
  }
}
