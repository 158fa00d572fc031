import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import * as E from 'fp-ts/lib/Either.js'
import { MonoidSum } from 'fp-ts/lib/number.js'
import * as O from 'fp-ts/lib/Option.js'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import * as S from 'fp-ts/lib/State.js'
import * as Lens from 'monocle-ts/lib/Lens.js'
import * as Optional from 'monocle-ts/lib/Optional.js'
import * as T from 'monocle-ts/lib/Traversal.js'
import {
  any,
  avp,
  command,
  composeLens,
  each,
  focus,
  Format,
  getAll,
  grouped,
  many,
  modifyAll,
  optional,
  required,
  some,
  type Traversal,
  type TypeOf,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { deepFrozen } from '../arbitrary/octets.ts'

const vendor = { vendorId: 99999, mandatory: true }
const Octets = avp({ name: 'Octets', code: 3030, ...vendor, format: Format.unsigned64 })
const Seconds = avp({ name: 'Seconds', code: 3031, ...vendor, format: Format.unsigned32 })
const Rating = avp({ name: 'Rating', code: 3032, ...vendor, format: Format.utf8String })
const Unit = avp({ name: 'Unit', code: 3033, ...vendor, format: grouped([optional(Octets), required(Seconds), any]) })
const Service = avp({ name: 'Service', code: 3034, ...vendor, format: grouped([many(Unit), many(Rating), any]) })
const Charge = command('Charge-Request', { code: 9006, applicationId: 4, request: true }, [
  optional(Rating),
  many(Service),
  any,
])
const Report = command('Report-Request', { code: 9007, applicationId: 4, request: true }, [
  some(Unit),
  required(Service),
])
type Charge = TypeOf<typeof Charge>

const header = { hopByHopId: 1, endToEndId: 2 }
const charge = deepFrozen(
  Charge.make({
    header,
    service: [
      { unit: [{ octets: 10n, seconds: 1 }, { seconds: 2 }, { octets: 30n, seconds: 3 }], rating: ['gold'] },
      { rating: ['a', 'b'] },
      { unit: [{ seconds: 4 }] },
    ],
  }),
)

const services = each(Charge.lenses.service)
const octets = focus(services, each(Service.data.lenses.unit), Unit.data.lenses.octets)
const seconds = focus(services, each(Service.data.lenses.unit), Unit.data.lenses.seconds)
const ratings = focus(services, each(Service.data.lenses.rating))

describe('three levels deep', () => {
  test('in one line, and what does not change is shared', () => {
    const doubled = pipe(
      charge,
      modifyAll(octets, (n) => 2n * n),
    )

    const [first, second, third] = charge.service
    const [changed, ...others] = doubled.service
    expect(getAll(octets)(doubled)).toEqual([20n, 60n])
    expect(doubled.header).toBe(charge.header)
    expect(doubled.avps).toBe(charge.avps)
    expect(changed).not.toBe(first)
    expect(changed?.rating).toBe(first?.rating)
    expect(changed?.avps).toBe(first?.avps)
    expect(changed?.unit[1]).toBe(first?.unit[1])
    expect(others[0]).toBe(second)
    expect(others[1]).toBe(third)
    expect(others[1]?.unit).toBe(third?.unit)
  })

  test('the same value where nothing changes', () => {
    expect(
      pipe(
        charge,
        modifyAll(octets, (n) => n),
      ),
    ).toBe(charge)
    expect(pipe(charge, modifyAll(ratings, String))).toBe(charge)
    expect(
      pipe(
        charge,
        modifyAll(focus(Charge.lenses.rating), () => 'never'),
      ),
    ).toBe(charge)
    const empty = Charge.make({ header })
    expect(
      pipe(
        empty,
        modifyAll(octets, (n) => n + 1n),
      ),
    ).toBe(empty)
    expect(getAll(octets)(empty)).toEqual([])
  })

  test('getAll gives all in order', () => {
    expect(getAll(octets)(charge)).toEqual([10n, 30n])
    expect(getAll(seconds)(charge)).toEqual([1, 2, 3, 4])
    expect(getAll(ratings)(charge)).toEqual(['gold', 'a', 'b'])
    expect(getAll(focus(services, Service.data.lenses.rating))(charge)).toEqual([['gold'], ['a', 'b'], []])
  })

  test('a field that may be absent, once it is there', () => {
    const rated = pipe(charge, Charge.lenses.rating.set('x'))
    const rating = focus(Charge.lenses.rating)
    expect(getAll(rating)(charge)).toEqual([])
    expect(getAll(rating)(rated)).toEqual(['x'])
    expect(
      pipe(
        rated,
        modifyAll(rating, (text) => `${text}!`),
      ).rating,
    ).toBe('x!')
  })

  test('lists that are not empty, and lenses of groups in commands', () => {
    const report = Report.make({ header, unit: [{ seconds: 1 }, { seconds: 2 }], service: { rating: ['r'] } })
    const { lenses } = Report
    const each1 = focus(each(lenses.unit), Unit.data.lenses.seconds)
    expect(
      getAll(each1)(
        pipe(
          report,
          modifyAll(each1, (n) => n * 10),
        ),
      ),
    ).toEqual([10, 20])
    const rating = composeLens(lenses.service, Service.data.lenses.rating)
    expect(rating.get(report)).toEqual(['r'])
    expect(pipe(report, rating.set(['s'])).unit).toBe(report.unit)
    expect(getAll(each(rating))(report)).toEqual(['r'])
  })

  test('a list of a hundred thousand', () => {
    const unit = Array.from({ length: 100_000 }, (_, n) => ({ seconds: n }))
    const large = Charge.make({ header, service: [{ unit }] })
    const next = pipe(
      large,
      modifyAll(seconds, (n) => n + 1),
    )
    expect(getAll(seconds)(next).at(-1)).toBe(100_000)
  })
})

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

const unit = fc.record({
  octets: fc.option(fc.bigInt({ min: 0n, max: 99n }), { nil: undefined }),
  seconds: fc.nat(9),
  avps: fc.constant([]),
})
const service = fc.record({
  unit: fc.array(unit, { maxLength: 3 }),
  rating: fc.array(fc.string(), { maxLength: 3 }),
  avps: fc.constant([]),
})
const charges: fc.Arbitrary<Charge> = fc
  .record({ rating: fc.option(fc.string(), { nil: undefined }), service: fc.array(service, { maxLength: 3 }) })
  .map((fields) => deepFrozen(Charge.make({ header, ...fields })))

const isLawful = <A>(parts: Traversal<Charge, A>, values: fc.Arbitrary<A>): void => {
  const functions = fc.func(values)
  fc.assert(
    fc.property(charges, functions, functions, (whole, f, g) => {
      // Nothing done is nothing changed, under any effect.
      expect(modifyAll(parts, (a: A) => a)(whole)).toBe(whole)
      expect(parts.modifyF(O.Applicative)(O.some)(whole)).toEqual(O.some(whole))
      // Once after the other is both at once.
      expect(modifyAll(parts, f)(modifyAll(parts, g)(whole))).toEqual(modifyAll(parts, (a: A) => f(g(a)))(whole))
      // What was put in is found, as often and in the same order.
      expect(getAll(parts)(modifyAll(parts, f)(whole))).toEqual(getAll(parts)(whole).map((a) => f(a)))
      // What monocle-ts does with it is the same.
      expect(T.modify(f)(parts)(whole)).toEqual(modifyAll(parts, f)(whole))
      expect(T.getAll(whole)(parts)).toEqual(getAll(parts)(whole))
    }),
    { numRuns: 300 },
  )
}

describe('laws', () => {
  test('of a list', () => isLawful(services, service))
  test('of a field in lists in lists', () => isLawful(seconds, fc.nat(9)))
  test('of a field that may be absent', () => isLawful(octets, fc.bigInt({ min: 0n, max: 99n })))
  test('of one field', () => isLawful(focus(Charge.lenses.service), fc.array(service, { maxLength: 2 })))
  test('of one that is absent', () => isLawful(focus(Charge.lenses.rating), fc.string()))

  test('focus is associative', () => {
    const units = each(Service.data.lenses.unit)
    fc.assert(
      fc.property(charges, fc.func(fc.nat(9)), (whole, f) => {
        const left = focus(focus(services, units), Unit.data.lenses.seconds)
        const right = focus(services, focus(units, Unit.data.lenses.seconds))
        expect(modifyAll(left, f)(whole)).toEqual(modifyAll(right, f)(whole))
        expect(modifyAll(seconds, f)(whole)).toEqual(modifyAll(right, f)(whole))
      }),
    )
  })
})

describe('effects', () => {
  test('stop at the first failure', () => {
    const positive = (n: number) => (n > 0 ? E.right(n - 1) : E.left(`${n}`))
    const less = seconds.modifyF(E.Applicative)(positive)
    expect(pipe(less(charge), E.map(getAll(seconds)))).toEqual(E.right([0, 1, 2, 3]))
    expect(pipe(less(charge), E.chain(less))).toEqual(E.left('0'))
    expect(octets.modifyF(O.Applicative)(() => O.none)(charge)).toEqual(O.none)
  })

  test('come from the first to the last', () => {
    const numbered = seconds.modifyF(S.Applicative)((n) => (state: number) => [10 * state + n, state + 1])(charge)(1)
    expect(getAll(seconds)(numbered[0])).toEqual([11, 22, 33, 44])
    expect(numbered[1]).toBe(5)
  })

  test('may have several outcomes', () => {
    const both = ratings.modifyF(RA.Applicative)((text) => [text, text.toUpperCase()])(charge)
    expect(both.map(getAll(ratings))).toEqual([
      ['gold', 'a', 'b'],
      ['gold', 'a', 'B'],
      ['gold', 'A', 'b'],
      ['gold', 'A', 'B'],
      ['GOLD', 'a', 'b'],
      ['GOLD', 'a', 'B'],
      ['GOLD', 'A', 'b'],
      ['GOLD', 'A', 'B'],
    ])
    expect(both[0]).toBe(charge)
  })
})

describe('monocle-ts takes ours as they are', () => {
  test('Traversal.set, filter, fold and foldMap', () => {
    expect(getAll(seconds)(pipe(seconds, T.set(0))(charge))).toEqual([0, 0, 0, 0])
    const odd = pipe(
      seconds,
      T.filter((n) => n % 2 === 1),
    )
    expect(getAll(odd)(charge)).toEqual([1, 3])
    expect(pipe(seconds, T.fold(MonoidSum))(charge)).toBe(10)
    expect(
      pipe(
        ratings,
        T.foldMap(MonoidSum)((text: string) => text.length),
      )(charge),
    ).toBe(6)
  })

  test('Traversal.composeLens, composeOptional, compose and prop', () => {
    const units = focus(services, each(Service.data.lenses.unit))
    expect(getAll(pipe(units, T.composeLens(Unit.data.lenses.seconds)))(charge)).toEqual([1, 2, 3, 4])
    expect(getAll(pipe(units, T.composeOptional(Unit.data.lenses.octets)))(charge)).toEqual([10n, 30n])
    expect(getAll(pipe(services, T.compose(each(Service.data.lenses.rating))))(charge)).toEqual(['gold', 'a', 'b'])
    expect(getAll(pipe(units, T.prop('seconds')))(charge)).toEqual([1, 2, 3, 4])
  })

  test('Lens.composeTraversal and Lens.traverse', () => {
    const lists = pipe(Lens.id<Charge>(), Lens.composeTraversal(seconds))
    expect(getAll(lists)(charge)).toEqual([1, 2, 3, 4])
    const traversed = pipe(Charge.lenses.service, Lens.traverse(RA.Traversable), T.prop('rating'))
    expect(getAll(traversed)(charge)).toEqual([['gold'], ['a', 'b'], []])
  })

  test('and focus takes its optics', () => {
    const first = Optional.index(0)(Optional.id<ReadonlyArray<TypeOf<typeof Service>>>())
    const firstRatings = focus(Charge.lenses.service, first, each(Service.data.lenses.rating))
    expect(getAll(firstRatings)(charge)).toEqual(['gold'])
    const viaProp = focus(
      services,
      Lens.prop<TypeOf<typeof Service>, 'rating'>('rating')(Lens.id()),
      T.fromTraversable(RA.Traversable)<string>(),
    )
    expect(getAll(viaProp)(charge)).toEqual(['gold', 'a', 'b'])
    expect(
      pipe(
        charge,
        modifyAll(viaProp, (text) => text.toUpperCase()),
      ).service[1]?.rating,
    ).toEqual(['A', 'B'])
  })
})
