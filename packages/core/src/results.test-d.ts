import { expectTypeOf, it } from "vitest";
it("x", () => { expectTypeOf<1>().toEqualTypeOf<2>(); });
