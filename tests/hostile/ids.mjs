export default {
  tries: 'ids that differ from a good one only in case, white space, digits or normalisation, or that stand twice',
  poison(data) {
    const { id, municipality } = data.incidents[0];
    const like = [id, id.toLowerCase(), `${id} `, id.replace('RR', 'ＲＲ'), id.replace('-', '‐'), `${id}\u200b`, id.replace('0', '٠')];
    for (const one of like) data.incidents.push({ ...data.incidents[0], id: one });
    data.incidents.push({ ...data.incidents[0], id: 'RR-2021-901', municipality: municipality.toUpperCase() });
    data.incidents.push({ ...data.incidents[0], id: 'RR-2021-902', municipality: `${municipality}\u0301` });
  },
  // The import knows a municipality in any letters.
  imported: 1,
  named: [['RR-2020-001', 'id'], ['rr-2020-001', 'id'], ['ＲＲ-2020-001', 'id'], ['RR-2021-901', 'municipality'], ['RR-2021-902', 'municipality']],
};
