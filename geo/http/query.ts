/** A page's query as Next hands it to the page. */
export type PageQuery = Record<string, string | string[] | undefined>;

/** The query as the browser reads it from the address: of a parameter that is there several times, the first counts there. */
export const paramsOf = (query: PageQuery): URLSearchParams =>
  new URLSearchParams(Object.entries(query).flatMap(([key, value = []]) => [value].flat().map((each) => [key, each])));
