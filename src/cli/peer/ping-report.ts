/**
 * What `diameter ping` saw, for people and as JSON.
 *
 * @module
 */
import type { Address } from '../../formats/address.ts'
import { resultCodeClass, resultCodeName } from '../../ground/result-code.ts'
import { toHex } from '../../ground/text.ts'
import type { CapabilitiesExchangeAnswer } from '../../rfc6733/commands.ts'
import { failedAvpText, type StepError } from './step-error.ts'
import type { Style } from '../output/style.ts'
import { printableJson } from '../../ground/printable.ts'
import { printable } from '../printable.ts'

/** A step: an answer and how long it took in milliseconds, or an error; an answer that refuses is both. */
export interface Step {
  readonly resultCode?: number
  readonly ms?: number
  readonly error?: StepError
}

export interface PingReport {
  /** As it was asked for: `127.0.0.1:3868`. */
  readonly address: string
  readonly transport: 'TCP' | 'TLS'
  /** How long until the connection stood, where it did. */
  readonly connection: Step
  readonly capabilities: Step & { readonly originHost?: string }
  readonly watchdogs: ReadonlyArray<Step>
  readonly disconnect: Step & { readonly cause: string }
  /** The peer as it shows itself. */
  readonly answer: CapabilitiesExchangeAnswer | undefined
  /** Something to know of its certificate. */
  readonly certificate: string | undefined
}

/** Whether the step did what it should. */
const isWell = ({ error }: Step): boolean => error === undefined

/** Whether all three steps were. */
export const allWell = ({ capabilities, watchdogs, disconnect }: PingReport): boolean =>
  [capabilities, ...watchdogs, disconnect].every(isWell)

/** The error of an answer that is none of success (RFC 6733 section 7.1.2). */
export const resultError = (
  resultCode: number,
  errorMessage: string | undefined,
  failedAvp?: StepError['failedAvp'],
): StepError | undefined =>
  resultCodeClass(resultCode) === 'success'
    ? undefined
    : {
        _tag: 'Refused',
        resultCode,
        ...(failedAvp === undefined ? {} : { failedAvp }),
        message: `the peer answers ${codeText(resultCode)}${errorMessage === undefined ? '' : `: ${errorMessage}`}${failedAvpText(failedAvp)}`,
      }

const codeText = (resultCode: number): string => {
  const name = resultCodeName(resultCode)
  return name === undefined ? `${resultCode}` : `${name} (${resultCode})`
}

// -------------------------------------------------------------------------------------
// JSON
// -------------------------------------------------------------------------------------

/** To the microsecond, which is more than is certain. */
const rounded = (ms: number): number => Math.round(ms * 1000) / 1000

const stepJson = ({ resultCode, ms, error }: Step, more: object = {}): object => ({
  ...(resultCode === undefined ? {} : { resultCode }),
  ...more,
  ...(ms === undefined ? {} : { ms: rounded(ms) }),
  ...(error === undefined ? {} : { error }),
})

/** One line. */
export const reportJson = ({ capabilities, watchdogs, disconnect }: PingReport): string => {
  const { originHost } = capabilities
  const json = JSON.stringify({
    capabilities: stepJson(capabilities, originHost === undefined ? {} : { originHost }),
    watchdogs: watchdogs.map((step) => stepJson(step)),
    disconnect: stepJson(disconnect, { cause: disconnect.cause }),
  })
  return `${printableJson(json)}\n`
}

// -------------------------------------------------------------------------------------
// for people
// -------------------------------------------------------------------------------------

const relay = 0xffff_ffff

const applicationText = (id: number): string => (id === relay ? 'relay' : `${id}`)

const addressText = (address: Address): string =>
  address._tag === 'Other' ? `family ${address.family} ${toHex(address.bytes)}` : address.address

const listText = (ids: ReadonlyArray<number>, kind: string): ReadonlyArray<string> =>
  ids.length === 0 ? [] : [`${kind} ${ids.map(applicationText).join(', ')}`]

const applicationsText = (answer: CapabilitiesExchangeAnswer): string => {
  const { authApplicationId, acctApplicationId, vendorSpecificApplicationId } = answer
  const vendors = vendorSpecificApplicationId.map(({ vendorId, authApplicationId, acctApplicationId }) =>
    [
      `vendor ${vendorId}`,
      ...listText(authApplicationId === undefined ? [] : [authApplicationId], 'auth'),
      ...listText(acctApplicationId === undefined ? [] : [acctApplicationId], 'acct'),
    ].join(' '),
  )
  const all = [...listText(authApplicationId, 'auth'), ...listText(acctApplicationId, 'acct'), ...vendors]
  return all.length === 0 ? 'none' : all.join('; ')
}

type Row = readonly [name: string, text: string]

const peerRows = ({ answer, certificate }: PingReport): ReadonlyArray<Row> => {
  const more: ReadonlyArray<Row> = certificate === undefined ? [] : [['certificate', certificate]]
  if (answer === undefined) return more
  const { originRealm, productName, vendorId, firmwareRevision, hostIpAddress, originStateId } = answer
  const version = firmwareRevision === undefined ? '' : `, firmware ${firmwareRevision}`
  return [
    ['realm', originRealm],
    ['product', `${productName} (vendor ${vendorId}${version})`],
    ['addresses', hostIpAddress.map(addressText).join(', ')],
    ['applications', applicationsText(answer)],
    ...(originStateId === undefined ? [] : [['state', `${originStateId}`] as const]),
    ...more,
  ]
}

/** A line of the table before its columns are aligned. */
interface Line {
  readonly name: string
  readonly result: string
  readonly ms: string
  readonly note: string
  readonly isBad: boolean
}

const lineOf = (name: string, { resultCode, ms, error }: Step, result?: string, note = ''): Line => ({
  name,
  result: error?.message ?? result ?? (resultCode === undefined ? '' : codeText(resultCode)),
  ms: ms === undefined ? '' : ms.toFixed(3),
  note,
  isBad: error !== undefined,
})

/** The columns of results are no wider than this: an error's sentence may be, and has no time behind it. */
const widestResult = 44

/** The peer, then a line for each step. */
export const reportText = (style: Style, report: PingReport): string => {
  const { address, transport, connection, capabilities, watchdogs, disconnect } = report
  const rows = peerRows(report)
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  const who = capabilities.originHost === undefined ? '' : ` is ${style.command(printable(capabilities.originHost))}`
  // What was not tried, for want of a connection, is not shown.
  const steps = [
    lineOf('connection', connection, transport),
    ...(isWell(connection) ? [lineOf('capabilities', capabilities)] : []),
    ...watchdogs.map((step, index) => lineOf(watchdogs.length === 1 ? 'watchdog' : `watchdog ${index + 1}`, step)),
    ...(isWell(capabilities) ? [lineOf('disconnect', disconnect, undefined, disconnect.cause)] : []),
  ]
  const nameWidth = Math.max(...steps.map(({ name }) => name.length))
  const resultWidth = Math.max(6, ...steps.map(({ result }) => (result.length > widestResult ? 0 : result.length)))
  const timeWidth = Math.max(2, ...steps.map(({ ms }) => ms.length))
  const lineText = ({ name, result, ms, note, isBad }: Line): string => {
    const text = printable(result).padEnd(resultWidth)
    return `${name.padEnd(nameWidth)}  ${isBad ? style.error(text) : text}  ${ms.padStart(timeWidth)}  ${note}`.trimEnd()
  }
  return [
    `${address}${who}`,
    ...rows.map(([name, text]) => `  ${style.quiet(name.padEnd(width))}  ${printable(text)}`),
    '',
    style.quiet(lineText({ name: 'step', result: 'result', ms: 'ms', note: '', isBad: false })),
    ...steps.map(lineText),
    '',
  ].join('\n')
}
