// The page's own bundle of ECharts, drawing in Node.
import { setPlatformAPI } from 'echarts/core';
import { svg as drawn } from './echarts.js';
import { measureText } from './widths.mjs';

// A browser measures text on a canvas. Node has none, and ECharts would take every letter beyond ASCII for a square.
setPlatformAPI({ measureText });

/** ECharts counts its drawings in their ids: of the same option, the same drawing is made whenever it is made. */
export const svg = (...drawing) => drawn(...drawing).replace(/\bzr\d+-/g, 'zr-');
