// Open data as responses: readable from any other site, in UTF-8.

const open = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

export function jsonResponse(data: object): Response {
  return new Response(`${JSON.stringify(data, null, 1)}\n`, { headers: { ...open, "Content-Type": "application/json; charset=utf-8" } });
}

/** RFC 4180; the byte order mark makes spreadsheets read Farsi and Arabic as UTF-8. */
export function csvResponse(text: string): Response {
  return new Response(`\uFEFF${text}`, { headers: { ...open, "Content-Type": "text/csv; charset=utf-8; header=present" } });
}
