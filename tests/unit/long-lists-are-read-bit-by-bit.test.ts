// A promise to small machines: a list of documents is read one by one, and says the same as if it were read at once.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readList } from "@/lib/json-list";

const written = (list: unknown[]) => Buffer.from(JSON.stringify(list, null, 2));
const tricky = fc.oneof(fc.string(), fc.constantFrom("\n  },\n  {\n", "}", "{", "]\n", "خط\nدیگر", "\\n  },"));
const thing = fc.dictionary(tricky, fc.oneof(tricky, fc.integer(), fc.boolean(), fc.array(fc.dictionary(tricky, tricky)), fc.dictionary(tricky, fc.array(tricky))));

describe("a list read bit by bit", () => {
  it("says what it says when read at once", () => {
    fc.assert(fc.property(fc.array(thing, { maxLength: 6 }), (list) => {
      expect([...readList(written(list))]).toEqual(JSON.parse(JSON.stringify(list)));
    }));
  });

  it("may be written in one line, or be empty", () => {
    for (const list of [[], [{}], [{ a: 1 }, { b: [{ c: 2 }] }]]) {
      expect([...readList(Buffer.from(JSON.stringify(list)))]).toEqual(list);
      expect([...readList(written(list))]).toEqual(list);
    }
  });

  it("is refused wherever it is cut short: somebody is still writing it", () => {
    const whole = written([{ title: "یک", list: [{ a: 1 }, { b: 2 }] }, { title: "b" }, { title: "c" }]);
    for (let length = 0; length < whole.length; length++) expect(() => [...readList(whole.subarray(0, length))]).toThrow(SyntaxError);
  });
});
