/*! Apache ECharts 6.1.0 (Apache-2.0), with zrender (BSD-3-Clause) and tslib (0BSD): see echarts-licences.txt */

// The parts of ECharts in use. The page fetches this file when the first chart comes near.
import { init, use } from 'echarts/core';
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

// The title is that of downloaded pictures.
use([BarChart, ScatterChart, GridComponent, TitleComponent, SVGRenderer]);

export { init };
