/** Stories of options and descriptors, drawn from a seed and told to any transport. Each is judged by a model, and by the kernel where it can be asked. */
export { tellOptionStory } from "./alone.ts";
export { drawOptionStory, STORY_KINDS, type StoryKind, type StoryStep } from "./story.ts";
