import { reading } from '#db/client.ts'
import { stories } from '#db/schema/stories.ts'

/** Whether there is any story, drafts and trash included: an installation that has none is new. */
export async function storiesExist(): Promise<boolean> {
  return (await reading().select({ id: stories.id }).from(stories).limit(1)).length > 0
}
