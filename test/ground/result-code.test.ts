import { ResultCodes, resultCode, resultCodeClass, resultCodeName, type DecodeReason } from 'diameter-codec'
import { describe, expect, test } from 'vitest'

/** Section 7.1, in its order. */
const section71 = `
  1001 DIAMETER_MULTI_ROUND_AUTH          2001 DIAMETER_SUCCESS                 2002 DIAMETER_LIMITED_SUCCESS
  3001 DIAMETER_COMMAND_UNSUPPORTED       3002 DIAMETER_UNABLE_TO_DELIVER       3003 DIAMETER_REALM_NOT_SERVED
  3004 DIAMETER_TOO_BUSY                  3005 DIAMETER_LOOP_DETECTED           3006 DIAMETER_REDIRECT_INDICATION
  3007 DIAMETER_APPLICATION_UNSUPPORTED   3008 DIAMETER_INVALID_HDR_BITS        3009 DIAMETER_INVALID_AVP_BITS
  3010 DIAMETER_UNKNOWN_PEER              4001 DIAMETER_AUTHENTICATION_REJECTED 4002 DIAMETER_OUT_OF_SPACE
  4003 ELECTION_LOST                      5001 DIAMETER_AVP_UNSUPPORTED         5002 DIAMETER_UNKNOWN_SESSION_ID
  5003 DIAMETER_AUTHORIZATION_REJECTED    5004 DIAMETER_INVALID_AVP_VALUE       5005 DIAMETER_MISSING_AVP
  5006 DIAMETER_RESOURCES_EXCEEDED        5007 DIAMETER_CONTRADICTING_AVPS      5008 DIAMETER_AVP_NOT_ALLOWED
  5009 DIAMETER_AVP_OCCURS_TOO_MANY_TIMES 5010 DIAMETER_NO_COMMON_APPLICATION   5011 DIAMETER_UNSUPPORTED_VERSION
  5012 DIAMETER_UNABLE_TO_COMPLY          5013 DIAMETER_INVALID_BIT_IN_HEADER   5014 DIAMETER_INVALID_AVP_LENGTH
  5015 DIAMETER_INVALID_MESSAGE_LENGTH    5016 DIAMETER_INVALID_AVP_BIT_COMBO   5017 DIAMETER_NO_COMMON_SECURITY
`
const names = [...section71.matchAll(/(\d{4}) (\w+)/gu)].map(([, code, name]): [string, number] => [
  String(name),
  Number(code),
])

describe('the Result-Codes of section 7.1', () => {
  test('are all there, and no others', () => {
    expect(new Map(Object.entries(ResultCodes))).toEqual(new Map(names))
  })

  test.each(names)('%s is the name of %i', (name, code) => {
    expect(resultCodeName(code)).toBe(name)
  })

  test.each([0, 1000, 2000, 3011, 5018, -5005, Number.NaN])('%d has no name', (code) => {
    expect(resultCodeName(code)).toBeUndefined()
  })

  test.each([
    [1000, 'informational'],
    [1999, 'informational'],
    [2001, 'success'],
    [3999, 'protocol'],
    [4000, 'transient'],
    [5005, 'permanent'],
    [5999, 'permanent'],
    // "An unrecognized class […] MUST be handled as a permanent failure."
    [0, 'permanent'],
    [999, 'permanent'],
    [6000, 'permanent'],
    [10_000, 'permanent'],
    [0xffffffff, 'permanent'],
  ] as const)('%i is of the class %s', (code, name) => {
    expect(resultCodeClass(code)).toBe(name)
  })
})

/** One of each reason, and what section 7.1 has for it. */
const reasons: {
  readonly [Tag in DecodeReason['_tag']]: readonly [Extract<DecodeReason, { readonly _tag: Tag }>, number]
} = {
  InvalidMessageLength: [{ _tag: 'InvalidMessageLength', announced: 19, actual: 19 }, 5015],
  UnsupportedVersion: [{ _tag: 'UnsupportedVersion', version: 2 }, 5011],
  InvalidHeaderBits: [{ _tag: 'InvalidHeaderBits', expected: 'R set' }, 3008],
  CommandUnsupported: [{ _tag: 'CommandUnsupported', commandCode: 1 }, 3001],
  ApplicationUnsupported: [{ _tag: 'ApplicationUnsupported', applicationId: 1 }, 3007],
  InvalidAvpLength: [{ _tag: 'InvalidAvpLength', expected: '4 octets', actual: 3 }, 5014],
  InvalidAvpValue: [{ _tag: 'InvalidAvpValue', expected: 'another' }, 5004],
  InvalidAvpBits: [{ _tag: 'InvalidAvpBits', expected: 'M set' }, 3009],
  UnsupportedAvp: [{ _tag: 'UnsupportedAvp' }, 5001],
  MissingAvp: [{ _tag: 'MissingAvp' }, 5005],
  AvpOccursTooManyTimes: [{ _tag: 'AvpOccursTooManyTimes', maximum: 1 }, 5009],
  AvpNotAllowed: [{ _tag: 'AvpNotAllowed' }, 5008],
  ContradictingAvps: [{ _tag: 'ContradictingAvps', expected: 'one of them' }, 5007],
  BudgetExceeded: [{ _tag: 'BudgetExceeded', budget: 'avps', maximum: 1 }, 5012],
}

test.each(Object.entries(reasons))('the reason %s has its Result-Code', (_, [reason, code]) => {
  expect(resultCode({ reason })).toBe(code)
})
