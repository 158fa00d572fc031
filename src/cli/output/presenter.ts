/**
 * How the messages and errors of `decode` are shown.
 *
 * @module
 */
import type { DecodeError } from '../../ground/error.ts'
import type { Sink } from '../../octets/sink.ts'
import type { Source } from '../../octets/source.ts'
import type { Diagnosis } from '../../check/diagnose.ts'
import type { Place } from '../input/item.ts'

/** Text for standard output, line ends included. A diagnosis is all that was found, where that was asked for. */
export interface Presenter {
  /** Whether it says where messages stand: if not, no place is given. */
  readonly needsPlaces: boolean
  /** Before the messages of one of several inputs. */
  readonly heading: (name: string) => string
  /** Of a message that is well: writes it. */
  readonly message: (
    out: Sink,
    source: Source,
    from: number,
    to: number,
    place: Place | undefined,
    diagnosis?: Diagnosis,
  ) => void
  /** What octets were refused for; none where only a header was there. */
  readonly error: (error: DecodeError, place: Place | undefined, octets?: Uint8Array, diagnosis?: Diagnosis) => string
  /** A line that is no hexadecimal text beyond `offset` octets; the sentence says which line. */
  readonly notHex: (offset: number, sentence: string) => string
}
