// Open data as responses: readable from any other site (Fetch standard, “CORS protocol”), in UTF-8.

/** A script of another site may read the body, and the tag by which it can ask whether anything changed. */
const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag", "Cross-Origin-Resource-Policy": "cross-origin" };

/** JSON as RFC 8259 has it: UTF-8 without a byte order mark. @param type the media type, `application/json` unless it is a more exact one */
export function jsonResponse(data: object, type = "application/json"): Response {
  return new Response(`${JSON.stringify(data, null, 1)}\n`, { headers: { ...open, "Content-Type": `${type}; charset=utf-8` } });
}

/** RFC 4180, as a file of this name; the byte order mark makes spreadsheets read Farsi and Arabic as UTF-8. */
export function csvResponse(text: string, filename: string): Response {
  const headers = { ...open, "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": `attachment; filename="${filename}"` };
  return new Response(`\uFEFF${text}`, { headers });
}
