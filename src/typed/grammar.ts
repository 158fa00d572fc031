/**
 * Grammars in the notation of RFC 6733 section 3.2: what a specification prints, from the table that enforces it.
 *
 * @module
 */
import type { AnyDefinition } from './definition.ts'
import type { GrammarRule } from './rule.ts'

const brackets = { fixed: ['<', '>'], required: ['{', '}'], optional: ['[', ']'] } as const

/** `""` for exactly one of a fixed or required rule and at most one of an optional one, else `min*max`. */
const qualifier = (rule: GrammarRule): string => {
  if (rule._tag === 'Any') return rule.minimum === 0 ? '*' : '1*'
  const { bracket, minimum, maximum } = rule
  if (maximum === 1 && minimum === (bracket === 'optional' ? 0 : 1)) return ''
  return `${minimum === 0 && bracket !== 'fixed' ? '' : minimum}*${maximum === Infinity ? '' : maximum}`
}

const inBrackets = (rule: GrammarRule): string => {
  if (rule._tag === 'Any') return rule.minimum === 0 ? '[ AVP ]' : '{ AVP }'
  const [open, close] = brackets[rule.bracket]
  return `${open} ${rule.definition.name} ${close}`
}

const grammarText = (name: string, header: string, rules: ReadonlyArray<GrammarRule>): string => {
  const indent = name.length + ' ::= '.length
  const lines = rules.map((rule) => `${qualifier(rule).padStart(indent - 1)} ${inBrackets(rule)}`)
  return [`${name} ::= ${header}`, ...lines].join('\n')
}

/** What a command's grammar says of its header. */
export interface CommandHeader {
  /** Left out where any command's header will do, as for answer-message. */
  readonly code?: number
  readonly applicationId?: number
  readonly request?: boolean
  readonly proxiable?: boolean
  readonly error?: boolean
}

/** A command's name and header. */
export interface CommandDescription extends CommandHeader {
  readonly name: string
}

/** `Disconnect-Peer-Request ::= < Diameter Header: 282, REQ >` and a line for each rule. */
export const commandGrammar = (command: CommandDescription, rules: ReadonlyArray<GrammarRule>): string => {
  const proxiable = command.proxiable === true ? ', PXY' : ''
  const either = command.error === true && command.proxiable === undefined ? ' [, PXY]' : ''
  const application = (command.applicationId ?? 0) === 0 ? '' : `, ${command.applicationId}`
  const header = `< Diameter Header: ${command.code ?? 'code'}${command.request === true ? ', REQ' : ''}${proxiable}${
    command.error === true ? ', ERR' : ''
  }${either}${application} >`
  return grammarText(command.name, header, rules)
}

/** `Failed-AVP ::= < AVP Header: 279 >` and a line for each rule; the vendor after the code where there is one. */
export const groupGrammar = (definition: AnyDefinition, rules: ReadonlyArray<GrammarRule>): string => {
  const { name, code, vendorId } = definition
  return grammarText(name, `< AVP Header: ${code}${vendorId === undefined ? '' : ` ${vendorId}`} >`, rules)
}
