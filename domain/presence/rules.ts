/** A tab that says nothing for so long is gone, in milliseconds: three beats of components/admin/saving/presence.ts. */
export const PRESENT_FOR = 30_000
