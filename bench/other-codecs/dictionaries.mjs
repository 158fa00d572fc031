/**
 * The definitions that this library decodes with, in the words of other codecs: so all go by the same AVPs, groups and
 * occurrences.
 *
 * @module
 */
import { rfc6733 } from 'diameter-codec'

/**
 * @typedef {import('diameter-codec').Command<string, any>} Command
 * @typedef {import('diameter-codec').GrammarRule} GrammarRule
 * @typedef {Extract<GrammarRule, { readonly _tag: 'Rule' }>} Rule
 * @typedef {Rule['definition']} Definition
 */

/** @param {ReadonlyArray<GrammarRule>} rules @returns {ReadonlyArray<Rule>} those that name an AVP */
const naming = (rules) => rules.filter((rule) => rule._tag === 'Rule')

/** @param {Definition} definition @returns {ReadonlyArray<GrammarRule>} of a group */
const rulesOf = ({ data }) =>
  'table' in data ? /** @type {{ rules: ReadonlyArray<GrammarRule> }} */ (data.table).rules : []

/** @param {Definition} definition @returns {ReadonlyArray<readonly [name: string, number: number]>} of a closed enumeration */
const namesOf = ({ data }) => {
  const isClosed = data.decode(Uint8Array.of(0x7f, 0xff, 0xff, 0xff))._tag === 'Left'
  return 'enumeration' in data && isClosed ? Object.entries(/** @type {object} */ (data.enumeration)) : []
}

/**
 * All AVPs that the commands and their groups name, each once.
 *
 * @param {ReadonlyArray<Command>} commands
 */
const definitionsOf = (commands) => {
  /** @type {Set<Definition>} */
  const found = new Set()
  /** @param {ReadonlyArray<GrammarRule>} rules */
  const add = (rules) => {
    for (const { definition } of naming(rules)) {
      if (found.has(definition)) continue
      found.add(definition)
      add(rulesOf(definition))
    }
  }
  for (const { table } of commands) add(table.rules)
  return [...found]
}

/** @typedef {string | ReadonlyArray<Lines>} Lines */

/** @param {Lines} lines @returns {ReadonlyArray<string>} */
const flat = (lines) => (typeof lines === 'string' ? [lines] : lines.flatMap(flat))

/** @param {ReadonlyArray<Lines>} lines */
const text = (lines) => `${flat(lines).join('\n')}\n`

// -------------------------------------------------------------------------------------
// Erlang/OTP: the input of its diameter_make
// -------------------------------------------------------------------------------------

const brackets = { fixed: ['<', '>'], required: ['{', '}'], optional: ['[', ']'] }

/** @param {GrammarRule} rule */
const erlangRule = (rule) => {
  if (rule._tag === 'Any') return `  ${rule.minimum === 0 ? '* [ AVP ]' : '1* { AVP }'}`
  const { bracket, minimum, maximum, definition } = rule
  const times = maximum === 1 ? '' : `${minimum}*${maximum === Infinity ? '' : maximum} `
  return `  ${times}${brackets[bracket][0]} ${definition.name} ${brackets[bracket][1]}`
}

/** Of an enumeration that is open it checks nothing. @param {Definition} definition */
const erlangFormat = (definition) =>
  definition.data.format === 'Enumerated' && namesOf(definition).length === 0 ? 'Integer32' : definition.data.format

/**
 * A request, and an answer since there must be one. What OTP's dictionary of RFC 6733 has is taken from there.
 *
 * @param {Command} command
 * @param {{ readonly id: number, readonly name: string }} vendor the one of all vendor-specific AVPs
 */
export const erlangDictionary = ({ description, table }, vendor) => {
  const own = definitionsOf([/** @type {Command} */ ({ table })]).filter(
    ({ code, vendorId }) => rfc6733.avp(code, vendorId) === undefined,
  )
  return text([
    `@id ${description.applicationId}`,
    '@name diameter_gen_measured',
    '@prefix measured',
    `@vendor ${vendor.id} ${vendor.name}`,
    '@inherits diameter_gen_base_rfc6733',
    '@avp_types',
    own.map((definition) => {
      const flags = `${definition.mandatory ? 'M' : ''}${definition.vendorId === undefined ? '' : 'V'}`
      return `  ${definition.name} ${definition.code} ${erlangFormat(definition)} ${flags === '' ? '-' : flags}`
    }),
    '@messages',
    `  Request ::= < Diameter Header: ${description.code}, REQ${description.proxiable === true ? ', PXY' : ''} >`,
    table.rules.map(erlangRule),
    `  Answer ::= < Diameter Header: ${description.code} >`,
    '  { Result-Code }',
    '@grouped',
    own.map((definition) => {
      const rules = rulesOf(definition)
      if (rules.length === 0) return []
      return [`  ${definition.name} ::= < AVP Header: ${definition.code} >`, rules.map(erlangRule)]
    }),
    own.map((definition) => {
      const names = namesOf(definition)
      if (names.length === 0) return []
      return [`@enum ${definition.name}`, names.map(([name, number]) => `  ${name.replaceAll(' ', '_')} ${number}`)]
    }),
  ])
}

// -------------------------------------------------------------------------------------
// freediameter.c: a line for each entry
// -------------------------------------------------------------------------------------

/** @param {string} parent @param {ReadonlyArray<GrammarRule>} rules */
const ruleLines = (parent, rules) =>
  naming(rules).map(({ bracket, minimum, maximum, definition }) => {
    const times = `${minimum} ${maximum === Infinity ? -1 : maximum}`
    return `rule ${parent} ${bracket} ${times} ${definition.name}`
  })

/**
 * `avp CODE VENDOR M FORMAT NAME`, `value AVP NUMBER NAME`, `command CODE REQUEST PROXIABLE NAME`, and of each command and
 * group `rule PARENT fixed|required|optional MINIMUM MAXIMUM AVP`, -1 where there is no maximum.
 *
 * @param {ReadonlyArray<Command>} commands
 */
export const freeDiameterDictionary = (commands) => {
  const all = definitionsOf(commands)
  return text([
    all.map(
      ({ code, vendorId = 0, mandatory, data, name }) =>
        `avp ${code} ${vendorId} ${Number(mandatory)} ${data.format} ${name}`,
    ),
    all.flatMap((definition) =>
      namesOf(definition).map(([name, number]) => `value ${definition.name} ${number} ${name}`),
    ),
    commands.map(
      ({ description: { code, request = false, proxiable = false, name } }) =>
        `command ${code} ${Number(request)} ${Number(proxiable)} ${name}`,
    ),
    commands.flatMap(({ description, table }) => ruleLines(description.name, table.rules)),
    all.flatMap((definition) => ruleLines(definition.name, rulesOf(definition))),
  ])
}

// -------------------------------------------------------------------------------------
// the XML that go-diameter and those after it read
// -------------------------------------------------------------------------------------

/** @param {string} words */
const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** @param {ReadonlyArray<GrammarRule>} rules */
const ruleElements = (rules) =>
  naming(rules).map(({ minimum, maximum, definition }) => {
    const most = maximum === Infinity ? '' : ` max="${maximum}"`
    return `<rule avp="${definition.name}" required="${minimum > 0}"${most}/>`
  })

/** @param {Definition} definition @returns {Lines} */
const avpElement = (definition) => {
  const { name, code, vendorId, mandatory, data } = definition
  const must = [mandatory ? 'M' : '', vendorId === undefined ? '' : 'V'].filter((flag) => flag !== '').join(',')
  const vendor = vendorId === undefined ? '' : ` vendor-id="${vendorId}"`
  return [
    `<avp name="${name}" code="${code}" must="${must === '' ? '-' : must}"${vendor}><data type="${data.format}">`,
    namesOf(definition).map(([word, number]) => `<item code="${number}" name="${escaped(word)}"/>`),
    ruleElements(rulesOf(definition)),
    '</data></avp>',
  ]
}

/**
 * An application for each of the commands' own, the AVPs of RFC 6733 in that of the base protocol.
 *
 * @param {ReadonlyArray<Command>} commands
 */
export const xmlDictionary = (commands) => {
  const all = definitionsOf(commands)
  const isBase = (/** @type {Definition} */ { code, vendorId }) => rfc6733.avp(code, vendorId) !== undefined
  const vendors = [...new Set(all.flatMap(({ vendorId }) => (vendorId === undefined ? [] : [vendorId])))]
  const applications = [...new Set([0, ...commands.map(({ description }) => description.applicationId ?? 0)])]
  const codesOf = (/** @type {number} */ id) => [
    ...new Set(
      commands.flatMap(({ description: { applicationId = 0, code } }) => (applicationId === id ? [code] : [])),
    ),
  ]
  const rulesFor = (/** @type {number | undefined} */ wanted, /** @type {boolean} */ isRequest) =>
    commands.flatMap(({ description: { code, request = false }, table }) =>
      code === wanted && request === isRequest ? ruleElements(table.rules) : [],
    )
  return text([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<diameter>',
    applications.map((id) => [
      `<application id="${id}" type="auth" name="Application ${id}">`,
      vendors.map((vendor) => `<vendor id="${vendor}" name="Vendor ${vendor}"/>`),
      codesOf(id).map((code) => [
        `<command code="${code}" short="C${code}" name="Command-${code}">`,
        '<request>',
        rulesFor(code, true),
        '</request><answer>',
        rulesFor(code, false),
        '</answer></command>',
      ]),
      all.filter((definition) => isBase(definition) === (id === 0)).map(avpElement),
      '</application>',
    ]),
    '</diameter>',
  ])
}
