/**
 * What RFC 6733 says of every message, whatever its command: findings where the command's own grammar does not say it.
 *
 * @module
 */
import { resultCodeClass, resultCodeName, ResultCodes } from '../ground/result-code.ts'
import { paddedSize } from '../octets/avp-header.ts'
import { unsigned32At } from '../octets/source.ts'
import { avpLabel } from '../wire/avp.ts'
import {
  failedAvpCode,
  originHostCode,
  originRealmCode,
  redirectHostCode,
  resultCodeCode,
  sessionIdCode,
} from '../wire/codes.ts'
import { headerSize, readHeader } from '../wire/header.ts'
import { addFinding, type Container, type Context, type Finding } from './diagnosis.ts'

const experimentalResultCode = 297

/** An AVP of a message. */
interface Seen {
  readonly at: number
  readonly extent: number
  /** Which of the message's AVPs it is, from 0. */
  readonly index: number
}

/** The AVPs of RFC 6733 in a message by their code; `undefined` where its AVPs cannot be told apart, which is an error. */
const avpsByCode = ({ input }: Context, to: number): ReadonlyMap<number, ReadonlyArray<Seen>> | undefined => {
  const found = new Map<number, Array<Seen>>()
  for (let at = headerSize, index = 0; at < to; index++) {
    const word = at + 8 <= to ? unsigned32At(input, at + 4) : 0
    const extent = word & 0xffffff
    if (extent < 8 || at + extent > to) return undefined
    if (word < 0x80000000) {
      const code = unsigned32At(input, at)
      const others = found.get(code)
      if (others === undefined) found.set(code, [{ at, extent, index }])
      else others.push({ at, extent, index })
    }
    at += paddedSize(extent)
  }
  return found
}

/** Those for which RFC 6733 section 7.1.5 wants "the offending AVPs within a Failed-AVP AVP", with MUST or SHOULD. */
const wantFailedAvp: ReadonlySet<number> = /*#__PURE__*/ new Set([
  ResultCodes.DIAMETER_AVP_UNSUPPORTED,
  ResultCodes.DIAMETER_INVALID_AVP_VALUE,
  ResultCodes.DIAMETER_MISSING_AVP,
  ResultCodes.DIAMETER_CONTRADICTING_AVPS,
  ResultCodes.DIAMETER_AVP_NOT_ALLOWED,
  ResultCodes.DIAMETER_AVP_OCCURS_TOO_MANY_TIMES,
  ResultCodes.DIAMETER_INVALID_AVP_LENGTH,
])

const textOf = (resultCode: number): string => resultCodeName(resultCode) ?? String(resultCode)

/** Findings of a message whose AVPs were looked at one by one. */
export const findInMessage = (context: Context, container: Container, to: number): void => {
  const { input, dictionary } = context
  const avps = avpsByCode(context, to)
  if (avps === undefined) return
  const header = readHeader(input, 0)
  const seen = (code: number): ReadonlyArray<Seen> => avps.get(code) ?? []
  const nameOf = (code: number): string => dictionary.avp(code, undefined)?.name ?? avpLabel(code, undefined)
  // Of what the grammar has a rule for, errors are told.
  const hasRule = (code: number): boolean => (container.table?.find(code, 0) ?? -1) >= 0
  const find = (code: number, kind: Finding['kind'], { at, extent }: Omit<Seen, 'index'>, sentence: string): void =>
    addFinding(context, container, nameOf(code), kind, at, extent, sentence)
  const whole = { at: 0, extent: headerSize }

  // "This AVP MUST be present in all Diameter messages." (sections 6.3 and 6.4)
  for (const code of [originHostCode, originRealmCode]) {
    if (seen(code).length === 0 && !hasRule(code)) find(code, 'OriginMissing', whole, 'it must be in every message')
  }

  // "When present, the Session-Id SHOULD appear immediately following the Diameter header." (section 8.8)
  const [session, another] = seen(sessionIdCode)
  const isFixed = container.table?.fields[container.table.find(sessionIdCode, 0)]?.bracket === 'fixed'
  if (session !== undefined && session.index > 0 && !isFixed) {
    find(sessionIdCode, 'Order', session, `AVP ${session.index + 1} here, where it should be the first`)
  }
  if (another !== undefined && !hasRule(sessionIdCode)) {
    find(sessionIdCode, 'SessionIdRepeated', another, 'a message belongs to one session')
  }

  if (header.request) return
  findInAnswer(context, header.error, seen, find, hasRule)
}

type Find = (code: number, kind: Finding['kind'], place: Omit<Seen, 'index'>, sentence: string) => void

const findInAnswer = (
  { input }: Context,
  isError: boolean,
  seen: (code: number) => ReadonlyArray<Seen>,
  find: Find,
  hasRule: (code: number) => boolean,
): void => {
  const results = seen(resultCodeCode)
  const others = seen(experimentalResultCode)
  // "all answer messages […] MUST include either one Result-Code AVP or one Experimental-Result AVP" (section 7)
  if (results.length + others.length === 0 && !hasRule(resultCodeCode)) {
    find(
      resultCodeCode,
      'ResultMissing',
      { at: 0, extent: headerSize },
      'neither it nor an Experimental-Result is in the answer',
    )
  }
  const second = [...results, ...others].toSorted((a, b) => a.at - b.at)[1]
  // More than the grammar allows of one is an error.
  // The grammar of answer-message has one of each (section 7.2).
  const hasBoth = isError || (hasRule(resultCodeCode) && hasRule(experimentalResultCode))
  const isOneOfEach = results.length === 1 && others.length === 1 && hasBoth
  if (second !== undefined && !isOneOfEach && (others.length > 0 || !hasRule(resultCodeCode))) {
    const code = others.includes(second) ? experimentalResultCode : resultCodeCode
    find(code, 'ResultRepeated', second, 'an answer has one result, a Result-Code or an Experimental-Result')
  }
  const codes = results
    .filter(({ extent }) => extent === 12)
    .map((place) => ({ place, code: unsigned32At(input, place.at + 8) }))
  const [first] = codes
  if (first !== undefined) {
    const kind = resultCodeClass(first.code)
    // "the 'E' bit […] set if the answer message contains a protocol error" (sections 3, 7.1.3 and 7.2)
    if (isError && (kind === 'success' || kind === 'informational')) {
      find(
        resultCodeCode,
        'ErrorBit',
        first.place,
        `E is set in an answer with ${textOf(first.code)}, which is no error`,
      )
    }
    // "these errors MUST only be used in answer messages whose 'E' bit is set" (section 7.1.3)
    if (!isError && kind === 'protocol') {
      find(resultCodeCode, 'ErrorBit', first.place, `${textOf(first.code)} in an answer whose E bit is clear`)
    }
    if (wantFailedAvp.has(first.code) && seen(failedAvpCode).length === 0) {
      find(resultCodeCode, 'FailedAvpMissing', first.place, `${textOf(first.code)} without a Failed-AVP`)
    }
  }
  // "When set, the Redirect-Host AVP MUST be present." (section 7.1.3, of DIAMETER_REDIRECT_INDICATION)
  const redirection = codes.find(({ code }) => code === ResultCodes.DIAMETER_REDIRECT_INDICATION)
  if (redirection !== undefined && seen(redirectHostCode).length === 0) {
    find(
      resultCodeCode,
      'RedirectHostMissing',
      redirection.place,
      'DIAMETER_REDIRECT_INDICATION without a Redirect-Host',
    )
  }
}
