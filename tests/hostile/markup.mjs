const RUN = "window.__hurt='FIELD'";

/** Each field has one of these: what closes the place that it stands in, and what would run there. */
const ATTACKS = [
  `<img src=x onerror="${RUN}">`,
  `"><svg onload=${RUN}><x-hurt>`,
  `</title></textarea></style><script>${RUN}</script>`,
  `' onmouseover='${RUN}' autofocus onfocus='${RUN}' x='`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `]]><![CDATA[<x-hurt/>--><!--<script>${RUN}</script>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `&lt;x-hurt&gt;&#60;img src=x onerror=${RUN}&#62;`,
];

export default {
  tries: 'markup and event handlers in every text field',
  text: (field, before) => `${before} ${ATTACKS[(field.length + before.length) % ATTACKS.length].replaceAll('FIELD', field)}`,
};
