/**
 * Applications by id, by what people call them, or by their names in IANA's registry.
 *
 * @module
 */
import { applicationOf, applications, type Application } from '../../everything.ts'
import { left, right, type Either } from '../../ground/either.ts'
import { numberOf, suggestion } from './name-search.ts'

export const findApplication = (text: string): Either<string, Application> => {
  const application = applicationOf(numberOf(text) ?? text)
  if (application !== undefined) return right(application)
  const names = applications.flatMap(({ name, interface: called }) => (called === undefined ? [name] : [called, name]))
  return left(`there is no application '${text}'${suggestion(text, names)}`)
}
