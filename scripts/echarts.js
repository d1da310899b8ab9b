/*! Apache ECharts 6.1.0 (Apache-2.0), with zrender (BSD-3-Clause) and tslib (0BSD): see licences.txt */

// The parts of ECharts in use, and what makes a file of a chart. The page fetches this file when the first chart comes
// near.
import { init, use } from 'echarts/core';
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

// The title is that of downloaded pictures.
use([BarChart, ScatterChart, GridComponent, TitleComponent, SVGRenderer]);

export { init };

/** The text of an SVG file with this chart, drawn off screen. */
export function svg(option, width, height) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    // Without what only a page could use: styles for the mouse, and marks by which ECharts would find its data again.
    const text = chart.renderToSVGString();
    return text.replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '').replace(/<style[^]*?<\/style>\n?/, '');
  } finally {
    chart.dispose();
  }
}

/** A PNG file of such a text, with `scale` pixels for each of its units. Rejects where the browser cannot make one. */
export async function png(text, width, height, scale) {
  const image = new Image(width, height);
  await new Promise((loaded, failed) => {
    image.onload = loaded;
    image.onerror = () => failed(new Error('the chart could not be read as a picture'));
    // Not an address of a blob: the page's security policy allows only data here.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) => {
    canvas.toBlob(blob => (blob ? made(blob) : failed(new Error('the picture could not be written'))), 'image/png');
  });
}
