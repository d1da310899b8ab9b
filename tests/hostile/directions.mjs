export default {
  tries: 'bidi overrides that are never closed, and zero-width characters, in every text field',
  text: (field, before) => `\u202e${before}\u2066 \u202dgpj.\u202b\u200b\u200d\u2060\ufeff\u00ad\u061c`,
};
