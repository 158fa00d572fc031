import { everything } from 'diameter-codec/everything'
import * as gy from 'diameter-codec/3gpp/gy'
import * as rf from 'diameter-codec/3gpp/rf'
import { UpdateLocation } from 'diameter-codec/3gpp/s6a'
import { CreditControlRequest } from 'diameter-codec/ietf/rfc8506'
import { isRight } from 'fp-ts/lib/Either.js'
import { Dictionary } from 'diameter-codec'
import { expect, test } from 'vitest'

const repeated = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.filter((name, at) => names.indexOf(name) !== at)

test('a tag is one command', () => {
  expect(repeated(everything.commands.map(({ tag }) => tag))).toEqual([])
})

test('a header is one command', () => {
  const headers = everything.commands.map(
    ({ description: { code, applicationId, request = false } }) => `${code}/${applicationId}/${request}`,
  )
  expect(repeated(headers)).toEqual([])
})

test('a vendor and a code are one AVP', () => {
  expect(repeated(everything.avps.map(({ code, vendorId = 0 }) => `${vendorId}/${code}`))).toEqual([])
})

test('the entries are the same as what the dictionary has', () => {
  expect(everything.commandNamed('UpdateLocationRequest')).toBe(UpdateLocation.request)
  expect(everything.command({ commandCode: 272, applicationId: 4, request: true })).toBe(CreditControlRequest)
})

test('Ro and Rf are other grammars of the commands of RFC 8506 and RFC 6733', () => {
  expect(gy.GyCreditControlRequest.description).toEqual({ ...CreditControlRequest.description })
  expect(rf.RfAccountingRequest.description.code).toBe(271)
  expect(rf.RfAccountingRequest.grammar).toContain('[ Service-Information ]')
})

test('go in their place where a dictionary is overridden', () => {
  const charging = Dictionary.override(everything, gy.GyCreditControl, rf.RfAccounting)
  expect(isRight(charging)).toBe(true)
  const dictionary = isRight(charging) ? charging.right : everything
  expect(dictionary.command({ commandCode: 272, applicationId: 4, request: true })).toBe(gy.GyCreditControlRequest)
  expect(dictionary.avp(456)).toBe(gy.GyMultipleServicesCreditControl)
  // The accounting of RFC 6733 serves any application, and stays for those that are not Rf's.
  expect(dictionary.commands).toHaveLength(everything.commands.length + 2)
  expect(dictionary.commandsNamed('Accounting-Request').map(({ tag }) => tag)).toContain('RfAccountingRequest')
})
