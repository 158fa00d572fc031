/**
 * Why a step with a peer failed, as JSON shows it and in words.
 *
 * @module
 */
import { getSystemErrorMap } from 'node:util'
import type { Avp } from '../../ground/record.ts'
import { toHex } from '../../ground/text.ts'
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import type { ConfigurationError, ConnectError, RequestError } from '../../effect/peer/index.ts'

/** As JSON shows it, and for people its `message`. */
export interface StepError {
  readonly _tag: string
  readonly resultCode?: number
  /** The AVPs at fault, as the peer says in its Failed-AVP. */
  readonly failedAvp?: ReadonlyArray<FailedAvpJson>
  readonly message: string
}

/** An AVP at fault; `data` in hex. */
interface FailedAvpJson {
  readonly name: string | null
  readonly code: number
  readonly vendorId?: number
  readonly data: string
}

const failedAvpJson = ({ code, vendorId, data }: Avp): FailedAvpJson => ({
  name: rfc6733.avp(code, vendorId)?.name ?? null,
  code,
  ...(vendorId === undefined ? {} : { vendorId }),
  data: toHex(data),
})

/** In words, after what the answer says. */
export const failedAvpText = (failedAvp: ReadonlyArray<FailedAvpJson> = []): string =>
  failedAvp.length === 0
    ? ''
    : `; Failed-AVP ${failedAvp.map(({ name, code, data }) => `${name ?? `AVP ${code}`} ${data}`.trimEnd()).join(', ')}`

/** What names and addresses can be wrong by, which the system's own errors lack. */
const resolverErrors: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'there is no host of this name'],
  ['EAI_AGAIN', 'the name could not be looked up'],
])

/** `ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:3868` in the system's words. */
export const detailText = (detail: string): string => {
  const [, code = '', rest = detail] = /^([A-Z][A-Z_0-9]+): (.*)$/su.exec(detail) ?? []
  const known = [...getSystemErrorMap().values()].find(([name]) => name === code)?.[1]
  return known ?? resolverErrors.get(code) ?? rest
}

/** Why there is no connection. */
export const connectError = ({ reason, message }: ConnectError | ConfigurationError): StepError => ({
  _tag: reason._tag,
  ...(reason._tag === 'Refused' ? { resultCode: reason.resultCode } : {}),
  ...(reason._tag === 'Refused' && reason.failedAvp.length > 0
    ? { failedAvp: reason.failedAvp.map(failedAvpJson) }
    : {}),
  message:
    reason._tag === 'ConnectFailed'
      ? detailText(reason.detail)
      : reason._tag === 'Invalid'
        ? `what came is no good message: ${message}`
        : reason._tag === 'NotAccepted'
          ? reason.detail
          : message,
})

/** Why a request has no answer. */
export const requestError = ({ reason, message }: RequestError): StepError => ({ _tag: reason._tag, message })
