export const rich = <b>news</b>
