/** Fifty sockets, whatever is done to them, and selects over some of them: just what is ready, in the order given. */
import { act } from "./select-deeds.ts";
import { look } from "./select-look.ts";
import { settle } from "./select-settle.ts";
import { Stage } from "./select-stage.ts";
import { selectStory, type SelectStory } from "./select-story.ts";
import type { Storm } from "./storm.ts";

export const select: Storm<SelectStory> = {
  name: "select",
  about: "select over 50 sockets: just those that are ready, in the order given, when they are",
  story: selectStory,
  async tell(world, story) {
    const stage = await Stage.set(world, story);
    for (const step of story.steps) {
      for (const deed of step.deeds) {
        await settle(stage);
        await act(stage, deed);
      }
      await look(stage, step);
    }
    await stage.end();
    await world.signals.quiet();
  },
};
