/** How a file becomes a briefing. */
export function HowToAdd() {
  return <p>A briefing is a file in the folder of briefings, and its address is /b/ with the name of the file: small letters a to z, digits and hyphens, and .geojson behind. A file named otherwise is not seen.</p>;
}
