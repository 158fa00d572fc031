import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, type KeyOf } from '../../src/typed/name.ts'

test.each([
  ['Origin-Host', 'originHost'],
  ['Class', 'class'],
  ['Failed-AVP', 'failedAvp'],
  ['Host-IP-Address', 'hostIpAddress'],
  ['Vendor-Specific-Application-Id', 'vendorSpecificApplicationId'],
  ['E2E-Sequence', 'e2eSequence'],
  ['3GPP-IMSI', '3gppImsi'],
  ['QoS-Filter-Rule', 'qosFilterRule'],
  ['A', 'a'],
  ['A-1-B', 'a1B'],
  ['SIP_From', 'sip_from'],
])('the key of %s is %s', (name, key) => {
  expect(keyOf(name)).toBe(key)
})

test('the key has at run time what its type says', () => {
  const hostIpAddress: 'hostIpAddress' = keyOf('Host-IP-Address')
  const imsi: KeyOf<'3GPP-IMSI'> = '3gppImsi'
  const odd: 'aB' = keyOf('A-b')
  expect([hostIpAddress, imsi, odd]).toEqual(['hostIpAddress', keyOf('3GPP-IMSI'), 'aB'])
})

test('a key is made of the letters of its name, and of nothing else', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,6}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const key = keyOf(words.join('-'))
      expect(key.toLowerCase()).toBe(words.join('').toLowerCase())
      expect(key.startsWith((words[0] ?? '').toLowerCase())).toBe(true)
    }),
    { numRuns: 100 },
  )
})
