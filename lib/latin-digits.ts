// Digits of the three languages as the digits of files and addresses. Pure.

/** Persian and Arabic digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}
