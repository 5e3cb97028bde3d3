/**
 * The transverse Mercator projection of the WGS 84 ellipsoid by Krüger's series to the sixth order in the third
 * flattening n: C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011),
 * eqs. 7–12, 14, 35 and 36. Good to nanometres within 35° of the central meridian; UTM stays within 6°.
 */
const SEMI_MAJOR_AXIS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SCALE = 0.9996;

const n = FLATTENING / (2 - FLATTENING);
const e2 = FLATTENING * (2 - FLATTENING);
const e = Math.sqrt(e2);
/** Radius of the rectifying sphere, times the scale on the central meridian; metres. */
const radius = (SCALE * SEMI_MAJOR_AXIS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);

/** Coefficients of n, n², … for each harmonic j = 1 … 6; the j-th begins at nʲ. */
const series = (rows: number[][]): number[] =>
  rows.map((row, j) => row.reduce((sum, coefficient, k) => sum + coefficient * n ** (j + 1 + k), 0));

const alpha = series([
  [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800],
  [13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360],
  [61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440],
  [49561 / 161280, -179 / 168, 6601661 / 7257600],
  [34729 / 80640, -3418889 / 1995840],
  [212378941 / 319334400],
]);
const beta = series([
  [1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800],
  [1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720],
  [17 / 480, -37 / 840, -209 / 4480, 5569 / 90720],
  [4397 / 161280, -11 / 504, -830251 / 7257600],
  [4583 / 161280, -108847 / 3991680],
  [20648693 / 638668800],
]);

type Pair = [xi: number, eta: number];

/** (ξ, η) moved by the harmonics; `sign` +1 with alpha goes to the ellipsoid's plane, −1 with beta comes back. */
function shifted(xi: number, eta: number, coefficients: readonly number[], sign: 1 | -1): Pair {
  return coefficients.reduce<Pair>(([x, y], c, j) => [
    x + sign * c * Math.sin(2 * (j + 1) * xi) * Math.cosh(2 * (j + 1) * eta),
    y + sign * c * Math.cos(2 * (j + 1) * xi) * Math.sinh(2 * (j + 1) * eta),
  ], [xi, eta]);
}

/** Tangent of the conformal latitude, from that of the geographic one. */
function conformal(tau: number): number {
  const sigma = Math.sinh(e * Math.atanh(e * tau / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** The inverse of `conformal` by Newton's method, which doubles the digits with each step. */
function geographic(conformalTau: number): number {
  let tau = conformalTau;
  for (let i = 0; i < 5; i += 1) {
    const now = conformal(tau);
    tau += (conformalTau - now) / Math.hypot(1, now) * (1 + (1 - e2) * tau ** 2) / ((1 - e2) * Math.hypot(1, tau));
  }
  return tau;
}

const radians = (degrees: number) => degrees * Math.PI / 180;
const degrees = (angle: number) => angle * 180 / Math.PI;

/** Metres east of the central meridian and north of the equator. Degrees in; `fromMeridian` is longitude less the meridian's. */
export function project(fromMeridian: number, lat: number): [east: number, north: number] {
  const lambda = radians(fromMeridian);
  const tau = conformal(Math.tan(radians(lat)));
  const xi = Math.atan2(tau, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  const [x, y] = shifted(xi, eta, alpha, 1);
  return [radius * y, radius * x];
}

/** The inverse of `project`: degrees from the central meridian, and latitude. */
export function unproject(east: number, north: number): [fromMeridian: number, lat: number] {
  const [xi, eta] = shifted(north / radius, east / radius, beta, -1);
  const tau = geographic(Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi)));
  return [degrees(Math.atan2(Math.sinh(eta), Math.cos(xi))), degrees(Math.atan(tau))];
}
