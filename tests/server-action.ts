/**
 * A function that React takes for a server action, as Next hands it over: written into the form, so that it works before scripts.
 * @param id under which the answer of an earlier POST finds its form
 */
export function asServerAction<Action extends (...all: never[]) => Promise<unknown>>(
  work: Action,
  id: string,
): Action {
  const action = Object.assign(work, {
    $$FORM_ACTION: (name: string) => ({
      name,
      method: 'POST',
      encType: 'multipart/form-data',
      data: new FormData(),
    }),
    $$IS_SIGNATURE_EQUAL: (other: string) => other === id,
    bind: () => action,
  })
  return action
}
