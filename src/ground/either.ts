/**
 * fp-ts's own `Either` and `Option`, as literals: the types are imported, no code is.
 *
 * @module
 */
import type { Either, Left, Right } from 'fp-ts/lib/Either.js'
import type { None, Option, Some } from 'fp-ts/lib/Option.js'

export type { Either, Option }

export const left = <E>(left: E): Left<E> => ({ _tag: 'Left', left })

export const right = <A>(right: A): Right<A> => ({ _tag: 'Right', right })

export const none: None = { _tag: 'None' }

export const some = <A>(value: A): Some<A> => ({ _tag: 'Some', value })
