// findAvps: a path of definitions, through groups, alike on wire and on typed messages.
import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { right } from 'fp-ts/lib/Either.js'
import {
  any,
  appendAvp,
  Avp,
  avp,
  command,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  ErrorMessage,
  FailedAvp,
  findAvps,
  Format,
  grouped,
  HostIpAddress,
  imap,
  many,
  Message,
  OriginHost,
  OriginRealm,
  ProxyHost,
  ProxyInfo,
  required,
  SessionTerminationRequest,
  UserName,
  VendorId,
  VendorSpecificApplicationId,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, message, rightOf } from '../arbitrary/octets.ts'
import { commands, messageOf, named, valueOf } from '../arbitrary/typed.ts'
import { header, sent } from './vectors.ts'

const { success, originHost, originRealm } = sent

const failed =
  '00000117 40000038 00000108 4000000b 782e79 00 00000108 4000000b 7a2e7a 00 00000104 40000018 0000010a 40000010 00000000 00000001'
const answer = message(header.dpa, success, originHost, originRealm, failed, '00000117 4000000f 00000108 000000 00')
const octets = message(header.dpa, success, originHost, originRealm, failed)
const typed = rightOf(DisconnectPeerAnswer.decode(octets))
const wire = rightOf(Message.decode(octets))

describe('findAvps', () => {
  test.each([
    ['a typed message', typed],
    ['a wire message', wire],
  ])('finds in %s what a path of one says', (_, found) => {
    expect(findAvps(OriginHost)(found)).toEqual(right(['a.b']))
    expect(findAvps(FailedAvp)(found)).toEqual(right([typed.failedAvp]))
  })

  test.each([
    ['a typed message', typed],
    ['a wire message', wire],
  ])('finds in %s what lies in groups, in order', (_, found) => {
    expect(findAvps(FailedAvp, OriginHost)(found)).toEqual(right(['x.y', 'z.z']))
    expect(findAvps(FailedAvp, OriginRealm)(found)).toEqual(right([]))
    expect(findAvps(FailedAvp, VendorSpecificApplicationId, HostIpAddress)(found)).toEqual(right([]))
  })

  test.each([
    ['a typed message', typed],
    ['a wire message', wire],
  ])('finds nothing in %s where there is nothing', (_, found) => {
    for (const path of [
      [UserName],
      [ErrorMessage],
      [ProxyInfo, ProxyHost],
      [FailedAvp, ProxyInfo, ProxyHost],
    ] as const) {
      expect(findAvps(...(path as readonly [typeof UserName]))(found)).toEqual(right([]))
    }
  })

  test.each([
    ['a typed message', typed],
    ['a wire message', wire],
  ])('says in %s what is wrong with what it finds, and where', (_, found) => {
    const error = leftOf(findAvps(FailedAvp, VendorSpecificApplicationId, VendorId)(found))
    expect(error).toMatchObject({
      _tag: 'DecodeError',
      reason: { _tag: 'InvalidAvpLength', expected: '4 octets', actual: 8 },
      path: ['Failed-AVP', 'Vendor-Specific-Application-Id', 'Vendor-Id'],
    })
    expect(leftOf(findAvps(FailedAvp, VendorSpecificApplicationId)(found)).path.slice(0, 2)).toEqual([
      'Failed-AVP',
      'Vendor-Specific-Application-Id',
    ])
  })

  test('finds AVPs without a rule, and those of a field among them', () => {
    const request = DisconnectPeerRequest.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      originHost: 'a',
      originRealm: 'b',
      disconnectCause: 'BUSY',
    })
    const named = pipe(
      request,
      appendAvp(Avp.make({ code: 1, data: hex('75') })),
      appendAvp(Avp.make({ code: 1, vendorId: 0, data: hex('76') })),
      appendAvp(Avp.make({ code: 1, vendorId: 7, data: hex('77') })),
    )
    expect(findAvps(UserName)(named)).toEqual(right(['u', 'v']))
    expect(findAvps(UserName)(rightOf(Message.decode(rightOf(DisconnectPeerRequest.encode(named)))))).toEqual(
      right(['u', 'v']),
    )
    const ill = appendAvp(Avp.make({ code: 1, data: hex('ff') }))(named)
    expect(leftOf(findAvps(UserName)(ill))).toMatchObject({ reason: { _tag: 'InvalidAvpValue' }, path: ['User-Name'] })
  })

  test('finds lists of groups, and what is in the AVPs without a rule of each', () => {
    const request = SessionTerminationRequest.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      originHost: 'a',
      originRealm: 'b',
      sessionId: 's',
      destinationRealm: 'c',
      authApplicationId: 4,
      terminationCause: 'DIAMETER_LOGOUT',
      proxyInfo: [
        { proxyHost: 'p', proxyState: hex(''), avps: [Avp.make({ code: 1, data: hex('75') })] },
        { proxyHost: 'q', proxyState: hex('') },
      ],
    })
    const asWire = rightOf(Message.decode(rightOf(SessionTerminationRequest.encode(request))))
    for (const found of [request, asWire]) {
      expect(findAvps(ProxyInfo, ProxyHost)(found)).toEqual(right(['p', 'q']))
      expect(findAvps(ProxyInfo, UserName)(found)).toEqual(right(['u']))
      expect(findAvps(ProxyInfo)(found)).toEqual(right(request.proxyInfo))
    }
  })

  test('never fails for what is in Failed-AVP, on the wire as in a typed message', () => {
    const garbage = '00000117 40000014 00000108 4000000b 782e79 00'
    const cut = `${garbage} 00000111 40000007`.replace('40000014', '4000001c')
    const both = message(header.dpa, success, originHost, originRealm, cut)
    expect(findAvps(FailedAvp, OriginHost)(rightOf(DisconnectPeerAnswer.decode(both)))).toEqual(right(['x.y']))
    expect(findAvps(FailedAvp, OriginHost)(rightOf(Message.decode(both)))).toEqual(right(['x.y']))
  })

  test('takes no value that its definition could not write', () => {
    const Impostor = avp({ name: 'Origin-Host', code: 5, vendorId: 99, mandatory: false, format: Format.unsigned32 })
    expect(findAvps(Impostor)(typed)).toEqual(right([]))
    const other = appendAvp(rightOf(Impostor.toAvp(7)))(typed)
    expect(findAvps(Impostor)(other)).toEqual(right([7]))
  })

  test.each(['To-String', 'Has-Own-Property', 'Constructor', 'Header', 'Avps'])(
    'is not led astray by the name %s',
    (name) => {
      const Odd = avp({ name, code: 6, vendorId: 99, mandatory: false, format: Format.octetString })
      expect(findAvps(Odd)(typed)).toEqual(right([]))
      expect(findAvps(Odd)(wire)).toEqual(right([]))
    },
  )

  test('gives a value that is a list as it is', () => {
    const bits = pipe(
      Format.unsigned32,
      imap(
        (number): ReadonlyArray<number> => number.toString(2).split('').map(Number),
        (list) => Number.parseInt(list.join(''), 2),
      ),
    )
    const Bits = avp({ name: 'Bits', code: 8, mandatory: true, format: bits })
    const Lists = command('Lists', { code: 282, request: true }, [required(Bits), any])
    const list = rightOf(Lists.decode(message(header.dpr, '00000008 4000000c 00000005')))
    expect(list.bits).toEqual([1, 0, 1])
    const asWire = rightOf(Message.decode(rightOf(Lists.encode(list))))
    expect(findAvps(Bits)(asWire)).toEqual(right([[1, 0, 1]]))
    expect(findAvps(Bits)(list)).toEqual(right([[1, 0, 1]]))
  })

  test('does not fail for an AVP beside the path', () => {
    const wireAnswer = rightOf(Message.decode(answer))
    expect(findAvps(OriginHost)(wireAnswer)).toEqual(right(['a.b']))
  })

  test.each(named(commands))('finds in a typed %s what it finds in its wire message', (_, each) => {
    fc.assert(
      fc.property(messageOf(each), (value) => {
        const asWire = rightOf(Message.decode(rightOf(each.encode(value))))
        for (const { definition } of each.table.fields) {
          const found = findAvps(definition)
          expect(found(value)).toEqual(found(asWire))
          expect(rightOf(found(value))).toEqual(
            value[definition.key] === undefined ? [] : [value[definition.key]].flat(),
          )
        }
      }),
      { numRuns: 10 },
    )
  })

  test('finds in groups of a field what is in them on the wire', () => {
    const item = avp({ name: 'Item', code: 9, mandatory: true, format: grouped([many(OriginHost), any]) })
    const Items = command('Items', { code: 282, request: true }, [many(item), any])
    const none = Items.make({ header: { hopByHopId: 1, endToEndId: 2 } })
    fc.assert(
      fc.property(fc.array(valueOf(item.data), { maxLength: 3 }), (list) => {
        const value = { ...none, item: list as typeof none.item }
        const asWire = rightOf(Message.decode(rightOf(Items.encode(value))))
        const found = findAvps(item, OriginHost)
        expect(found(value)).toEqual(found(asWire))
      }),
      { numRuns: 50 },
    )
  })
})
