// In place of the module that Next's compiler writes. Tests, like lib/, always say which language they mean.
export function locale(): Promise<string> {
  throw new Error("A language was read from the address where it should have been given");
}
