// Moves, scales or mirrors a drawing by its numbers, for places that take path data but no transform.

/** SVG path data with every point mapped. Only absolute M, L, C, H, V and Z are understood. @throws on any other command. */
export function mappedPath(path: string, map: (x: number, y: number) => [number, number]): string {
  return [...path.matchAll(/(?<command>[a-zA-Z])(?<numbers>[^a-zA-Z]*)/g)].map(({ groups }) => {
    const { command = "", numbers = "" } = groups ?? {};
    const values = numbers.trim() === "" ? [] : numbers.trim().split(/[\s,]+/).map(Number);
    if (command === "Z") return "Z";
    if (command === "V") return `V${values.map((y) => map(0, y)[1]).join(" ")}`;
    if (command === "H") return `H${values.map((x) => map(x, 0)[0]).join(" ")}`;
    if (!"MLC".includes(command)) throw new Error(`No way to map the path command ${command}`);
    return command + values.map((value, i) => (i % 2 === 0 ? map(value, 0)[0] : map(0, value)[1])).join(" ");
  }).join("");
}
