/**
 * What a diagnosis is, and how errors and findings are collected, each with its path and within the budget.
 *
 * @module
 */
import type { DecodeError } from '../ground/error.ts'
import { errorOf, failUnder, type DecodeOptions, type Source } from '../octets/source.ts'
import { failWithin } from '../wire/avp.ts'
import type { AnyDefinition } from '../typed/definition.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import type { Table } from '../typed/table.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What is not as it should be, and yet no reason to refuse a message. */
export interface Finding {
  readonly _tag: 'Finding'
  readonly kind:
    /** Padding octets that are not zero (section 4). */
    | 'Padding'
    /** Reserved bits of the header or of an AVP that are set (sections 3 and 4.1). */
    | 'ReservedBits'
    /** AVP flags against the definition (section 4.5); 3009 where a decoder is asked to be strict about them. */
    | 'AvpFlags'
    /** A Vendor-Id of 0, which must not be sent (section 4.1.1). */
    | 'VendorZero'
    /** P in a command that is not proxiable, or T in an answer (section 3). */
    | 'HeaderFlags'
    /** An Application-Id AVP that is not the header's Application-ID (section 3). */
    | 'ApplicationId'
    /** An AVP with a fixed position in another one (section 3.2). */
    | 'Order'
    /** A group's last AVP without its padding (section 4.2). */
    | 'PaddingMissing'
    /** DIAMETER_REDIRECT_INDICATION without a Redirect-Host, which must come with it (section 7.1.3). */
    | 'RedirectHostMissing'
    /** No Origin-Host or no Origin-Realm, which are in every message (sections 6.3 and 6.4). */
    | 'OriginMissing'
    /** A second Session-Id (section 8.8). */
    | 'SessionIdRepeated'
    /** An answer without a Result-Code or an Experimental-Result (section 7). */
    | 'ResultMissing'
    /** An answer with more than one of them (section 7). */
    | 'ResultRepeated'
    /** E in an answer of success, or a protocol error in an answer without it (sections 7.1.3 and 7.2). */
    | 'ErrorBit'
    /** An error that names AVPs, and no Failed-AVP with them (section 7.1.5). */
    | 'FailedAvpMissing'
  readonly path: ReadonlyArray<string>
  /** Of the first octet concerned, from the start of the input. */
  readonly offset: number
  readonly extent: number
  /** For people. */
  readonly sentence: string
}

/** One sentence with the path before it, as errors have it. */
export const describeFinding = ({ path, sentence }: Finding): string => `${path.join(' › ')}: ${sentence}`

/** All that was found, in the order of the octets; what a message or a group lacks stands after all that is in it. */
export interface Diagnosis {
  readonly errors: ReadonlyArray<DecodeError>
  readonly findings: ReadonlyArray<Finding>
  /** Whether there was more than the options allow. */
  readonly cut: boolean
}

/** Budgets of a diagnosis. */
export interface DiagnoseOptions extends DecodeOptions {
  /** Errors and findings together; 1,000 unless given. */
  readonly maximumFindings?: number
}

// -------------------------------------------------------------------------------------
// collecting
// -------------------------------------------------------------------------------------

export interface Context {
  readonly input: Source
  readonly dictionary: Dictionary<unknown>
  readonly errors: Array<DecodeError>
  readonly findings: Array<Finding>
  readonly maximum: number
  cut: boolean
  /** Errors so far for which the dictionary refuses the message. */
  refusals: number
}

/** An AVP at `at`, in a container that ends at `to`. */
interface GroupAvp {
  readonly definition: AnyDefinition
  readonly at: number
  readonly to: number
}

/** A message or a group under inspection. */
export interface Container {
  readonly name: string
  readonly table: Table | undefined
  /** The AVP that a group is, in its own container. */
  readonly group?: GroupAvp
  readonly parent?: Container
}

const isFull = (context: Context): boolean => {
  if (context.errors.length + context.findings.length < context.maximum) return false
  context.cut = true
  return true
}

/** Takes the failure that was noted in a container, if one was, as one of the errors. */
export const collectError = (context: Context, container: Container): void => {
  const { input } = context
  if (input.failure === undefined) return
  context.refusals++
  if (isFull(context)) {
    input.failure = undefined
    return
  }
  let outer = container
  for (; outer.group !== undefined && outer.parent !== undefined; outer = outer.parent) {
    const { definition, at, to } = outer.group
    failWithin(input, definition.name, at, to)
  }
  failUnder(input, outer.name)
  const error = errorOf(input)
  input.failure = undefined
  if (error !== undefined) context.errors.push(error)
}

/** The names down to a container. */
const pathOf = (container: Container): Array<string> => {
  const path: Array<string> = []
  for (let each: Container | undefined = container; each !== undefined; each = each.parent) path.push(each.name)
  return path.toReversed()
}

export const addFinding = (
  context: Context,
  container: Container,
  name: string | undefined,
  kind: Finding['kind'],
  offset: number,
  extent: number,
  sentence: string,
): void => {
  if (isFull(context)) return
  const path = pathOf(container)
  if (name !== undefined) path.push(name)
  context.findings.push({ _tag: 'Finding', kind, path, offset, extent, sentence })
}
