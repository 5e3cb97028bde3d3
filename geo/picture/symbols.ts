import type { Symbol } from '../document/briefing';

const n = (value: number): string => String(Math.round(value * 100) / 100);

const polygon = (r: number, corners: number, turn = -90): string =>
  `${Array.from({ length: corners }, (_, i) => {
    const angle = ((turn + (360 / corners) * i) * Math.PI) / 180;
    return `${i === 0 ? 'M' : 'L'}${n(r * Math.cos(angle))} ${n(r * Math.sin(angle))}`;
  }).join('')}Z`;

/** A symbol about the origin as an SVG path; every shape weighs about as much as a circle of radius r (pixels). */
export function symbolPath(symbol: Symbol, r: number): string {
  switch (symbol) {
    case 'circle':
      return `M${n(-r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(-r)} 0Z`;
    case 'triangle':
      return polygon(r * 1.3, 3);
    case 'square':
      return polygon(r * 1.26, 4, -45);
    case 'pentagon':
      return polygon(r * 1.15, 5);
    case 'cross': {
      const [a, b] = [n(r * 1.1), n(r * 0.42)];
      return `M-${b} -${a}H${b}V-${b}H${a}V${b}H${b}V${a}H-${b}V${b}H-${a}V-${b}H-${b}Z`;
    }
  }
}
