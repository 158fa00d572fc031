/**
 * What the readers of text forms give of each line: octets, and where what belongs together ends.
 *
 * @module
 */

/** A record is a message, several one after another, or a packet; of several streams at a time there is one each. */
export type Piece =
  | { readonly _tag: 'Octets'; readonly octets: Uint8Array; readonly stream: string; readonly line: number | undefined }
  /** The record of a stream ends. */
  | { readonly _tag: 'End'; readonly stream: string }
  /** The line is none of this form. */
  | { readonly _tag: 'Fault'; readonly reason: string }

/** Reads a text line by line, comments left out; a blank line is empty. */
export interface PieceReader {
  readonly line: (text: string, number: number) => ReadonlyArray<Piece>
  readonly end: () => ReadonlyArray<Piece>
}

/** A way to write octets as text. */
export interface TextForm {
  /** `a dump with offsets`. */
  readonly name: string
  /** Whether lines that are no comments and not blank may be of this form at all; what they say decides. */
  readonly suits: (lines: ReadonlyArray<string>) => boolean
  readonly read: () => PieceReader
}

/** The stream of a form that has one. */
const onlyStream = ''

/** The line is given where it is not the last one that was read. */
export const octetsPiece = (octets: Uint8Array, stream: string = onlyStream, line?: number): ReadonlyArray<Piece> =>
  octets.length === 0 ? [] : [{ _tag: 'Octets', octets, stream, line }]

export const endPiece = (stream: string = onlyStream): Piece => ({ _tag: 'End', stream })

export const fault = (reason: string): Piece => ({ _tag: 'Fault', reason })
