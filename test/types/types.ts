// Assertions about types; tsc is the test runner.

/** Whether two types are the same, `readonly` and optional keys included. */
export type Same<A, B> = Probe<A> extends Probe<B> ? true : false

// Two of these are assignable only where the compiler takes A and B for one type.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the point of it
type Probe<A> = <T>() => T extends A ? 1 : 2

/** `any` goes both ways, into everything. */
export type IsAny<T> = 0 extends 1 & T ? true : false

export type Assignable<From, To> = [From] extends [To] ? true : false

/** Does not compile unless the type is `true`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the type is what is asserted
export const check = <_T extends true>(): void => undefined
