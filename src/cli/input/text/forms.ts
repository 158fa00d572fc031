/**
 * The forms of text that octets are written in, and which one a text has: that in which it says a message or a packet.
 *
 * @module
 */
import { base64 } from './base64.ts'
import { dumps } from './dump.ts'
import { lists } from './lists.ts'
import type { Piece, TextForm } from './piece.ts'
import { plainForms } from './plain.ts'
import { recordKind } from './record-kind.ts'
import { strings } from './strings.ts'

const forms: ReadonlyArray<TextForm> = [...plainForms, ...dumps, ...lists, ...strings, ...base64]

/** Octets by which two readings of a text are told apart: more than a header, less than a short message. */
const sampleSize = 64

/** What a form reads at the beginning of a text. */
interface Reading {
  readonly form: TextForm
  readonly octets: Uint8Array
  /** Whether more of the text would change it. */
  readonly isOpen: boolean
}

/** The first record, or as much of it as tells what it is; `undefined` where a line is none of the form. */
const readingOf = (form: TextForm, lines: ReadonlyArray<string>, isWhole: boolean): Reading | undefined => {
  const reader = form.read()
  let octets = new Uint8Array(0)
  let isOpen = true
  const take = (pieces: ReadonlyArray<Piece>): boolean => {
    for (const piece of pieces) {
      if (piece._tag === 'Fault') return false
      if (!isOpen) break
      if (piece._tag === 'Octets') octets = Buffer.concat([octets, piece.octets])
      isOpen = piece._tag === 'Octets' ? octets.length < sampleSize : octets.length === 0
    }
    return true
  }
  for (const [index, line] of lines.entries()) {
    if (!isOpen) break
    if (!take(reader.line(line, index + 1))) return undefined
  }
  if (isOpen && isWhole && !take(reader.end())) return undefined
  return { form, octets: octets.subarray(0, sampleSize), isOpen: isOpen && !isWhole }
}

/** A form; words for what a text looks like and yet is not read; `wait` for more of it; nothing that is known here. */
export type Recognition =
  | { readonly _tag: 'Form'; readonly form: TextForm }
  | { readonly _tag: 'Unclear'; readonly sentence: string }
  | { readonly _tag: 'Wait' }
  | { readonly _tag: 'None' }

const orOf = (names: ReadonlyArray<string>): string => names.join(', or ')

/** Of fewer lines it is not clear whether they belong together. */
const fewLines = 3

/** Octets of a record at least, where it begins nothing that is known, for its form to be worth a word. */
const worthAWord = 20

/** What these lines are, which are the beginning of a text or all of it; comments are left out. */
export const recognise = (lines: ReadonlyArray<string>, isWhole: boolean): Recognition => {
  const significant = lines.filter((line) => line.trim() !== '')
  if (significant.length === 0) return { _tag: 'None' }
  const readings = forms
    .filter((form) => form.suits(significant))
    .flatMap((form) => readingOf(form, lines, isWhole) ?? [])
  const good = readings.filter(({ octets }) => recordKind(octets) !== undefined)
  if (!isWhole && (significant.length < fewLines || readings.some(({ isOpen }) => isOpen))) return { _tag: 'Wait' }
  const distinct = good.filter(
    ({ octets }, index) => !good.slice(0, index).some((other) => Buffer.compare(other.octets, octets) === 0),
  )
  const [first, ...others] = distinct
  if (first !== undefined && others.length === 0) return { _tag: 'Form', form: first.form }
  if (first !== undefined) {
    return { _tag: 'Unclear', sentence: `it may be ${orOf(distinct.map(({ form }) => form.name))}: which is not clear` }
  }
  const like = readings.find(({ form, octets }) => octets.length >= worthAWord && !plainForms.includes(form))
  return like === undefined
    ? { _tag: 'None' }
    : {
        _tag: 'Unclear',
        sentence: `it looks like ${like.form.name}, but begins neither a Diameter message nor a packet`,
      }
}
