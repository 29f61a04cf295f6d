export { findToJoin, type Joinable } from './find-to-join.ts'
export { readStory, type Story, type StoryVersion } from './read-story.ts'
