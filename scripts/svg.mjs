// The page's own bundle of ECharts, drawing in Node.
import { setPlatformAPI } from 'echarts/core';
import { measureText } from './widths.mjs';

// A browser measures text on a canvas. Node has none, and ECharts would take every letter beyond ASCII for a square.
setPlatformAPI({ measureText });

export { svg } from './echarts.js';
