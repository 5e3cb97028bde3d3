/** What `.ci/solo/bundle.mjs` puts into the program. */
declare module 'sandtable:worker' {
  const code: string;
  export default code;
}
declare module 'sandtable:faces' {
  const faces: import('./faces').Face[];
  export default faces;
}
