// Reads a list written by JSON.stringify(list, null, 2) thing by thing: with the bodies of thousands of posts it has hundreds of MB, of which
// little is wanted. Pure.

/** Between two things of the list. What is inside a thing stands further in, and a line end inside a text is written `\n`. */
const between = Buffer.from("\n  },\n  {\n");

/** Each thing of the list in turn, no two of them in memory at once. @throws SyntaxError where the list is not whole, once that is reached */
export function* readList(list: Buffer): Generator<unknown> {
  let from = list.indexOf("{");
  for (let at = list.indexOf(between); at !== -1; at = list.indexOf(between, from)) {
    // As a list: empty things before this one stand in the same piece.
    yield* JSON.parse(`[${list.toString("utf8", from, at + "\n  }".length)}]`) as unknown[];
    from = at + "\n  },\n  ".length;
  }
  // The last one, with the bracket that ends the list; or a list in another form.
  yield* JSON.parse(from === list.indexOf("{") ? list.toString("utf8") : `[${list.toString("utf8", from)}`) as unknown[];
}
