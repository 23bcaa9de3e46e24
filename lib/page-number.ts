// The number in the address of a list's later page.
import { notFound } from "next/navigation";

/** Pages of a list count from 2: the first one is the list's own address. Anything else is an address that is not there. */
export function pageNumber(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value) || value === "1") notFound();
  return Number(value);
}
