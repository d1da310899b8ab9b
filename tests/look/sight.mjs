// How far apart colours are, for all who look at them.
import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, wcagContrast } from 'culori';

const lightness = converter('lab65');
const linear = converter('lrgb');
const difference = differenceCiede2000();

/** The simulations of Machado, Oliveira and Fernandes (2009), whole. Their matrices are made for light, not for its coded values. */
const seen = filter => {
  const whole = filter(1);
  return colour => ({ ...whole({ ...linear(colour), mode: 'rgb' }), mode: 'lrgb' });
};
const SIGHTS = {
  'by all': colour => colour,
  'without red cones': seen(filterDeficiencyProt),
  'without green cones': seen(filterDeficiencyDeuter),
  'without blue cones': seen(filterDeficiencyTrit),
};

/** Contrast of small text, and of what else says something: WCAG 2.2, 1.4.3 and 1.4.11, level AA. */
export const TEXT = 4.5;
export const GRAPHIC = 3;

/**
 * CIEDE2000: 1 is what two large fields side by side may differ by and look alike. A small tile between others, on a poor
 * screen or in the sun, must be found again in a key that stands apart from it: ten times as much.
 */
export const APART = 10;

/**
 * Lightness (L*, of 100) on paper without colour: a tenth of the way from black to white. Halftones of office printers and
 * copies of copies blur what is nearer.
 */
export const GREY = 10;

export const contrast = wcagContrast;

/** How this pair fails to be told apart, by whom; none where it does not. Nobody prints the dark theme on purpose. */
export function tooNear(a, b, theme) {
  const faults = Object.entries(SIGHTS)
    .map(([who, sight]) => ({ who, far: difference(sight(a), sight(b)), least: APART }))
    .concat(theme.startsWith('dark') ? [] : { who: 'in grey', far: Math.abs(lightness(a).l - lightness(b).l), least: GREY });
  return faults.filter(({ far, least }) => far < least).map(({ who, far, least }) => `${who} ${far.toFixed(1)} of ${least}`);
}
